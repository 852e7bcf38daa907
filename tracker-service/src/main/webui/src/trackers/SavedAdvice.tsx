import { useTexts } from '../app/preferences';
import { useTrackers } from './trackers';

/** What lines of the phrase editor say themselves, while they are written. */
const TOLD_BEFORE = ['fewPhrases', 'commonWords', 'excluded'];

/** What the server said about the vocabulary when it was saved: mostly, how it gets along with the other trackers. */
export function SavedAdvice({ trackerId }: { trackerId: string }) {
  const texts = useTexts();
  const { list } = useTrackers();
  const advice = list?.find((tracker) => tracker.id === trackerId)?.advice?.filter(({ rule }) => !TOLD_BEFORE.includes(rule)) ?? [];
  return advice.length === 0 ? null : (
    <div className="note warning" role="status">
      <ul className="advice">
        {advice.map((given, index) => <li key={index}>{texts.phrases.savedAdvice(given)}</li>)}
      </ul>
    </div>
  );
}
