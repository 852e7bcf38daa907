import { useEffect, useMemo, useState } from 'react';
import { isAbort } from '../api/client';
import type { Conversation, ConversationTracker, Message } from '../api/types';
import { usePreferences } from '../app/preferences';
import { go } from '../app/route';
import { Dialog } from '../components/Dialog';
import { ErrorNote } from '../components/ErrorNote';
import { Loading } from '../components/Loading';
import { useToasts } from '../components/toasts';
import { useSession } from '../session/session';
import { DetectedPanel } from './DetectedPanel';
import { marksByMessage } from './marks';
import { speakerName, dateTime } from './times';
import { Utterance } from './Utterance';

interface Whole {
  conversation: Conversation;
  messages: Message[];
  trackers: ConversationTracker[];
}

/** One conversation as a transcript with what was found in it. `only` narrows the marks to one tracker. */
export function TranscriptPage({ id, only }: { id: string; only: string | null }) {
  const { language, texts } = usePreferences();
  const { api } = useSession();
  const toasts = useToasts();
  const [whole, setWhole] = useState<Whole | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const [deleting, setDeleting] = useState(false);
  const [tracker, setTracker] = useState(only);
  const path = `/v1/conversations/${encodeURIComponent(id)}`;

  useEffect(() => {
    const { signal, abort } = stopper();
    setFailure(null);
    Promise.all([
      api.get<Conversation>(path, { signal }),
      api.get<{ messages: Message[] }>(`${path}/messages`, { signal }),
      api.get<ConversationTracker[]>(`${path}/trackers-detected`, { signal }),
    ]).then(
      ([conversation, { messages }, trackers]) => setWhole({ conversation, messages, trackers }),
      (error) => { if (!isAbort(error)) { setFailure(error); } },
    );
    return abort;
  }, [api, path, attempt]);

  const marks = useMemo(
    () => marksByMessage((whole?.trackers ?? []).filter((found) => tracker === null || found.id === tracker)),
    [whole, tracker],
  );

  async function remove() {
    setDeleting(false);
    try {
      await api.call('DELETE', path);
      toasts.show(texts.conversations.deleted);
      go('#/conversations');
    } catch (error) {
      setFailure(error);
    }
  }

  if (!whole) {
    return failure ? <ErrorNote failure={failure} onRetry={() => setAttempt(attempt + 1)} /> : <Loading />;
  }
  const { conversation, messages, trackers } = whole;
  return (
    <>
      <nav aria-label={texts.common.path} className="crumbs"><a href="#/conversations">{texts.conversations.title}</a></nav>
      <div className="page-head">
        <h1>{conversation.name || conversation.id}</h1>
        <div className="actions"><button type="button" className="small danger-quiet" onClick={() => setDeleting(true)}>{texts.common.delete}</button></div>
      </div>
      <p className="hint">
        {dateTime(conversation.startTime, language)}
        {conversation.members.length > 0 && ` · ${conversation.members.map((member) => speakerName(member, texts)).join(', ')}`}
        {' · '}<code>{conversation.id}</code>
      </p>
      <ErrorNote failure={failure} />
      <div className="split transcript">
        <section aria-label={texts.conversations.transcript}>
          {messages.length === 0 && <p className="nothing">{texts.conversations.noMessages}</p>}
          <ol className="utterances">
            {messages.map((message, index) => (
              <Utterance key={message.id} message={message} marks={marks.get(message.id) ?? []}
                sameSpeaker={index > 0 && speakerName(messages[index - 1].from, texts) === speakerName(message.from, texts)} />
            ))}
          </ol>
        </section>
        <DetectedPanel trackers={trackers} chosen={tracker} onChoose={setTracker} />
      </div>
      {deleting && (
        <Dialog title={texts.conversations.deleteTitle} onClose={() => setDeleting(false)}
          actions={<>
            <button type="button" autoFocus onClick={() => setDeleting(false)}>{texts.common.keep}</button>
            <button type="button" className="danger" onClick={remove}>{texts.common.delete}</button>
          </>}>
          <p>{texts.conversations.deleteWhat}</p>
        </Dialog>
      )}
    </>
  );
}

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
