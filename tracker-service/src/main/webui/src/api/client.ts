/** A request that the server refused or never got; `status` is 0 when there was no answer at all. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string, readonly retryAfterSeconds?: number) {
    super(message);
  }
}

export interface Answer<T> {
  body: T;
  /** The version of what was read or written, to be sent back as `If-Match`. */
  etag: string | null;
}

export interface CallOptions {
  signal?: AbortSignal;
  ifMatch?: string | null;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

/** The suite's REST API as one signed-in application sees it. The token lives in this object and nowhere else. */
export class Api {
  constructor(private readonly token: string, private readonly onUnauthorized: () => void) {}

  async get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return (await this.call<T>('GET', path, undefined, options)).body;
  }

  /** Sends JSON, or the raw bytes of a file. */
  async call<T>(method: string, path: string, content?: unknown, options: CallOptions = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    const raw = content instanceof Blob;
    if (content !== undefined) {
      headers['Content-Type'] = raw ? content.type || 'application/octet-stream' : 'application/json';
    }
    if (options.ifMatch) {
      headers['If-Match'] = options.ifMatch;
    }
    const response = await reach(path, {
      method,
      headers,
      body: content === undefined ? undefined : raw ? content : JSON.stringify(content),
      signal: options.signal,
      keepalive: options.keepalive,
    });
    if (response.status === 401) {
      this.onUnauthorized();
    }
    return { body: await read<T>(response), etag: response.headers.get('ETag') };
  }
}

interface Token {
  accessToken: string;
  expiresIn: number;
}

/** Exchanges the application's credentials for a token. */
export async function requestToken(appId: string, appSecret: string): Promise<Token> {
  const response = await reach('/oauth2/token:generate', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'application', appId, appSecret }),
  });
  return read<Token>(response);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, cache: 'no-store', credentials: 'omit' });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, '');
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) {
    return (text ? JSON.parse(text) : undefined) as T;
  }
  const seconds = Number(response.headers.get('Retry-After'));
  throw new ApiError(response.status, messageOf(text), seconds > 0 ? seconds : undefined);
}

function messageOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const message = (body as { message?: unknown } | null)?.message;
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

/** Whether a failure is only our own cancelling of a request that is no longer wanted. */
export function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'AbortError';
}
