import { useId, useMemo, useState } from 'react';
import type { DetectChoice } from '../api/types';
import { useTexts } from '../app/preferences';
import { ErrorNote } from '../components/ErrorNote';
import { useSession } from '../session/session';
import { FindingCard } from './FindingCard';
import { useDetection } from './useDetection';

const MOST_SENTENCES = 50;

interface Props {
  /** What to look for; null while there is nothing sensible to ask. */
  choice: DetectChoice | null;
  heading: string;
  lead: string;
  /** Only one tracker is looked at, so that its name need not be said again and again. */
  single?: boolean;
  /** Makes a phrase out of a sentence that was not found. */
  onAddPhrase?(sentence: string): void;
}

/** Sentences on one side, what the engine says about them on the other, while they are typed. */
export function TryPanel({ choice, heading, lead, single, onAddPhrase }: Props) {
  const texts = useTexts();
  const { api } = useSession();
  const [text, setText] = useState('');
  const field = useId();
  const sentences = useMemo(() => text.split('\n').map((part) => part.trim()).filter(Boolean), [text]);
  const asked = useMemo(() => sentences.slice(0, MOST_SENTENCES), [sentences]);
  const { findings, failure, busy } = useDetection(api, choice, asked);

  return (
    <section className="try card">
      <h2>{heading}</h2>
      <label htmlFor={field}>{lead}</label>
      <textarea id={field} rows={5} value={text} onChange={(event) => setText(event.target.value)} placeholder={texts.tryIt.placeholder} />
      <p className="hint" role="status">
        {sentences.length === 0 && texts.tryIt.hint}
        {sentences.length > MOST_SENTENCES && texts.tryIt.tooMany(MOST_SENTENCES)}
        {sentences.length > 0 && !choice && texts.tryIt.nothingToLookFor}
        {busy && texts.tryIt.busy}
        {!busy && findings && texts.tryIt.summary(findings.filter((finding) => finding.trackers.some((tracker) => tracker.detected)).length, findings.length)}
      </p>
      <ErrorNote failure={failure} />
      <ol className={busy ? 'findings stale' : 'findings'}>
        {findings?.map((finding, index) => (
          <FindingCard key={`${index} ${finding.sentence}`} finding={finding} single={single} onAddPhrase={onAddPhrase} />
        ))}
      </ol>
    </section>
  );
}
