import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Tracker } from '../api/types';
import { ApiError } from '../api/client';
import { useTexts } from '../app/preferences';
import { errorText } from '../components/ErrorNote';
import { useToasts } from '../components/toasts';
import { useSession } from '../session/session';
import { deleteTracker, useTrackers } from './trackers';

const UNDO_SECONDS = 8;

interface Deletion {
  /** Ids that are on their way out and should not be shown. */
  leaving: ReadonlySet<string>;
  remove(tracker: Tracker): void;
}

const Context = createContext<Deletion | null>(null);

/**
 * Deletes with a moment to undo. The server is told only when the moment is over: a tracker made again would have another id, and
 * the id is what other programs hold. Leaving the page ends the moment.
 */
export function DeletionProvider({ children }: { children: ReactNode }) {
  const { api } = useSession();
  const { forget } = useTrackers();
  const texts = useTexts();
  const toasts = useToasts();
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const pending = useRef(new Map<string, (keepalive: boolean) => void>());

  const show = useCallback((id: string) => {
    setLeaving((ids) => new Set([...ids].filter((other) => other !== id)));
  }, []);

  const remove = useCallback((tracker: Tracker) => {
    const finish = async (keepalive: boolean) => {
      window.clearTimeout(timer);
      hideToast();
      pending.current.delete(tracker.id);
      try {
        await deleteTracker(api, tracker.id, keepalive);
        forget(tracker.id);
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 404) {
          forget(tracker.id);
        } else {
          toasts.show(texts.trackers.notDeleted(tracker.name, errorText(failure, texts)), undefined, 10);
        }
      }
      show(tracker.id);
    };
    const undo = () => {
      window.clearTimeout(timer);
      hideToast();
      pending.current.delete(tracker.id);
      show(tracker.id);
    };
    const timer = window.setTimeout(() => void finish(false), UNDO_SECONDS * 1000);
    const hideToast = toasts.show(texts.trackers.deleted(tracker.name), { label: texts.common.undo, run: undo }, 0);
    pending.current.set(tracker.id, (keepalive) => void finish(keepalive));
    setLeaving((ids) => new Set(ids).add(tracker.id));
  }, [api, forget, show, texts, toasts]);

  useEffect(() => {
    const all = pending.current;
    const finishAll = () => [...all.values()].forEach((finish) => finish(true));
    window.addEventListener('pagehide', finishAll);
    return () => {
      window.removeEventListener('pagehide', finishAll);
      finishAll();
    };
  }, []);

  const value = useMemo(() => ({ leaving, remove }), [leaving, remove]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useDeletion(): Deletion {
  const deletion = useContext(Context);
  if (!deletion) {
    throw new Error('no DeletionProvider around');
  }
  return deletion;
}
