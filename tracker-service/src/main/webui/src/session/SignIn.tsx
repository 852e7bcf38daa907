import { useId, useState, type FormEvent } from 'react';
import { usePreferences } from '../app/preferences';
import { Brand } from '../components/Brand';
import { ErrorNote } from '../components/ErrorNote';
import { PreferenceControls } from '../components/PreferenceControls';
import { ApiError } from '../api/client';

interface Props {
  appId: string;
  expired: boolean;
  onSignIn(appId: string, appSecret: string): Promise<void>;
}

export function SignIn({ appId, expired, onSignIn }: Props) {
  const { texts } = usePreferences();
  const [id, setId] = useState(appId);
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const idField = useId();
  const secretField = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await onSignIn(id.trim(), secret.trim());
    } catch (error) {
      setFailure(error instanceof ApiError && error.status === 401 ? texts.signIn.refused : error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <form className="card" onSubmit={submit}>
        <Brand />
        <h1>{texts.signIn.title}</h1>
        <p>{expired ? texts.signIn.expired : texts.signIn.lead}</p>
        <label htmlFor={idField}>{texts.signIn.appId}</label>
        <input id={idField} value={id} onChange={(event) => setId(event.target.value)} autoComplete="username" spellCheck={false} required autoFocus />
        <label htmlFor={secretField}>{texts.signIn.appSecret}</label>
        <input id={secretField} type="password" value={secret} onChange={(event) => setSecret(event.target.value)} autoComplete="current-password" required />
        <ErrorNote failure={failure} />
        <button className="primary" type="submit" disabled={busy}>{busy ? texts.signIn.busy : texts.signIn.submit}</button>
        <p className="hint">{texts.signIn.where} <code>credentials.json</code></p>
      </form>
      <PreferenceControls />
    </main>
  );
}
