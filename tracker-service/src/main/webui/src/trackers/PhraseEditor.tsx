import { useId, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../app/preferences';
import { line, texts as textsOf, type Line } from './draft';
import { lintPhrases } from './phraseLint';
import { checkPhrases, isBlank, phrasesOf } from './phraseRules';
import { PhraseRow } from './PhraseRow';

interface Props {
  label: string;
  hint: string;
  lines: Line[];
  /** Phrases that would contradict these; only for advice. */
  excluded?: string[];
  onChange(lines: Line[]): void;
}

/**
 * One phrase a line. Enter opens the next line, Backspace in an empty one closes it, the arrows move between them, and a pasted text
 * of several lines becomes as many phrases. There is always an empty line at the end to type into.
 */
export function PhraseEditor({ label, hint, lines, excluded, onChange }: Props) {
  const texts = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const spare = useRef(line());
  const hintId = useId();
  const shown = useMemo(() => withSpareLine(lines, spare), [lines]);
  const phrases = useMemo(() => textsOf(shown), [shown]);
  const problems = useMemo(() => checkPhrases(phrases), [phrases]);
  const warnings = useMemo(() => lintPhrases(phrases, excluded), [phrases, excluded]);
  const count = phrases.filter((phrase) => !isBlank(phrase)).length;

  /** Moves at once: a key pressed right after belongs to the new line. */
  function focus(index: number, changed?: Line[]) {
    if (changed) {
      flushSync(() => onChange(changed));
    }
    list.current?.querySelectorAll('input')[Math.max(0, index)]?.focus();
  }

  function change(index: number, text: string) {
    onChange(shown.map((entry, at) => (at === index ? { ...entry, text } : entry)));
  }

  function remove(index: number) {
    focus(Math.min(index, shown.length - 2), shown.filter((_, at) => at !== index));
  }

  function paste(index: number, event: ClipboardEvent<HTMLInputElement>) {
    const pasted = phrasesOf(event.clipboardData.getData('text'));
    if (pasted.length < 2) {
      return;
    }
    event.preventDefault();
    const keepsCurrent = !isBlank(shown[index].text);
    const before = shown.slice(0, keepsCurrent ? index + 1 : index);
    focus(before.length + pasted.length, [...before, ...pasted.map((phrase) => line(phrase)), ...shown.slice(index + 1)]);
  }

  function key(index: number, event: KeyboardEvent<HTMLInputElement>) {
    const empty = event.currentTarget.value === '';
    if (event.key === 'Enter') {
      event.preventDefault();
      const between = !empty && index < shown.length - 1 && !isBlank(shown[index + 1].text);
      focus(index + 1, between ? [...shown.slice(0, index + 1), line(), ...shown.slice(index + 1)] : undefined);
    } else if (event.key === 'Backspace' && empty && shown.length > 1) {
      event.preventDefault();
      focus(index - 1, shown.filter((_, at) => at !== index));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focus(index + (event.key === 'ArrowDown' ? 1 : -1));
    }
  }

  return (
    <fieldset className="phrases">
      <legend>{label} <span className="count">{count}</span></legend>
      <p className="hint" id={hintId}>{hint}</p>
      <ol ref={list}>
        {shown.map((entry, index) => (
          <PhraseRow key={entry.key} index={index} label={`${label} ${index + 1}`} text={entry.text} problem={problems[index]}
            warning={warnings[index]} last={index === shown.length - 1} placeholder={texts.phrases.placeholder} hintId={hintId}
            onText={(text) => change(index, text)} onRemove={() => remove(index)} onPaste={(event) => paste(index, event)}
            onKey={(event) => key(index, event)} />
        ))}
      </ol>
    </fieldset>
  );
}

function withSpareLine(lines: Line[], spare: { current: Line }): Line[] {
  const last = lines.at(-1);
  if (last && isBlank(last.text)) {
    return lines;
  }
  if (lines.some((entry) => entry.key === spare.current.key)) {
    spare.current = line();
  }
  return [...lines, spare.current];
}
