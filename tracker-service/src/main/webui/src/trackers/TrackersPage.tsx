import { useDeferredValue, useMemo, useState } from 'react';
import type { Tracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { Dialog } from '../components/Dialog';
import { EmptyState } from '../components/EmptyState';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useDeletion } from './deletion';
import { ExportMenu } from './ExportMenu';
import { ImportDialog } from './ImportDialog';
import { TrackerTable } from './TrackerTable';
import { useTrackers } from './trackers';
import { search, sorted, type Order } from './listing';

const MOST_TRACKERS = 500;

export function TrackersPage() {
  const texts = useTexts();
  const { list, failure, reload } = useTrackers();
  const { leaving, remove } = useDeletion();
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'name', descending: false });
  const [importing, setImporting] = useState(false);
  const [deleting, setDeleting] = useState<Tracker | null>(null);
  const wanted = useDeferredValue(words);

  const present = useMemo(() => (list ?? []).filter((tracker) => !leaving.has(tracker.id)), [list, leaving]);
  const shown = useMemo(() => sorted(search(present, wanted), order), [present, wanted, order]);

  if (!list) {
    return failure ? <ErrorNote failure={failure} onRetry={reload} /> : <Loading />;
  }
  return (
    <>
      <div className="page-head">
        <h1>{texts.trackers.title} <span className="count">{texts.trackers.count(present.length, MOST_TRACKERS)}</span></h1>
        <div className="actions">
          <button type="button" onClick={() => setImporting(true)}>{texts.exchange.import}</button>
          {present.length > 0 && <ExportMenu trackers={shown} />}
          <a className="button primary" href="#/trackers/new">{texts.trackers.create}</a>
        </div>
      </div>
      <ErrorNote failure={failure} onRetry={reload} />
      {present.length === 0 ? (
        <EmptyState title={texts.trackers.emptyTitle}>
          <p>{texts.trackers.emptyWhat}</p>
          <ol>{texts.trackers.emptySteps.map((step) => <li key={step}>{step}</li>)}</ol>
          <a className="button primary" href="#/trackers/new">{texts.trackers.createFirst}</a>
        </EmptyState>
      ) : (
        <>
          <input type="search" className="search" aria-label={texts.trackers.search} placeholder={texts.trackers.search}
            value={words} onChange={(event) => setWords(event.target.value)} />
          {shown.length === 0
            ? <p className="nothing">{texts.trackers.nothingFound(wanted)}</p>
            : <TrackerTable trackers={shown} order={order} onOrder={setOrder} onDelete={setDeleting} />}
        </>
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {deleting && (
        <Dialog title={texts.trackers.deleteTitle(deleting.name)} onClose={() => setDeleting(null)}
          actions={<>
            <button type="button" autoFocus onClick={() => setDeleting(null)}>{texts.common.keep}</button>
            <button type="button" className="danger" onClick={() => { remove(deleting); setDeleting(null); }}>{texts.common.delete}</button>
          </>}>
          <p>{texts.trackers.deleteWhat}</p>
        </Dialog>
      )}
    </>
  );
}
