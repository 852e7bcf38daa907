import { useDeferredValue, useMemo, useState, type FormEvent } from 'react';
import { ApiError } from '../api/client';
import type { Tracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { go } from '../app/route';
import { CopyButton } from '../components/CopyButton';
import { ErrorNote } from '../components/ErrorNote';
import { useToasts } from '../components/toasts';
import { useSession } from '../session/session';
import { TryPanel } from '../tryit/TryPanel';
import { useDrafts } from './drafts';
import { contentOf, draftOf, isChanged, isValid, line, texts as textsOf, type Draft } from './draft';
import { lintVocabulary } from './phraseLint';
import { isBlank, withoutForbiddenPunctuation } from './phraseRules';
import { PhraseEditor } from './PhraseEditor';
import { SavedAdvice } from './SavedAdvice';
import { TrackerExtras } from './TrackerExtras';
import { TrackerFields } from './TrackerFields';
import { copiedId } from './TrackerTable';
import { createTracker, present, replaceTracker, useTrackers } from './trackers';

interface Props {
  /** Null for a new one. */
  tracker: Tracker | null;
  etag: string | null;
  /** Reads the tracker again, for when somebody else has changed it. */
  onReload(): void;
}

/** Writes a tracker, with the sentences it should and should not find beside it. */
export function TrackerEditor({ tracker, etag, onReload }: Props) {
  const texts = useTexts();
  const { api } = useSession();
  const { stored } = useTrackers();
  const drafts = useDrafts();
  const toasts = useToasts();
  const key = tracker?.id ?? 'new';
  const [kept] = useState(() => drafts.recall(key));
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? draftOf(tracker));
  const [base, setBase] = useState(kept ? kept.etag : etag);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const changed = isChanged(draft, tracker);
  const valid = isValid(draft);
  const tried = useDeferredValue(draft);
  const choice = useMemo(() => (isValid({ ...tried, name: tried.name || '-' }) ? { trackers: [present({ ...contentOf(tried), name: tried.name || '-' })] } : null), [tried]);
  const excluded = useMemo(() => textsOf(draft.excludeVocabulary).filter((phrase) => !isBlank(phrase)), [draft.excludeVocabulary]);
  const advice = lintVocabulary(textsOf(draft.vocabulary));

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    if (isChanged(next, tracker)) {
      drafts.keep(key, { draft: next, etag: base });
    } else {
      drafts.drop(key);
    }
  }

  function addPhrase(sentence: string) {
    const kept = draft.vocabulary.filter((entry) => !isBlank(entry.text));
    change({ vocabulary: [...kept, line(withoutForbiddenPunctuation(sentence))] });
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const content = contentOf(draft);
      const answer = tracker ? await replaceTracker(api, tracker.id, content, base) : await createTracker(api, content);
      stored(answer.tracker);
      drafts.drop(key);
      toasts.show(texts.editor.saved(answer.tracker.name));
      if (tracker) {
        onReload();
      } else {
        go(`#/trackers/${answer.tracker.id}`);
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  function discard() {
    drafts.drop(key);
    setDraft(draftOf(tracker));
    setBase(etag);
    setFailure(null);
  }

  const overtaken = failure instanceof ApiError && failure.status === 412;
  return (
    <>
      <nav aria-label={texts.common.path} className="crumbs"><a href="#/trackers">{texts.trackers.title}</a></nav>
      <div className="page-head">
        <h1>{tracker ? tracker.name : texts.editor.newTitle}</h1>
        {tracker && (
          <div className="actions">
            <CopyButton label={texts.trackers.copyId} value={copiedId(tracker.id)} title={tracker.id} />
            <a className="button small" href={`#/trackers/${encodeURIComponent(tracker.id)}/detections`}>{texts.trackers.detections}</a>
          </div>
        )}
      </div>
      <div className="split">
        <form onSubmit={save} className="editor" noValidate>
          <TrackerFields draft={draft} onChange={change} />
          <PhraseEditor label={texts.phrases.vocabulary} hint={texts.phrases.vocabularyHint} lines={draft.vocabulary} excluded={excluded}
            onChange={(vocabulary) => change({ vocabulary })} />
          {advice && <p className="note warning" role="status">{texts.phrases.advice(advice)}</p>}
          {tracker && !changed && <SavedAdvice trackerId={tracker.id} />}
          <PhraseEditor label={texts.phrases.exclude} hint={texts.phrases.excludeHint} lines={draft.excludeVocabulary}
            onChange={(excludeVocabulary) => change({ excludeVocabulary })} />
          <TrackerExtras draft={draft} onChange={change} />
          <ErrorNote failure={failure} onRetry={overtaken ? () => { discard(); onReload(); } : undefined} />
          <div className="actions save-bar">
            <span className="hint" role="status">{changed ? (valid ? texts.editor.unsaved : texts.editor.incomplete) : texts.editor.nothingToSave}</span>
            {changed && <button type="button" onClick={discard}>{texts.editor.discard}</button>}
            <button type="submit" className="primary" disabled={!changed || !valid || busy}>{busy ? texts.editor.saving : texts.editor.save}</button>
          </div>
        </form>
        <aside aria-label={texts.tryIt.title}>
          <TryPanel choice={choice} single heading={texts.tryIt.draftTitle} lead={texts.tryIt.draftLead} onAddPhrase={addPhrase} />
        </aside>
      </div>
    </>
  );
}
