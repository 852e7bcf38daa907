import { useId, useState } from 'react';
import { useTexts } from '../app/preferences';
import { two } from '../components/ScoreBar';
import type { Draft } from './draft';

const LANGUAGES = ['en-US', 'es-ES'];
const FIRST_OWN_THRESHOLD = 0.7;

/** What a tracker may have besides its name and phrases; folded away while none of it is used. */
export function TrackerExtras({ draft, onChange }: { draft: Draft; onChange(part: Partial<Draft>): void }) {
  const texts = useTexts();
  const id = useId();
  const [used] = useState(() => draft.threshold !== null || draft.languages.length > 0 || draft.categories !== '');
  const known = [...new Set([...LANGUAGES, ...draft.languages])];

  function toggle(language: string, on: boolean) {
    onChange({ languages: known.filter((other) => (other === language ? on : draft.languages.includes(other))) });
  }

  return (
    <details open={used}>
      <summary>{texts.editor.more}</summary>
      <fieldset className="plain">
        <legend>{texts.editor.threshold}</legend>
        <p className="hint">{texts.editor.thresholdHint}</p>
        <label className="choice">
          <input type="checkbox" checked={draft.threshold === null} onChange={(event) => onChange({ threshold: event.target.checked ? null : FIRST_OWN_THRESHOLD })} />
          {texts.editor.thresholdDefault}
        </label>
        {draft.threshold !== null && (
          <div className="slider">
            <input type="range" min="0" max="1" step="0.01" value={draft.threshold} aria-label={texts.editor.threshold}
              onChange={(event) => onChange({ threshold: Number(event.target.value) })} />
            <output>{two(draft.threshold)}</output>
          </div>
        )}
      </fieldset>
      <fieldset className="plain">
        <legend>{texts.editor.languages}</legend>
        <p className="hint">{texts.editor.languagesHint}</p>
        {known.map((language) => (
          <label className="choice" key={language}>
            <input type="checkbox" checked={draft.languages.includes(language)} onChange={(event) => toggle(language, event.target.checked)} />
            {texts.editor.languageNames[language] ?? language}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}categories`}>{texts.editor.categories}</label>
      <input id={`${id}categories`} value={draft.categories} onChange={(event) => onChange({ categories: event.target.value })} placeholder={texts.editor.categoriesHint} />
    </details>
  );
}
