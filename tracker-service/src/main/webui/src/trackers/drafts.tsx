import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Draft } from './draft';

interface Drafts {
  recall(key: string): Draft | undefined;
  keep(key: string, draft: Draft): void;
  drop(key: string): void;
}

const Context = createContext<Drafts | null>(null);

/** Unsaved trackers, kept while the page is open: walking to another page and back loses nothing. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const drafts = useRef(new Map<string, Draft>());
  const value = useMemo<Drafts>(() => ({
    recall: (key) => drafts.current.get(key),
    keep: (key, draft) => void drafts.current.set(key, draft),
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
