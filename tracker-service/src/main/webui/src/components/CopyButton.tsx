import { useTexts } from '../app/preferences';
import { useToasts } from './toasts';

/** Puts `value` on the clipboard and says so. */
export function CopyButton({ value, label, title }: { value: string; label: string; title?: string }) {
  const texts = useTexts();
  const toasts = useToasts();

  async function copy() {
    try {
      await writeClipboard(value);
      toasts.show(texts.common.copied(value));
    } catch {
      toasts.show(texts.common.copyByHand(value), undefined, 15);
    }
  }

  return <button type="button" className="small" title={title} onClick={copy}>{label}</button>;
}

/** The clipboard API exists on https and localhost only; elsewhere the older way still works. */
async function writeClipboard(value: string): Promise<void> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(value);
  }
  const field = document.createElement('textarea');
  field.value = value;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) {
    throw new Error('not copied');
  }
}
