'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
const { sdk } = require('@symblai/symbl-js');
const { base, credentials, get, randomUUID, soon, speak, speaker, trackers } = require('./support.cjs');

test.before(async () => {
    sdk.oauth2.setBasePath(base);
    await soon(sdk.init({ ...credentials, basePath: base }), 'init');
});

test.after(() => setImmediate(() => process.exit()));

test('streams a recording, hears of words and trackers, and reads the conversation after the stop', async () => {
    const heard = { speech: [], messages: [], trackers: [] };
    const connection = await soon(sdk.startRealtimeRequest({
        id: randomUUID(),
        insightTypes: ['question', 'action_item'],
        trackers,
        speaker,
        config: { meetingTitle: 'From symbl-js', confidenceThreshold: 0.5, languageCode: 'en-US', sampleRateHertz: 16000 },
        handlers: {
            onSpeechDetected: (data) => heard.speech.push(data),
            onMessageResponse: (data) => heard.messages.push(...data),
            onTrackerResponse: (data) => heard.trackers.push(...data.trackers),
        },
    }), 'start');
    await speak((sound) => connection.sendAudio(sound));
    const completed = await soon(connection.stop(), 'stop');

    assert.equal(completed.conversationId, connection.conversationId);
    assert.ok(heard.speech.some((data) => data.isFinal && data.punctuated.transcript.includes('young man')));
    assert.equal(heard.messages[0].from.name, 'Ann');
    assert.equal(heard.trackers[0].name, 'Young man');
    const stored = await get(`/v1/conversations/${connection.conversationId}/trackers-detected`);
    assert.deepEqual(stored, heard.trackers);
    const conversation = await get(`/v1/conversations/${connection.conversationId}`);
    assert.equal(conversation.name, 'From symbl-js');
});

test('starts a stream before anything is said, and stops it', async () => {
    const stream = await soon(sdk.createStream({
        id: randomUUID(), insightTypes: [], config: { sampleRateHertz: 16000 }, speaker, trackers, handlers: {},
    }), 'createStream');
    await soon(stream.start(), 'start');
    await soon(stream.stop(), 'stop');
});

test('rejects a start that the server refuses', async () => {
    await assert.rejects(soon(sdk.startRealtimeRequest({
        id: randomUUID(), config: { sampleRateHertz: 16000 }, speaker, trackers: [{ id: '1000000000000404' }], handlers: {},
    }), 'start'), (error) => !/did not settle/.test(error.message));
});

test('subscribes to what somebody else says', async () => {
    const id = randomUUID();
    const heard = [];
    const subscription = sdk.subscribeToStream(id, (data) => heard.push(data));
    const connection = await soon(sdk.startRealtimeRequest({
        id, config: { sampleRateHertz: 16000 }, speaker, trackers, handlers: {},
    }), 'start');
    await speak((sound) => connection.sendAudio(sound));
    await soon(connection.stop(), 'stop');
    assert.ok(heard.some((frame) => frame.type === 'tracker_response'));
    await Promise.resolve(subscription);
});
