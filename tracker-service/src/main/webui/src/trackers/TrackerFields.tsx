import { useId } from 'react';
import { useTexts } from '../app/preferences';
import type { Draft } from './draft';

/** What a tracker is called. */
export function TrackerFields({ draft, onChange }: { draft: Draft; onChange(part: Partial<Draft>): void }) {
  const texts = useTexts();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}name`}>{texts.editor.name}</label>
      <input id={`${id}name`} value={draft.name} maxLength={255} required aria-describedby={`${id}name-hint`} onChange={(event) => onChange({ name: event.target.value })} />
      <p className="hint" id={`${id}name-hint`}>{texts.editor.nameHint}</p>
      <label htmlFor={`${id}description`}>{texts.editor.description}</label>
      <input id={`${id}description`} value={draft.description} onChange={(event) => onChange({ description: event.target.value })} />
    </>
  );
}
