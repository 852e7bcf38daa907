import { useMemo } from 'react';
import type { ConversationTracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { countByTracker } from './marks';

interface Props {
  trackers: ConversationTracker[];
  /** Null shows all. */
  chosen: string | null;
  onChoose(id: string | null): void;
}

/** Which trackers were found how often; one can be looked at alone. */
export function DetectedPanel({ trackers, chosen, onChoose }: Props) {
  const texts = useTexts();
  const counts = useMemo(() => countByTracker(trackers), [trackers]);
  return (
    <aside className="card detected" aria-label={texts.conversations.detected}>
      <h2>{texts.conversations.detected}</h2>
      {counts.length === 0 ? <p>{texts.conversations.nothingDetected}</p> : (
        <ul>
          <li><button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>{texts.conversations.allTrackers}</button></li>
          {counts.map(({ id, name, messages }) => (
            <li key={id}>
              <button type="button" aria-pressed={chosen === id} onClick={() => onChoose(chosen === id ? null : id)}>
                {name} <span className="count">{messages}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{texts.conversations.legend}</p>
    </aside>
  );
}
