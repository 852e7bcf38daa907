import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Draft } from './draft';

/** A draft and the version of the tracker that it began from, null for a new tracker. */
interface Kept {
  draft: Draft;
  etag: string | null;
}

interface Drafts {
  recall(key: string): Kept | undefined;
  keep(key: string, kept: Kept): void;
  drop(key: string): void;
}

const Context = createContext<Drafts | null>(null);

/** Unsaved trackers, kept while the page is open: walking to another page and back loses nothing. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const drafts = useRef(new Map<string, Kept>());
  const value = useMemo<Drafts>(() => ({
    recall: (key) => drafts.current.get(key),
    keep: (key, kept) => void drafts.current.set(key, kept),
    drop: (key) => void drafts.current.delete(key),
  }), []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (drafts.current.size > 0) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(Context);
  if (!drafts) {
    throw new Error('no DraftsProvider around');
  }
  return drafts;
}
