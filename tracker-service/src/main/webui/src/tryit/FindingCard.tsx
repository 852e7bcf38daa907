import { useMemo, useState } from 'react';
import { useTexts } from '../app/preferences';
import { segments } from '../components/segments';
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
        {pieces.map((piece, index) => (piece.marks.length > 0 ? <mark key={index} title={piece.marks.map((mark) => mark.title).join('\n')}>{piece.text}</mark> : piece.text))}
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

function marksOf(finding: Finding) {
  return finding.trackers
    .filter((tracker) => tracker.detected)
    .flatMap((tracker) => tracker.matches.flatMap((match) => (match.span ? [{ span: match.span, title: `${tracker.name}: ${match.value}` }] : [])));
}
