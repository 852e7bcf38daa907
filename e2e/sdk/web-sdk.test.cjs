'use strict';

const test = require('node:test');
const assert = require('node:assert/strict');
require('./browser.cjs');
const { Symbl } = require('@symblai/symbl-web-sdk');
const { base, credentials, get, randomUUID, soon, speak, speaker, trackers, until } = require('./support.cjs');

test.after(() => setImmediate(() => process.exit()));

test('streams a recording as a browser does, with the token as subprotocol alone', async () => {
    const symbl = new Symbl({ ...credentials, basePath: base });
    const connection = await soon(symbl.createConnection(`web-${randomUUID()}`), 'connect');
    const heard = { created: [], trackers: [], completed: [] };
    connection.on('conversation_created', (frame) => heard.created.push(frame));
    connection.on('tracker', (found) => heard.trackers.push(...found));
    connection.on('conversation_completed', (frame) => heard.completed.push(frame));
    await soon(connection.startProcessing({
        insightTypes: ['question'], trackers, speaker,
        config: { encoding: 'LINEAR16', sampleRateHertz: 16000, meetingTitle: 'From the web' },
    }), 'startProcessing');
    await speak((sound) => connection.sendAudio(new Uint8Array(sound).buffer));
    await soon(connection.stopProcessing(), 'stopProcessing');

    await until(() => heard.completed.length, 'conversation_completed');
    assert.equal(heard.trackers[0].name, 'Young man');
    const conversation = await get(`/v1/conversations/${heard.created[0].data.conversationId}`);
    assert.equal(conversation.name, 'From the web');
});
