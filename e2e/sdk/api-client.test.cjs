'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const client = require('@symblai/api-client');
const { base, soon, token } = require('./support.cjs');

test('reads a conversation with the generated client', async () => {
    const accessToken = await token();
    const submitted = await fetch(`${base}/v1/process/text`, {
        method: 'POST',
        headers: { 'X-API-KEY': accessToken, 'Content-Type': 'application/json' },
        body: JSON.stringify({ messages: [{ payload: { content: 'How much does it cost?' }, from: { name: 'Ann' } }] }),
    });
    const { conversationId, jobId } = await submitted.json();
    let status = '';
    while (status !== 'completed') {
        const job = await fetch(`${base}/v1/job/${jobId}`, { headers: { 'X-API-KEY': accessToken } });
        status = (await job.json()).status;
    }
    const generated = new client.ApiClient();
    generated.basePath = base;
    generated.authentications.jwt.apiKey = accessToken;
    const conversations = new client.ConversationsApi(generated);
    const messages = await soon(new Promise((resolve, reject) => conversations.getMessagesByConversationId(conversationId,
        (error, data) => (error ? reject(error) : resolve(data)))), 'messages');

    assert.equal(messages.messages[0].text, 'How much does it cost?');
});
