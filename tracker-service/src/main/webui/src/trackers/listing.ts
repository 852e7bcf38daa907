import type { Tracker } from '../api/types';

export type Column = 'name' | 'phrases' | 'threshold';

export interface Order {
  by: Column;
  descending: boolean;
}

/** Trackers in which every word stands somewhere: name, description, categories or phrases. A whole id finds its tracker. */
export function search(trackers: Tracker[], text: string): Tracker[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return trackers;
  }
  return trackers.filter((tracker) => {
    const everything = [tracker.name, tracker.description ?? '', ...(tracker.categories ?? []), ...tracker.vocabulary]
      .join('\n').toLowerCase();
    return words.every((word) => everything.includes(word) || word === tracker.id);
  });
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** A sorted copy; equal ones stand by name. */
export function sorted(trackers: Tracker[], order: Order): Tracker[] {
  const sign = order.descending ? -1 : 1;
  return [...trackers].sort((a, b) => sign * compare(a, b, order.by) || collator.compare(a.name, b.name));
}

function compare(a: Tracker, b: Tracker, by: Column): number {
  switch (by) {
    case 'name':
      return collator.compare(a.name, b.name);
    case 'phrases':
      return a.vocabulary.length - b.vocabulary.length;
    case 'threshold':
      return (a.threshold ?? -1) - (b.threshold ?? -1);
  }
}
