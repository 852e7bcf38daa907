import { useEffect, useState } from 'react';
import { ApiError, isAbort, type Api } from '../api/client';
import type { Conversation, ConversationTracker } from '../api/types';
import { usePreferences } from '../app/preferences';
import { EmptyState } from '../components/EmptyState';
import { ErrorNote } from '../components/ErrorNote';
import { useSession } from '../session/session';
import { useTrackers } from '../trackers/trackers';
import { NO_FILTERS, queryOf, type Period } from './filters';
import { dateTime } from './times';

interface Hit {
  conversation: Conversation;
  tracker: ConversationTracker;
}

const MOST_CONVERSATIONS = 200;
const AT_ONCE = 6;
const PERIODS: Period[] = ['week', 'month', 'year', 'ever'];

/** Where one tracker was found, newest conversations first. */
export function DetectionsPage({ id }: { id: string }) {
  const { language, texts } = usePreferences();
  const { api } = useSession();
  const { list } = useTrackers();
  const [period, setPeriod] = useState<Period>(NO_FILTERS.period);
  const [hits, setHits] = useState<Hit[]>([]);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const name = list?.find((tracker) => tracker.id === id)?.name ?? id;

  useEffect(() => {
    const stop = new AbortController();
    setHits([]);
    setFailure(null);
    setProgress(null);
    lookThrough(api, id, period, stop.signal, setHits, setProgress).catch((error) => {
      if (!isAbort(error)) {
        stop.abort();
        setFailure(error);
      }
    });
    return () => stop.abort();
  }, [api, id, period]);

  const finished = progress !== null && progress.done === progress.of;
  return (
    <>
      <nav aria-label={texts.common.path} className="crumbs">
        <a href="#/trackers">{texts.trackers.title}</a> <a href={`#/trackers/${encodeURIComponent(id)}`}>{name}</a>
      </nav>
      <div className="page-head">
        <h1>{texts.detections.title(name)}</h1>
        <select aria-label={texts.filters.period} value={period} onChange={(event) => setPeriod(event.target.value as Period)}>
          {PERIODS.map((each) => <option key={each} value={each}>{texts.filters.periods[each]}</option>)}
        </select>
      </div>
      <ErrorNote failure={failure} />
      {progress && <p className="hint" role="status">{texts.detections.progress(progress.done, progress.of, hits.length, MOST_CONVERSATIONS)}</p>}
      {finished && hits.length === 0 && (
        <EmptyState title={texts.detections.emptyTitle}><p>{texts.detections.emptyWhat}</p></EmptyState>
      )}
      <ul className="conversations">
        {hits.map(({ conversation, tracker }) => (
          <li key={conversation.id} className="card">
            <a href={`#/conversations/${encodeURIComponent(conversation.id)}?tracker=${encodeURIComponent(id)}`}>{conversation.name || conversation.id}</a>
            <span className="hint">{dateTime(conversation.startTime, language)}</span>
            <ul className="quotes">
              {quotes(tracker).map((quote) => <li key={quote.id}><span className="said">{quote.text}</span> <span className="tag">{quote.phrase}</span></li>)}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asks conversation by conversation, a few at once, and reports as it goes. */
async function lookThrough(
  api: Api, id: string, period: Period, signal: AbortSignal,
  onHits: (hits: Hit[]) => void, onProgress: (progress: { done: number; of: number }) => void,
): Promise<void> {
  const query = queryOf({ ...NO_FILTERS, period }, 0, MOST_CONVERSATIONS - 1, new Date());
  const { conversations } = await api.get<{ conversations: Conversation[] }>(`/v1/conversations?${query}`, { signal });
  const found: (Hit | null)[] = conversations.map(() => null);
  let next = 0;
  let done = 0;
  onProgress({ done, of: conversations.length });

  async function worker() {
    while (next < conversations.length) {
      const index = next++;
      const conversation = conversations[index];
      const trackers = await detected(api, conversation.id, signal);
      const tracker = trackers.find((each) => each.id === id);
      found[index] = tracker ? { conversation, tracker } : null;
      onHits(found.filter((hit) => hit !== null));
      onProgress({ done: ++done, of: conversations.length });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A conversation that has been deleted since the list was read holds nothing. */
async function detected(api: Api, conversationId: string, signal: AbortSignal): Promise<ConversationTracker[]> {
  try {
    return await api.get<ConversationTracker[]>(`/v1/conversations/${encodeURIComponent(conversationId)}/trackers-detected`, { signal });
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) {
      return [];
    }
    throw failure;
  }
}

/** Every message once, with the first phrase it was found for. */
function quotes(tracker: ConversationTracker): { id: string; text: string; phrase: string }[] {
  const byMessage = new Map<string, { id: string; text: string; phrase: string }>();
  for (const match of tracker.matches) {
    for (const ref of match.messageRefs) {
      if (!byMessage.has(ref.id)) {
        byMessage.set(ref.id, { id: ref.id, text: ref.text, phrase: match.value });
      }
    }
  }
  return [...byMessage.values()];
}
