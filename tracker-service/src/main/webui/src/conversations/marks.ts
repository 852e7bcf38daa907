import type { ConversationTracker, Span } from '../api/types';

/** A phrase of a tracker that was found in a message. */
export interface Mark {
  tracker: { id: string; name: string };
  phrase: string;
  /** The words themselves, or the whole message when only its meaning is alike. */
  span: Span;
  wordForWord: boolean;
}

/** The marks of each message, by its id. */
export function marksByMessage(trackers: ConversationTracker[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const tracker of trackers) {
    for (const match of tracker.matches) {
      for (const ref of match.messageRefs) {
        const wordForWord = ref.offset >= 0;
        const span = wordForWord ? { start: ref.offset, end: ref.offset + match.value.length } : { start: 0, end: ref.text.length };
        const mark = { tracker: { id: tracker.id, name: tracker.name }, phrase: match.value, span, wordForWord };
        marks.set(ref.id, [...(marks.get(ref.id) ?? []), mark]);
      }
    }
  }
  return marks;
}

/** How many messages each tracker was found in, most first. */
export function countByTracker(trackers: ConversationTracker[]): { id: string; name: string; messages: number }[] {
  return trackers
    .map(({ id, name, matches }) => ({ id, name, messages: new Set(matches.flatMap((match) => match.messageRefs.map((ref) => ref.id))).size }))
    .sort((a, b) => b.messages - a.messages || a.name.localeCompare(b.name));
}
