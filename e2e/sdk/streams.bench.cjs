'use strict';

/**
 * Time from a final utterance to its frames, over many text streams at once: `node streams.bench.cjs [streams] [seconds]` against the
 * suite that PHRASEWATCH_URL, PHRASEWATCH_APP_ID and PHRASEWATCH_APP_SECRET name. Each stream says something every two seconds, never
 * the same words twice; every utterance holds a tracker.
 */
const WebSocket = require('ws');
const { base, randomUUID, token, trackers } = require('./support.cjs');

const [streams, seconds] = [Number(process.argv[2] || 50), Number(process.argv[3] || 60)];
const PAUSE = 2000;
const times = { message_response: [], tracker_response: [] };

function stream(number, accessToken) {
    return new Promise((done, fail) => {
        const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/v1/streaming/${randomUUID()}`, { headers: { 'X-API-KEY': accessToken } });
        const sent = new Map();
        let said = 0;
        const send = (frame) => socket.send(JSON.stringify(frame));
        const say = () => {
            if (said * PAUSE >= seconds * 1000) {
                send({ type: 'stop_request' });
                return;
            }
            const content = `He was a young man, number ${number} said for the ${said++}th time.`;
            sent.set(content, performance.now());
            send({ type: 'utterance', payload: { content } });
            setTimeout(say, PAUSE);
        };
        const noted = (type, content) => times[type].push(performance.now() - sent.get(content));
        socket.on('open', () => send({ type: 'start_request', config: { input: 'text' }, trackers }));
        socket.on('error', fail);
        socket.on('close', done);
        socket.on('message', (data) => {
            const outer = JSON.parse(data);
            const frame = outer.type === 'message' ? outer.message : outer;
            if (frame.type === 'recognition_started') {
                setTimeout(say, Math.random() * PAUSE);
            } else if (frame.type === 'message_response') {
                noted(frame.type, frame.messages[0].payload.content);
            } else if (frame.type === 'tracker_response') {
                noted(frame.type, frame.trackers[0].matches[0].messageRefs[0].text);
            } else if (frame.type === 'recognition_stopped') {
                socket.close(1000);
            }
        });
    });
}

async function measure() {
    const accessToken = await token();
    await Promise.all([...Array(streams).keys()].map((number) => stream(number, accessToken)));
    for (const [type, values] of Object.entries(times)) {
        values.sort((one, other) => one - other);
        const at = (share) => values[Math.min(values.length - 1, Math.floor(values.length * share))].toFixed(1);
        console.log(`${type}: ${values.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
    }
}

measure();
