import type { Tracker, TrackerContent } from '../api/types';
import { present } from './trackers';

export type Format = 'json' | 'yaml';

/** What an import would do. */
export interface ImportPlan {
  added: TrackerContent[];
  changed: { before: Tracker; after: TrackerContent }[];
  unchanged: Tracker[];
}

/** A file that does not hold trackers; `where` names the place, empty for the file as a whole. */
export class ExchangeError extends Error {
  constructor(readonly where: string, readonly rule: 'syntax' | 'shape' | 'name' | 'vocabulary' | 'type' | 'twice', detail = '') {
    super(detail);
  }
}

/** The trackers as a file, without ids: names are what joins them to the trackers of the account they are imported into. */
export async function exportTrackers(trackers: Tracker[], format: Format): Promise<string> {
  const content = { trackers: trackers.map(present) };
  if (format === 'json') {
    return `${JSON.stringify(content, null, 2)}\n`;
  }
  const yaml = await import('yaml');
  return yaml.stringify(content, { lineWidth: 0 });
}

/** Reads JSON and YAML, which contains it: `{trackers: […]}`, a bare list, or one tracker. */
export async function readTrackers(text: string): Promise<TrackerContent[]> {
  const yaml = await import('yaml');
  let tree: unknown;
  try {
    tree = yaml.parse(text, { maxAliasCount: 100 });
  } catch (failure) {
    throw new ExchangeError('', 'syntax', failure instanceof Error ? failure.message.split('\n')[0] : '');
  }
  const list = listOf(tree);
  const names = new Set<string>();
  return list.map((element, index) => {
    const content = contentOf(element, `trackers[${index}]`);
    if (names.has(content.name)) {
      throw new ExchangeError(`trackers[${index}].name`, 'twice', content.name);
    }
    names.add(content.name);
    return content;
  });
}

export function planImport(existing: Tracker[], given: TrackerContent[]): ImportPlan {
  const byName = new Map(existing.map((tracker) => [tracker.name, tracker]));
  const plan: ImportPlan = { added: [], changed: [], unchanged: [] };
  for (const content of given) {
    const before = byName.get(content.name);
    if (!before) {
      plan.added.push(content);
    } else if (JSON.stringify(present(before)) === JSON.stringify(present(content))) {
      plan.unchanged.push(before);
    } else {
      plan.changed.push({ before, after: content });
    }
  }
  return plan;
}

function listOf(tree: unknown): unknown[] {
  if (Array.isArray(tree)) {
    return tree;
  }
  if (isObject(tree) && Array.isArray(tree.trackers)) {
    return tree.trackers;
  }
  if (isObject(tree) && isObject(tree.tracker)) {
    return [tree.tracker];
  }
  if (isObject(tree) && 'name' in tree) {
    return [tree];
  }
  throw new ExchangeError('', 'shape');
}

function contentOf(element: unknown, where: string): TrackerContent {
  if (!isObject(element)) {
    throw new ExchangeError(where, 'shape');
  }
  if (typeof element.name !== 'string' || !element.name.trim()) {
    throw new ExchangeError(`${where}.name`, 'name');
  }
  const vocabulary = strings(element.vocabulary, `${where}.vocabulary`);
  if (vocabulary.length === 0) {
    throw new ExchangeError(`${where}.vocabulary`, 'vocabulary');
  }
  return {
    name: element.name,
    vocabulary,
    description: typeof element.description === 'string' ? element.description : null,
    categories: strings(element.categories, `${where}.categories`),
    languages: strings(element.languages, `${where}.languages`),
    excludeVocabulary: strings(element.excludeVocabulary, `${where}.excludeVocabulary`),
    threshold: fraction(element.threshold, `${where}.threshold`),
  };
}

function strings(value: unknown, where: string): string[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new ExchangeError(where, 'type');
  }
  return value.map((item, index) => {
    if (typeof item !== 'string' && typeof item !== 'number' && typeof item !== 'boolean') {
      throw new ExchangeError(`${where}[${index}]`, 'type');
    }
    return String(item);
  });
}

function fraction(value: unknown, where: string): number | null {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value !== 'number' || value < 0 || value > 1) {
    throw new ExchangeError(where, 'type');
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
