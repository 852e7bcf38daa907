import type { DetectedTracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { ScoreBar, two } from '../components/ScoreBar';
import type { Texts } from '../texts/en';

/** Below the threshold by this much still counts as close. */
const CLOSE = 0.15;

/** What one tracker says about a sentence, and why. */
export function Verdict({ tracker, named }: { tracker: DetectedTracker; named: boolean }) {
  const texts = useTexts();
  return (
    <div className={tracker.detected ? 'verdict found' : 'verdict'}>
      <p className="verdict-head">
        <strong>{tracker.detected ? texts.verdict.found : texts.verdict.notFound}</strong>
        {named && <span className="verdict-name">{tracker.name}</span>}
      </p>
      <ScoreBar score={tracker.score} threshold={tracker.threshold} detected={tracker.detected} />
      {tracker.detected ? <Reasons tracker={tracker} /> : <p className="reason">{whyNot(tracker, texts)}</p>}
    </div>
  );
}

function Reasons({ tracker }: { tracker: DetectedTracker }) {
  const texts = useTexts();
  const best = [...tracker.matches].sort((a, b) => b.score - a.score).slice(0, 3);
  return (
    <ul className="reasons">
      {best.map((match) => (
        <li key={match.value}>
          <q>{match.value}</q> <span className="tag">{texts.verdict.tiers[match.tier]}</span> <span className="number">{two(match.score)}</span>
        </li>
      ))}
    </ul>
  );
}

function whyNot(tracker: DetectedTracker, texts: Texts): string {
  const why = tracker.explanation;
  const nearest = why?.nearestPhrase ?? tracker.matches[0]?.value;
  const excluded = why?.excluded ? texts.verdict.excluded : '';
  const denied = why?.guards.includes('negation') ? texts.verdict.denied : '';
  if (!nearest) {
    return excluded || denied || texts.verdict.nothingNear;
  }
  const missing = tracker.threshold - tracker.score;
  return [
    excluded,
    denied,
    texts.verdict.tooLow(nearest, two(tracker.score), two(tracker.threshold)),
    missing <= CLOSE && !excluded && !denied ? texts.verdict.close : '',
  ].filter(Boolean).join(' ');
}
