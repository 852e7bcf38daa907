import { useEffect, useState } from 'react';
import { isAbort } from '../api/client';
import type { Tracker } from '../api/types';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useSession } from '../session/session';
import { readTracker } from './trackers';
import { TrackerEditor } from './TrackerEditor';

/** A stored tracker, read anew so that its version is known; `id` null makes a new one. */
export function TrackerPage({ id }: { id: string | null }) {
  const { api } = useSession();
  const [found, setFound] = useState<{ tracker: Tracker; etag: string | null } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (id === null) {
      return;
    }
    const stop = new AbortController();
    setFailure(null);
    readTracker(api, id, stop.signal).then(setFound, (error) => {
      if (!isAbort(error)) {
        setFailure(error);
      }
    });
    return () => stop.abort();
  }, [api, id, attempt]);

  if (id === null) {
    return <TrackerEditor tracker={null} etag={null} onReload={() => undefined} />;
  }
  if (failure) {
    return <ErrorNote failure={failure} onRetry={() => setAttempt(attempt + 1)} />;
  }
  if (!found || found.tracker.id !== id) {
    return <Loading />;
  }
  return <TrackerEditor key={`${id} ${found.etag}`} tracker={found.tracker} etag={found.etag} onReload={() => setAttempt(attempt + 1)} />;
}
