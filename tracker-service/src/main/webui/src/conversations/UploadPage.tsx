import { useId, useMemo, useState, type FormEvent } from 'react';
import type { Submission } from '../api/types';
import { useTexts } from '../app/preferences';
import { EmptyState } from '../components/EmptyState';
import { ErrorNote } from '../components/ErrorNote';
import { useSession } from '../session/session';
import { TrackerChooser } from '../trackers/TrackerChooser';
import { useTrackers } from '../trackers/trackers';
import { JobProgress } from './JobProgress';
import { messagesOf } from './transcriptText';
import { isMedia, submitMedia, submitText } from './submission';

/** A new conversation from a text, an audio or a video file, or from what is pasted. */
export function UploadPage() {
  const texts = useTexts();
  const { api } = useSession();
  const { list } = useTrackers();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [media, setMedia] = useState<File | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [submission, setSubmission] = useState<Submission | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const messages = useMemo(() => messagesOf(text), [text]);
  const ready = media !== null || messages.length > 0;

  async function take(file: File | undefined) {
    setMedia(null);
    if (!file) {
      return;
    }
    setName((before) => before || file.name.replace(/\.[^.]+$/, ''));
    if (isMedia(file)) {
      setMedia(file);
    } else {
      setText(await file.text());
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    setSubmission(null);
    try {
      setSubmission(media ? await submitMedia(api, media, name, chosen) : await submitText(api, messages, name, chosen));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <nav aria-label={texts.common.path} className="crumbs"><a href="#/conversations">{texts.conversations.title}</a></nav>
      <h1>{texts.upload.title}</h1>
      <p className="lead">{texts.upload.what}</p>
      <form className="upload card" onSubmit={submit}>
        <label htmlFor={`${id}name`}>{texts.upload.name}</label>
        <input id={`${id}name`} value={name} onChange={(event) => setName(event.target.value)} />
        <label htmlFor={`${id}file`}>{texts.upload.file}</label>
        <input id={`${id}file`} type="file" accept=".txt,.json,text/plain,application/json,audio/*,video/*" aria-describedby={`${id}file-hint`}
          onChange={(event) => void take(event.target.files?.[0])} />
        <p className="hint" id={`${id}file-hint`}>{media ? texts.upload.media(media.name) : texts.upload.fileHint}</p>
        {!media && (
          <>
            <label htmlFor={`${id}text`}>{texts.upload.text}</label>
            <textarea id={`${id}text`} rows={8} value={text} onChange={(event) => setText(event.target.value)} placeholder={texts.upload.placeholder} />
            <p className="hint" role="status">{texts.upload.count(messages.length)}</p>
          </>
        )}
        {list && list.length === 0
          ? <EmptyState title={texts.tryIt.emptyTitle}><p>{texts.upload.noTrackers}</p></EmptyState>
          : <TrackerChooser chosen={chosen} onChange={setChosen} />}
        <ErrorNote failure={failure} />
        <div className="actions"><button type="submit" className="primary" disabled={!ready || busy}>{busy ? texts.upload.sending : texts.upload.submit}</button></div>
      </form>
      {submission && <JobProgress key={submission.jobId} submission={submission} />}
    </>
  );
}
