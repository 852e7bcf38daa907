import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Api } from '../api/client';
import type { Tracker, TrackerContent, VocabularyAdvice } from '../api/types';
import { useSession } from '../session/session';

interface Trackers {
  /** Null until they have been read once. */
  list: Tracker[] | null;
  failure: unknown;
  reload(): Promise<void>;
  /** Tells the list what the server has stored. */
  stored(...trackers: Tracker[]): void;
  forget(id: string): void;
}

const Context = createContext<Trackers | null>(null);

/** The account's trackers, read once and kept up to date with what this page changes. */
export function TrackersProvider({ children }: { children: ReactNode }) {
  const { api } = useSession();
  const [list, setList] = useState<Tracker[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const reload = useCallback(async () => {
    try {
      const answer = await api.get<{ trackers: Tracker[] }>('/v1/manage/trackers');
      setList(answer.trackers);
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
  }, [api]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const stored = useCallback((...trackers: Tracker[]) => {
    setList((before) => {
      const byId = new Map((before ?? []).map((tracker) => [tracker.id, tracker]));
      trackers.forEach((tracker) => byId.set(tracker.id, tracker));
      return [...byId.values()];
    });
  }, []);

  const forget = useCallback((id: string) => {
    setList((before) => before?.filter((tracker) => tracker.id !== id) ?? null);
  }, []);

  const value = useMemo(() => ({ list, failure, reload, stored, forget }), [list, failure, reload, stored, forget]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useTrackers(): Trackers {
  const trackers = useContext(Context);
  if (!trackers) {
    throw new Error('no TrackersProvider around');
  }
  return trackers;
}

/** The answer to a change. */
interface Stored {
  tracker: Tracker;
  warnings?: VocabularyAdvice[];
}

const PATH = '/v1/manage/tracker';

/** One tracker with the version it has at this moment. */
export async function readTracker(api: Api, id: string, signal?: AbortSignal): Promise<{ tracker: Tracker; etag: string | null }> {
  const { body, etag } = await api.call<{ tracker: Tracker }>('GET', `${PATH}/${encodeURIComponent(id)}`, undefined, { signal });
  return { tracker: body.tracker, etag };
}

export async function createTracker(api: Api, content: TrackerContent): Promise<{ tracker: Tracker; etag: string | null }> {
  const { body, etag } = await api.call<Stored>('POST', PATH, present(content));
  return { tracker: advised(body), etag };
}

export async function createTrackers(api: Api, contents: TrackerContent[]): Promise<Tracker[]> {
  return (await api.call<{ trackers: Tracker[] }>('POST', '/v1/manage/trackers', contents.map(present))).body.trackers;
}

/** Replaces every member, also those that become empty; fails with 412 when `etag` is given and somebody was faster. */
export async function replaceTracker(
  api: Api, id: string, content: TrackerContent, etag?: string | null,
): Promise<{ tracker: Tracker; etag: string | null }> {
  const whole: Required<TrackerContent> = {
    name: content.name,
    vocabulary: content.vocabulary,
    description: content.description || null,
    categories: content.categories ?? [],
    languages: content.languages ?? [],
    excludeVocabulary: content.excludeVocabulary ?? [],
    threshold: content.threshold ?? null,
  };
  const answer = await api.call<Stored>('PUT', `${PATH}/${encodeURIComponent(id)}`, whole, { ifMatch: etag });
  return { tracker: advised(answer.body), etag: answer.etag };
}

function advised(stored: Stored): Tracker {
  return { ...stored.tracker, advice: stored.warnings ?? [] };
}

export async function deleteTracker(api: Api, id: string, keepalive = false): Promise<void> {
  await api.call('DELETE', `${PATH}/${encodeURIComponent(id)}`, undefined, { keepalive });
}

/** Only what is set: a new tracker without extras keeps the first platform's shape. */
export function present(content: TrackerContent): TrackerContent {
  return {
    name: content.name,
    vocabulary: content.vocabulary,
    ...(content.description ? { description: content.description } : {}),
    ...(content.categories?.length ? { categories: content.categories } : {}),
    ...(content.languages?.length ? { languages: content.languages } : {}),
    ...(content.excludeVocabulary?.length ? { excludeVocabulary: content.excludeVocabulary } : {}),
    ...(typeof content.threshold === 'number' ? { threshold: content.threshold } : {}),
  };
}
