import { memo } from 'react';
import type { Tracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { CopyButton } from '../components/CopyButton';
import { two } from '../components/ScoreBar';
import type { Column, Order } from './listing';

interface Props {
  trackers: Tracker[];
  order: Order;
  onOrder(order: Order): void;
  onDelete(tracker: Tracker): void;
}

/** The account's trackers; on narrow screens every row becomes a card. */
export function TrackerTable({ trackers, order, onOrder, onDelete }: Props) {
  const texts = useTexts();
  const columns: Column[] = ['name', 'phrases', 'threshold'];
  return (
    <table className="trackers">
      <caption className="hidden-text">{texts.trackers.title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" aria-sort={order.by === column ? (order.descending ? 'descending' : 'ascending') : 'none'}>
              <button type="button" className="sort" onClick={() => onOrder({ by: column, descending: order.by === column && !order.descending })}>
                {texts.trackers.columns[column]}
                <span aria-hidden="true">{order.by === column ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </th>
          ))}
          <th scope="col"><span className="hidden-text">{texts.trackers.actions}</span></th>
        </tr>
      </thead>
      <tbody>
        {trackers.map((tracker) => <Row key={tracker.id} tracker={tracker} onDelete={onDelete} />)}
      </tbody>
    </table>
  );
}

const Row = memo(function Row({ tracker, onDelete }: { tracker: Tracker; onDelete(tracker: Tracker): void }) {
  const texts = useTexts();
  const id = encodeURIComponent(tracker.id);
  return (
    <tr>
      <th scope="row">
        <a href={`#/trackers/${id}`}>{tracker.name}</a>
        <span className="preview">{tracker.description || tracker.vocabulary.slice(0, 3).join(' · ')}</span>
        {tracker.languages?.map((language) => <span className="tag" key={language}>{language}</span>)}
        {tracker.categories?.map((category) => <span className="tag" key={category}>{category}</span>)}
      </th>
      <td className="number" data-label={texts.trackers.columns.phrases}>{tracker.vocabulary.length}</td>
      <td className="number" data-label={texts.trackers.columns.threshold}>
        {typeof tracker.threshold === 'number' ? two(tracker.threshold) : texts.trackers.defaultThreshold}
      </td>
      <td className="row-actions">
        <CopyButton label={texts.trackers.copyId} value={copiedId(tracker.id)} title={tracker.id} />
        <a className="button small" href={`#/try?tracker=${id}`}>{texts.trackers.try}</a>
        <a className="button small" href={`#/trackers/${id}/detections`}>{texts.trackers.detections}</a>
        <button type="button" className="small danger-quiet" aria-label={texts.trackers.deleteNamed(tracker.name)} onClick={() => onDelete(tracker)}>
          {texts.common.delete}
        </button>
      </td>
    </tr>
  );
});

/** The id in the form that goes straight into a request's body. */
export function copiedId(id: string): string {
  return JSON.stringify({ trackers: [{ id }] });
}
