import { comparable, isBlank } from './phraseRules';

/** Advice about a phrase that keeps the rules but may not do what its author expects. */
export type PhraseWarning =
  | { kind: 'stopWords' }
  | { kind: 'nearDuplicate'; of: number }
  | { kind: 'excluded' }
  | { kind: 'long'; words: number };

/** Advice about the vocabulary as a whole. */
export type VocabularyWarning = { kind: 'few'; count: number } | { kind: 'many'; count: number };

const LEAST_PHRASES = 5;
const MOST_PHRASES = 50;
const MOST_WORDS = 20;

/** Words that are in nearly every conversation; a phrase of nothing else would be found everywhere. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have he her him his how i if in is it its just like me my no ' +
    'not of oh ok okay on or our she so that the their them there they this to uh um up us was we well were what when where which ' +
    'who will with would yeah yes you your ' +
    'al con de del el ella en es esa ese eso esta este esto la las le les lo los me mi muy ni nos o para pero por pues que qué se ' +
    'ser si sí sin son su sus te tu un una uno y ya yo'
  ).split(' '),
);

/** One piece of advice for each phrase, or null. */
export function lintPhrases(phrases: string[], excluded: string[] = []): (PhraseWarning | null)[] {
  const excludedForms = new Set(excluded.map(fold));
  const seen = new Map<string, number>();
  return phrases.map((phrase, index) => {
    if (isBlank(phrase)) {
      return null;
    }
    const words = wordsOf(phrase);
    const form = words.map(stem).sort().join(' ');
    const first = seen.get(form);
    if (first === undefined) {
      seen.set(form, index);
    }
    if (excludedForms.has(fold(phrase))) {
      return { kind: 'excluded' };
    }
    if (words.length > 0 && words.every((word) => STOP_WORDS.has(word))) {
      return { kind: 'stopWords' };
    }
    if (first !== undefined && comparable(phrases[first]) !== comparable(phrase)) {
      return { kind: 'nearDuplicate', of: first };
    }
    return words.length > MOST_WORDS ? { kind: 'long', words: words.length } : null;
  });
}

export function lintVocabulary(phrases: string[]): VocabularyWarning | null {
  const count = phrases.filter((phrase) => !isBlank(phrase)).length;
  if (count > 0 && count < LEAST_PHRASES) {
    return { kind: 'few', count };
  }
  return count > MOST_PHRASES ? { kind: 'many', count } : null;
}

function fold(phrase: string): string {
  return wordsOf(phrase).join(' ');
}

function wordsOf(phrase: string): string[] {
  return phrase.toLowerCase().replaceAll('\u2019', "'").match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
}

/** Takes the commonest endings off: enough to see that two lines say the same, no more is asked of it. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/u, '') : word;
}
