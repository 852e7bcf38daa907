/**
 * The rules a phrase must keep, the same as the server's: they are checked here only so that the author sees at once which line
 * breaks which rule. The server has the last word.
 */
export type PhraseProblem =
  | { rule: 'punctuation'; characters: string }
  | { rule: 'noWord' }
  | { rule: 'character' }
  | { rule: 'duplicate'; of: number };

const PUNCTUATION = /\p{P}/u;
const ALLOWED = new Set(['.', "'", '\u2019', '-']);
const MEANINGFUL = /[^\s\p{Z}\p{P}\p{Cf}]/u;
const BROKEN = /\p{Cs}|(?!\s)\p{Cc}/u;

/** The first broken rule of each phrase, null where there is none. Blank lines are nobody's problem: they are not saved. */
export function checkPhrases(phrases: string[]): (PhraseProblem | null)[] {
  const seen = new Map<string, number>();
  return phrases.map((phrase, index) => {
    if (isBlank(phrase)) {
      return null;
    }
    const form = comparable(phrase);
    const first = seen.get(form);
    if (first === undefined) {
      seen.set(form, index);
    }
    return checkPhrase(phrase) ?? (first === undefined ? null : { rule: 'duplicate', of: first });
  });
}

/** The form under which two phrases count as the same: trimmed, white space collapsed, apostrophes alike. */
export function comparable(phrase: string): string {
  return phrase.replace(/[\s\p{Z}]+/gu, ' ').trim().replaceAll('\u2019', "'");
}

export function isBlank(phrase: string): boolean {
  return comparable(phrase) === '';
}

/** The phrase without the punctuation that the rules forbid; white space collapsed. */
export function withoutForbiddenPunctuation(phrase: string): string {
  return [...phrase].map((character) => (forbidden(character) ? ' ' : character)).join('').replace(/\s+/g, ' ').trim();
}

/** Lines of a pasted text as phrases: list markers, quotes and commas around them are what editors add, not what people say. */
export function phrasesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim().replace(/^([-*•]|\d+[.)])\s+/u, '').replace(/^["“«]|["”»]?[,;]?$/gu, '').trim())
    .filter((line) => !isBlank(line));
}

function checkPhrase(phrase: string): PhraseProblem | null {
  if (BROKEN.test(phrase)) {
    return { rule: 'character' };
  }
  const characters = [...new Set([...phrase].filter(forbidden))].join(' ');
  if (characters) {
    return { rule: 'punctuation', characters };
  }
  return MEANINGFUL.test(phrase) ? null : { rule: 'noWord' };
}

function forbidden(character: string): boolean {
  return PUNCTUATION.test(character) && !ALLOWED.has(character);
}
