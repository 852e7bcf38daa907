'use strict';

/** Makes jsdom look like a browser with a silent microphone, as far as the client looks. */
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://page.example/', pretendToBeVisual: true });

class AudioNode {
    connect() {
        return this;
    }

    disconnect() {}

    addEventListener() {}
}

class AudioContext {
    constructor(options) {
        this.sampleRate = options?.sampleRate || 48000;
        this.state = 'running';
        this.destination = new AudioNode();
        this.audioWorklet = { addModule: async () => {} };
    }

    createMediaStreamSource() {
        return new AudioNode();
    }

    createGain() {
        return Object.assign(new AudioNode(), { gain: { value: 1 } });
    }

    createScriptProcessor() {
        return new AudioNode();
    }

    addEventListener() {}

    async resume() {}

    async suspend() {}

    async close() {}
}

class MediaStream {
    getAudioTracks() {
        return [{ getSettings: () => ({ sampleRate: 48000, channelCount: 1 }), stop() {} }];
    }

    getTracks() {
        return this.getAudioTracks();
    }
}

window.navigator.mediaDevices = {
    getUserMedia: async () => new MediaStream(),
    enumerateDevices: async () => [{ kind: 'audioinput', deviceId: 'default', label: 'Default', groupId: '1' }],
    addEventListener() {},
};
global.window = window;
for (const name of ['document', 'WebSocket', 'XMLHttpRequest', 'CustomEvent', 'Event', 'EventTarget', 'HTMLElement', 'Blob', 'FileReader']) {
    global[name] = window[name];
}
Object.defineProperty(global, 'navigator', { value: window.navigator, configurable: true });
global.atob = window.atob.bind(window);
global.btoa = window.btoa.bind(window);
global.AudioContext = window.AudioContext = AudioContext;
global.MediaStream = window.MediaStream = MediaStream;
window.fetch = global.fetch;
