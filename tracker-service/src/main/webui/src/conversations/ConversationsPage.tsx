import { useEffect, useState } from 'react';
import { isAbort } from '../api/client';
import type { Conversation } from '../api/types';
import { useTexts } from '../app/preferences';
import { EmptyState } from '../components/EmptyState';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useSession } from '../session/session';
import { ConversationFilters } from './ConversationFilters';
import { ConversationList } from './ConversationList';
import { NO_FILTERS, queryOf, rsqlOf, type Filters } from './filters';

const PAGE_SIZE = 20;
const PAUSE_MILLISECONDS = 300;

export function ConversationsPage() {
  const texts = useTexts();
  const { api } = useSession();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [offset, setOffset] = useState(0);
  const [found, setFound] = useState<Conversation[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    const timer = window.setTimeout(async () => {
      try {
        const query = queryOf(filters, offset, PAGE_SIZE, new Date());
        setFound((await api.get<{ conversations: Conversation[] }>(`/v1/conversations?${query}`, { signal: stop.signal })).conversations);
        setFailure(null);
      } catch (error) {
        if (!isAbort(error)) {
          setFailure(error);
        }
      }
    }, PAUSE_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [api, filters, offset, attempt]);

  function change(next: Filters) {
    setFilters(next);
    setOffset(0);
  }

  const unfiltered = rsqlOf(filters) === '' && offset === 0;
  return (
    <>
      <div className="page-head">
        <h1>{texts.conversations.title}</h1>
        <div className="actions"><a className="button primary" href="#/upload">{texts.upload.title}</a></div>
      </div>
      <ConversationFilters filters={filters} onChange={change} />
      <ErrorNote failure={failure} onRetry={() => setAttempt(attempt + 1)} />
      {!found && !failure && <Loading />}
      {found?.length === 0 && !failure && (unfiltered ? (
        <EmptyState title={texts.conversations.emptyTitle}>
          <p>{texts.conversations.emptyWhat}</p>
          <a className="button primary" href="#/upload">{texts.upload.title}</a>
        </EmptyState>
      ) : <p className="nothing">{texts.conversations.nothingFound}</p>)}
      {found && found.length > 0 && !failure && (
        <>
          <ConversationList conversations={found.slice(0, PAGE_SIZE)} />
          <div className="actions pager">
            <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE_SIZE))}>{texts.common.previous}</button>
            <span className="hint">{texts.conversations.range(offset + 1, offset + Math.min(PAGE_SIZE, found.length))}</span>
            <button type="button" disabled={found.length <= PAGE_SIZE} onClick={() => setOffset(offset + PAGE_SIZE)}>{texts.common.next}</button>
          </div>
        </>
      )}
    </>
  );
}
