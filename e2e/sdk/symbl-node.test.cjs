'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { sdk } = require('symbl-node');
const { base, credentials, get, randomUUID, soon, speak, speaker, trackers } = require('./support.cjs');

test.after(() => setImmediate(() => process.exit()));

test('streams a recording as the oldest client does', async () => {
    sdk.oauth2.apiClient.basePath = base;
    await soon(sdk.init({ ...credentials, basePath: base }), 'init');
    const found = [];
    const connection = await soon(sdk.startRealtimeRequest({
        id: randomUUID(),
        insightTypes: ['question'],
        trackers,
        speaker,
        config: { meetingTitle: 'From symbl-node', confidenceThreshold: 0.5, languageCode: 'en-US', sampleRateHertz: 16000 },
        handlers: { onTrackerResponse: (data) => found.push(...(data.trackers || data)) },
    }), 'start');
    await speak((sound) => connection.sendAudio(sound));
    const completed = await soon(connection.stop(), 'stop');

    assert.equal(found[0].name, 'Young man');
    const messages = await get(`/v1/conversations/${completed.conversationId}/messages`);
    assert.match(messages.messages[0].text, /young man/);
});
