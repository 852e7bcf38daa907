import { useMemo } from 'react';
import { useTexts } from '../app/preferences';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useSession } from '../session/session';
import { useTrackers } from '../trackers/trackers';
import { useDetection } from '../tryit/useDetection';
import { Verdict } from '../tryit/Verdict';
import type { Mark } from './marks';

/** The phrases that a message was found for, and what the engine says about it today, with scores. */
export function MatchDetails({ text, marks }: { text: string; marks: Mark[] }) {
  const texts = useTexts();
  const { api } = useSession();
  const { list } = useTrackers();
  const choice = useMemo(() => {
    const ids = new Set(marks.map((mark) => mark.tracker.id));
    const stored = (list ?? []).filter(({ id }) => ids.has(id));
    return stored.length > 0 ? { trackers: stored.map(({ id }) => ({ id })) } : null;
  }, [marks, list]);
  const sentences = useMemo(() => [text], [text]);
  const { findings, failure, busy } = useDetection(api, choice, sentences);

  return (
    <div className="match-details">
      <ul>
        {marks.map((mark) => (
          <li key={`${mark.tracker.id} ${mark.phrase}`}>
            <strong>{mark.tracker.name}</strong> {mark.wordForWord ? texts.conversations.wordForWord : texts.conversations.alike} <q>{mark.phrase}</q>
          </li>
        ))}
      </ul>
      {choice === null && <p className="hint">{texts.conversations.notStored}</p>}
      {busy && !findings && <Loading />}
      <ErrorNote failure={failure} />
      {findings && (
        <>
          <p className="hint">{texts.conversations.today}</p>
          {findings[0].trackers.map((tracker) => <Verdict key={tracker.id} tracker={tracker} named />)}
        </>
      )}
    </div>
  );
}
