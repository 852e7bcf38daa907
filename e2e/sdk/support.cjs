'use strict';

/** What the tests share: the suite under test, a recording, and small helpers. */
const fs = require('node:fs');
const { randomUUID } = require('node:crypto');

const base = process.env.PHRASEWATCH_URL;
const credentials = { appId: process.env.PHRASEWATCH_APP_ID, appSecret: process.env.PHRASEWATCH_APP_SECRET };
const WAV_HEADER = 44;
const CHUNK = 3200;

/**
 * What is looked for in the recording "he was not an ill disposed young man". One word, because it is a mention wherever it stands; two
 * would count as denied behind the "not".
 */
const trackers = [{ name: 'Young man', vocabulary: ['young'] }];
const speaker = { userId: 'ann@example.com', name: 'Ann' };

const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Sends the recording in pieces of a tenth of a second, a little faster than it was spoken. */
async function speak(send) {
    const samples = fs.readFileSync(process.env.PHRASEWATCH_RECORDING).subarray(WAV_HEADER);
    for (let at = 0; at < samples.length; at += CHUNK) {
        send(samples.subarray(at, at + CHUNK));
        await sleep(50);
    }
}

/** Fails when the promise has not settled in time: a client that waits for ever is a defect of the server. */
function soon(promise, what) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`${what} did not settle`)), 60000).unref());
    return Promise.race([promise, late]);
}

/** Waits until the condition answers something. */
async function until(condition, what) {
    for (let round = 0; round < 600; round++) {
        const answer = condition();
        if (answer) {
            return answer;
        }
        await sleep(100);
    }
    throw new Error(`${what} never came`);
}

async function token() {
    const answer = await fetch(`${base}/oauth2/token:generate`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ type: 'application', ...credentials }),
    });
    return (await answer.json()).accessToken;
}

async function get(path) {
    const answer = await fetch(base + path, { headers: { 'X-API-KEY': await token() } });
    if (answer.status !== 200) {
        throw new Error(`${path} answered ${answer.status}`);
    }
    return answer.json();
}

module.exports = { base, credentials, get, randomUUID, sleep, soon, speak, speaker, token, trackers, until };
