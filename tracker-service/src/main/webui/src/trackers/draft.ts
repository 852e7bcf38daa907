import type { Tracker, TrackerContent } from '../api/types';
import { checkPhrases, isBlank } from './phraseRules';

/** A line of a phrase editor; the key stays with the line when others come and go. */
export interface Line {
  key: number;
  text: string;
}

/** A tracker while it is being written. */
export interface Draft {
  name: string;
  description: string;
  categories: string;
  languages: string[];
  /** Null leaves the engine's default. */
  threshold: number | null;
  vocabulary: Line[];
  excludeVocabulary: Line[];
}

let nextKey = 0;

export function line(text = ''): Line {
  return { key: nextKey++, text };
}

export function draftOf(tracker: TrackerContent | null): Draft {
  return {
    name: tracker?.name ?? '',
    description: tracker?.description ?? '',
    categories: tracker?.categories?.join(', ') ?? '',
    languages: tracker?.languages ?? [],
    threshold: tracker?.threshold ?? null,
    vocabulary: lines(tracker?.vocabulary),
    excludeVocabulary: lines(tracker?.excludeVocabulary),
  };
}

/** What would be sent: blank lines gone, the rest as written. */
export function contentOf(draft: Draft): TrackerContent {
  return {
    name: draft.name.trim(),
    vocabulary: phrases(draft.vocabulary),
    description: draft.description.trim() || null,
    categories: draft.categories.split(',').map((category) => category.trim()).filter(Boolean),
    languages: draft.languages,
    excludeVocabulary: phrases(draft.excludeVocabulary),
    threshold: draft.threshold,
  };
}

/** Whether the server would take it. */
export function isValid(draft: Draft): boolean {
  return (
    draft.name.trim() !== '' &&
    phrases(draft.vocabulary).length > 0 &&
    [draft.vocabulary, draft.excludeVocabulary].every((part) => checkPhrases(texts(part)).every((problem) => problem === null))
  );
}

/** Whether there is something to save. */
export function isChanged(draft: Draft, tracker: Tracker | null): boolean {
  return JSON.stringify(contentOf(draft)) !== JSON.stringify(contentOf(draftOf(tracker)));
}

export function texts(part: Line[]): string[] {
  return part.map((entry) => entry.text);
}

function lines(phrasesGiven: string[] | null | undefined): Line[] {
  return (phrasesGiven ?? []).map((phrase) => line(phrase));
}

function phrases(part: Line[]): string[] {
  return texts(part).map((phrase) => phrase.trim()).filter((phrase) => !isBlank(phrase));
}
