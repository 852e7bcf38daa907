/** The product's mark and name. */
export function Brand() {
  return (
    <span className="brand">
      <img src="assets/icon.svg" alt="" width="28" height="28" />
      <span translate="no">Phrasewatch</span>
    </span>
  );
}
