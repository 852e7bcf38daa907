'use strict';

/**
 * Clients that break the rules, many at once, beside one that keeps them: `node pressure.bench.cjs [PID]` against the suite that
 * PHRASEWATCH_URL, PHRASEWATCH_APP_ID and PHRASEWATCH_APP_SECRET name. First fifty listeners that never read while somebody talks without
 * a pause, then sound that comes as fast as the network takes it (with a recogniser and PHRASEWATCH_RECORDING). Prints how each socket
 * ended, how long the well-behaved stream waited for its answers, and with PID the most memory the process held.
 */
const fs = require('node:fs');
const WebSocket = require('ws');
const { base, randomUUID, sleep, token, trackers } = require('./support.cjs');

const pid = process.argv[2];
const DEAF = 50;
const FAST = 8;
const SECONDS = 40;
const WORDS = 'word '.repeat(19000);

const memory = () => (pid ? Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024 : 0);
const most = { before: 0, during: 0 };
const watch = setInterval(() => { most.during = Math.max(most.during, memory()); }, 200);

function open(path, accessToken, start) {
    return new Promise((done, fail) => {
        const socket = new WebSocket(`${base.replace(/^http/, 'ws')}${path}`, { headers: { 'X-API-KEY': accessToken } });
        socket.heard = {};
        socket.on('error', fail);
        socket.on('close', (code, reason) => { socket.ended = `${code} ${reason}`; });
        socket.on('message', (data) => {
            const outer = JSON.parse(data);
            const type = outer.type === 'message' ? outer.message.type : outer.type;
            socket.heard[type] = (socket.heard[type] || 0) + 1;
            socket.emit(type);
        });
        socket.on('open', () => (start ? socket.send(JSON.stringify({ type: 'start_request', ...start })) : done(socket)));
        socket.on('recognition_started', () => done(socket));
    });
}

const say = (socket, content, isFinal) => socket.send(JSON.stringify({ type: 'utterance', isFinal, payload: { content } }));

/** A stream of its own that says a sentence a second; answers the milliseconds until each was answered. */
async function behave(accessToken, over) {
    const socket = await open(`/v1/streaming/${randomUUID()}`, accessToken, { config: { input: 'text' }, trackers });
    const times = [];
    for (let number = 0; !over.now; number++) {
        const answered = new Promise((done) => { socket.once('tracker_response', done); });
        const sent = performance.now();
        say(socket, `He was a young man, said for the ${number}th time.`, true);
        await answered;
        times.push(performance.now() - sent);
        await sleep(1000);
    }
    socket.close(1000);
    return times.sort((one, other) => one - other);
}

function counted(sockets) {
    const ends = {};
    sockets.forEach((socket) => { const end = socket.ended || 'still open'; ends[end] = (ends[end] || 0) + 1; });
    return ends;
}

async function deaf(accessToken) {
    const id = randomUUID();
    const talker = await open(`/v1/streaming/${id}`, accessToken, { config: { input: 'text' } });
    const listeners = await Promise.all([...Array(DEAF)].map(() => open(`/v1/subscribe/${id}`, accessToken)));
    listeners.forEach((socket) => socket._socket.pause());
    const began = Date.now();
    let frames = 0;
    while (Date.now() - began < SECONDS * 1000 && talker.readyState === WebSocket.OPEN) {
        const answered = new Promise((done) => { talker.once('recognition_result', done); talker.once('close', done); });
        say(talker, WORDS, false);
        await answered;
        frames++;
        await sleep(20);
    }
    console.log(`${frames} frames of ${WORDS.length} characters, to ${DEAF} listeners that read none`);
    listeners.forEach((socket) => socket._socket.resume());
    await sleep(5000);
    console.log('listeners:', counted(listeners), 'talker:', counted([talker]));
    talker.close(1000);
}

async function fast(accessToken) {
    const sound = fs.readFileSync(process.env.PHRASEWATCH_RECORDING).subarray(44);
    const sockets = await Promise.all([...Array(FAST)].map(() => open(`/v1/streaming/${randomUUID()}`, accessToken,
        { config: { speechRecognition: { encoding: 'LINEAR16', sampleRateHertz: 16000 } }, trackers })));
    const began = Date.now();
    let sent = 0;
    while (Date.now() - began < SECONDS * 1000 && sockets.some((socket) => socket.readyState === WebSocket.OPEN)) {
        sockets.filter((socket) => socket.readyState === WebSocket.OPEN && socket.bufferedAmount < 1 << 20)
            .forEach((socket) => { socket.send(sound); sent += sound.length; });
        await sleep(5);
    }
    console.log(`${(sent / 32000).toFixed(0)} s of sound on ${FAST} sockets in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    await sleep(1000);
    console.log('sockets:', counted(sockets));
    sockets.forEach((socket) => socket.close(1000));
}

async function measure() {
    const accessToken = await token();
    most.before = memory();
    const over = { now: false };
    const behaved = behave(accessToken, over);
    await deaf(accessToken);
    if (process.env.PHRASEWATCH_RECORDING) {
        await fast(accessToken);
    }
    over.now = true;
    const times = await behaved;
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    console.log(`beside them: ${times.length} answers, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
    console.log(`memory: ${most.before.toFixed(0)} MiB before, ${most.during.toFixed(0)} MiB at most`);
    clearInterval(watch);
    process.exit();
}

measure();
