import { useId, useMemo, useState } from 'react';
import type { TrackerContent } from '../api/types';
import { useTexts } from '../app/preferences';
import { Dialog } from '../components/Dialog';
import { ErrorNote } from '../components/ErrorNote';
import { useToasts } from '../components/toasts';
import { useSession } from '../session/session';
import { createTrackers, replaceTracker, useTrackers } from './trackers';
import { ExchangeError, planImport, readTrackers, type ImportPlan } from './exchange';

/** Reads a file or pasted text, shows what would change, and changes it when told to. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts();
  const { api } = useSession();
  const { list, stored } = useTrackers();
  const toasts = useToasts();
  const [text, setText] = useState('');
  const [given, setGiven] = useState<TrackerContent[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const field = useId();
  const plan = useMemo(() => (given ? planImport(list ?? [], given) : null), [given, list]);

  async function read(content: string) {
    setText(content);
    setGiven(null);
    setFailure(null);
    if (!content.trim()) {
      return;
    }
    try {
      setGiven(await readTrackers(content));
    } catch (error) {
      setFailure(error instanceof ExchangeError ? texts.exchange.problem(error.rule, error.where, error.message) : error);
    }
  }

  async function apply(wanted: ImportPlan) {
    setBusy(true);
    setFailure(null);
    try {
      if (wanted.added.length > 0) {
        stored(...(await createTrackers(api, wanted.added)));
      }
      for (const { before, after } of wanted.changed) {
        stored((await replaceTracker(api, before.id, after)).tracker);
      }
      toasts.show(texts.exchange.done(wanted.added.length, wanted.changed.length));
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const nothingToDo = !plan || plan.added.length + plan.changed.length === 0;
  return (
    <Dialog title={texts.exchange.importTitle} wide onClose={onClose}
      actions={<>
        <button type="button" onClick={onClose}>{texts.common.cancel}</button>
        <button type="button" className="primary" disabled={nothingToDo || busy} onClick={() => plan && apply(plan)}>{texts.exchange.apply}</button>
      </>}>
      <p>{texts.exchange.importWhat}</p>
      <input type="file" aria-label={texts.exchange.file} accept=".json,.yaml,.yml,application/json"
        onChange={async (event) => { const file = event.target.files?.[0]; if (file) { await read(await file.text()); } }} />
      <label htmlFor={field}>{texts.exchange.paste}</label>
      <textarea id={field} className="code" rows={9} spellCheck={false} value={text} onChange={(event) => void read(event.target.value)}
        placeholder={'trackers:\n  - name: Discount\n    vocabulary:\n      - I can offer you a discount\n      - we have a sale right now'} />
      <ErrorNote failure={failure} />
      {plan && <Plan plan={plan} />}
    </Dialog>
  );
}

function Plan({ plan }: { plan: ImportPlan }) {
  const texts = useTexts();
  return (
    <div role="status">
      <p>{texts.exchange.plan(plan.added.length, plan.changed.length, plan.unchanged.length)}</p>
      <ul className="plan">
        {plan.added.map((content) => <li key={content.name}><span className="tag good">{texts.exchange.added}</span> {content.name}</li>)}
        {plan.changed.map(({ after }) => <li key={after.name}><span className="tag">{texts.exchange.changed}</span> {after.name}</li>)}
      </ul>
    </div>
  );
}
