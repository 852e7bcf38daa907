import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Api, requestToken } from '../api/client';
import { SignIn } from './SignIn';

interface Session {
  api: Api;
  appId: string;
  signOut(): void;
}

const Context = createContext<Session | null>(null);

/**
 * Shows the sign-in until there is a token, then its children. When a token expires the children stay mounted, hidden, so that
 * unsaved work is still there after signing in again with the same application.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const [token, setToken] = useState<string | null>(null);
  const [appId, setAppId] = useState<string | null>(null);
  const [expired, setExpired] = useState(false);

  const signIn = useCallback(async (id: string, secret: string) => {
    const granted = await requestToken(id, secret);
    setToken(granted.accessToken);
    setAppId(id);
    setExpired(false);
  }, []);

  const signOut = useCallback(() => {
    setToken(null);
    setAppId(null);
    setExpired(false);
  }, []);

  const session = useMemo<Session | null>(
    () => (token && appId ? { api: new Api(token, () => setExpired(true)), appId, signOut } : null),
    [token, appId, signOut],
  );

  return (
    <>
      {(!session || expired) && <SignIn appId={appId ?? ''} expired={expired} onSignIn={signIn} />}
      {session && (
        <div hidden={expired} key={session.appId}>
          <Context.Provider value={session}>{children}</Context.Provider>
        </div>
      )}
    </>
  );
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) {
    throw new Error('no SessionGate around');
  }
  return session;
}
