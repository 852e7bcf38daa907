import { useMemo, useState } from 'react';
import type { DetectChoice } from '../api/types';
import { useTexts } from '../app/preferences';
import { EmptyState } from '../components/EmptyState';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useTrackers } from '../trackers/trackers';
import { TrackerChooser } from '../trackers/TrackerChooser';
import { TryPanel } from './TryPanel';

/** Sentences against the stored trackers: all of them, or those that are chosen. */
export function TryPage({ tracker }: { tracker: string | null }) {
  const texts = useTexts();
  const { list, failure, reload } = useTrackers();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(() => (tracker ? new Set([tracker]) : null));
  const choice = useMemo<DetectChoice | null>(() => {
    if (chosen === null) {
      return { enableAllTrackers: true };
    }
    const known = (list ?? []).filter(({ id }) => chosen.has(id));
    return known.length > 0 ? { trackers: known.map(({ id }) => ({ id })) } : null;
  }, [chosen, list]);

  if (!list) {
    return failure ? <ErrorNote failure={failure} onRetry={reload} /> : <Loading />;
  }
  return (
    <>
      <h1>{texts.tryIt.title}</h1>
      <p className="lead">{texts.tryIt.what}</p>
      {list.length === 0 ? (
        <EmptyState title={texts.tryIt.emptyTitle}>
          <p>{texts.tryIt.emptyWhat}</p>
          <a className="button primary" href="#/trackers/new">{texts.trackers.createFirst}</a>
        </EmptyState>
      ) : (
        <>
          <TrackerChooser chosen={chosen} onChange={setChosen} />
          <TryPanel choice={choice} heading={texts.tryIt.sentences} lead={texts.tryIt.lead} single={chosen?.size === 1} />
        </>
      )}
    </>
  );
}
