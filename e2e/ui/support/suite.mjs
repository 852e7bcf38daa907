// The running suite as the tests reach it; TrackerPageE2E says where it is.
export const base = process.env.PHRASEWATCH_URL;
export const accounts = {
  main: { appId: process.env.PHRASEWATCH_APP_ID, appSecret: process.env.PHRASEWATCH_APP_SECRET },
  other: { appId: process.env.PHRASEWATCH_OTHER_APP_ID, appSecret: process.env.PHRASEWATCH_OTHER_APP_SECRET },
};

/** Calls the REST API with an account's token and returns the answer's body; fails on anything but success. */
export async function api(account, method, path, body) {
  const token = await post('/oauth2/token:generate', { type: 'application', ...account });
  return send(method, path, body, { Authorization: `Bearer ${token.accessToken}` });
}

function post(path, body) {
  return send('POST', path, body, {});
}

async function send(method, path, body, headers) {
  const response = await fetch(base + path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/** Removes all trackers of an account, so that a test starts from nothing. */
export async function removeTrackers(account) {
  const { trackers } = await api(account, 'GET', '/v1/manage/trackers');
  for (const { id } of trackers) {
    await api(account, 'DELETE', `/v1/manage/tracker/${id}`);
  }
}

/** Removes all conversations of an account. */
export async function removeConversations(account) {
  const { conversations } = await api(account, 'GET', '/v1/conversations?limit=1000&startTime=1970-01-02T00:00:00.000Z');
  for (const { id } of conversations) {
    await api(account, 'DELETE', `/v1/conversations/${id}`);
  }
}

/** Submits a conversation to all trackers and waits until it is done; returns its id. */
export async function processed(account, name, lines) {
  const messages = lines.map(([speaker, content]) => ({ from: { name: speaker }, payload: { content } }));
  const { conversationId, jobId } = await api(account, 'POST', '/v1/process/text', { name, messages, enableAllTrackers: true });
  for (let attempt = 0; attempt < 240; attempt++) {
    const { status } = await api(account, 'GET', `/v1/job/${jobId}`);
    if (status === 'completed') {
      return conversationId;
    }
    if (status === 'failed') {
      throw new Error('the job failed');
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('the job did not end');
}
