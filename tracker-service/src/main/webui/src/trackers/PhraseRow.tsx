import { useId, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTexts } from '../app/preferences';
import type { PhraseWarning } from './phraseLint';
import { withoutForbiddenPunctuation, type PhraseProblem } from './phraseRules';

interface Props {
  index: number;
  label: string;
  text: string;
  problem: PhraseProblem | null;
  warning: PhraseWarning | null;
  last: boolean;
  placeholder: string;
  hintId: string;
  onText(text: string): void;
  onRemove(): void;
  onPaste(event: ClipboardEvent<HTMLInputElement>): void;
  onKey(event: KeyboardEvent<HTMLInputElement>): void;
}

/** One phrase with what is wrong or doubtful about it. */
export function PhraseRow({ index, label, text, problem, warning, last, placeholder, hintId, onText, onRemove, onPaste, onKey }: Props) {
  const texts = useTexts();
  const note = useId();
  const described = problem || warning ? `${note} ${hintId}` : hintId;
  return (
    <li className={problem ? 'bad' : warning ? 'doubtful' : undefined}>
      <span className="line-number" aria-hidden="true">{last ? '+' : index + 1}</span>
      <input value={text} aria-label={label} aria-invalid={problem !== null} aria-describedby={described} spellCheck
        placeholder={last ? placeholder : undefined} onChange={(event) => onText(event.target.value)} onPaste={onPaste} onKeyDown={onKey} />
      {!last && <button type="button" className="quiet" aria-label={texts.phrases.remove(index + 1)} onClick={onRemove}>✕</button>}
      {problem && (
        <p className="line-note error" id={note}>
          {texts.phrases.problem(problem)}
          {problem.rule === 'punctuation' && (
            <button type="button" className="small" onClick={() => onText(withoutForbiddenPunctuation(text))}>{texts.phrases.fix}</button>
          )}
        </p>
      )}
      {!problem && warning && <p className="line-note warning" id={note}>{texts.phrases.warning(warning)}</p>}
    </li>
  );
}
