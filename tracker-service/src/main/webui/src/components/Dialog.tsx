import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../app/preferences';

interface Props {
  title: string;
  children: ReactNode;
  /** Buttons, the safe one first. */
  actions: ReactNode;
  wide?: boolean;
  onClose(): void;
}

/** A modal window. The browser's own dialog keeps the focus inside and gives it back on closing. */
export function Dialog({ title, children, actions, wide, onClose }: Props) {
  const texts = useTexts();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
    return () => dialog?.close();
  }, []);

  return (
    <dialog ref={element} className={wide ? 'wide' : undefined} aria-labelledby={heading}
      onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="quiet" aria-label={texts.common.close} onClick={onClose}>✕</button>
      </header>
      <div className="dialog-body">{children}</div>
      <footer>{actions}</footer>
    </dialog>
  );
}
