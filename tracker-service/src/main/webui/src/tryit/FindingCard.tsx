import { useMemo, useState } from 'react';
import type { Span } from '../api/types';
import { useTexts } from '../app/preferences';
import { segments, type Segment } from '../components/segments';
import type { Finding } from './useDetection';
import { Verdict } from './Verdict';

const MOST_UNASKED = 3;

interface Props {
  finding: Finding;
  single?: boolean;
  onAddPhrase?(sentence: string): void;
}

/** A sentence, the words that were found in it, and each tracker's verdict. */
export function FindingCard({ finding, single, onAddPhrase }: Props) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const pieces = useMemo(() => segments(finding.sentence, marksOf(finding)), [finding]);
  const found = finding.trackers.filter((tracker) => tracker.detected);
  const missed = finding.trackers.filter((tracker) => !tracker.detected);
  const shown = [...found, ...(all ? missed : missed.slice(0, Math.max(1, MOST_UNASKED - found.length)))];
  const hidden = finding.trackers.length - shown.length;

  return (
    <li className={found.length > 0 ? 'finding found' : 'finding'}>
      <p className="sentence">
        {pieces.map((piece, index) => <Piece key={index} piece={piece} />)}
      </p>
      {finding.trackers.length === 0 && <p className="hint">{texts.tryIt.noTrackers}</p>}
      {shown.map((tracker, index) => <Verdict key={`${tracker.id ?? ''} ${index}`} tracker={tracker} named={!single} />)}
      {hidden > 0 && <button type="button" className="small" onClick={() => setAll(true)}>{texts.tryIt.showMore(hidden)}</button>}
      {onAddPhrase && found.length === 0 && (
        <button type="button" className="small" onClick={() => onAddPhrase(finding.sentence)}>{texts.tryIt.addPhrase}</button>
      )}
    </li>
  );
}

interface Mark {
  span: Span;
  title: string;
  /** Found by its words, not only by the meaning of all that stands there. */
  words: boolean;
}

function Piece({ piece: { text, marks } }: { piece: Segment<Mark> }) {
  if (marks.length === 0) {
    return <>{text}</>;
  }
  const title = marks.map((mark) => mark.title).join('\n');
  return marks.some((mark) => mark.words) ? <mark title={title}>{text}</mark> : <span className="alike" title={title}>{text}</span>;
}

function marksOf(finding: Finding): Mark[] {
  return finding.trackers.filter((tracker) => tracker.detected).flatMap((tracker) =>
    tracker.matches.flatMap((match) =>
      match.span ? [{ span: match.span, title: `${tracker.name}: ${match.value}`, words: match.tier !== 'semantic' }] : []));
}
