import { useEffect, useState } from 'react';
import { ApiError, isAbort, type Api } from '../api/client';
import type { DetectAnswer, DetectChoice, DetectedTracker } from '../api/types';

/** Findings of one sentence, best score first. */
export interface Finding {
  sentence: string;
  trackers: DetectedTracker[];
}

export interface Detection {
  findings: Finding[] | null;
  failure: unknown;
  busy: boolean;
}

const PAUSE_MILLISECONDS = 300;
const BUSY_PAUSE_MILLISECONDS = 1500;
const BUSY_ATTEMPTS = 3;
/** With every tracker of the account in question, those that are nowhere near would only fill the answer. */
const LEAST_SCORE_OF_ALL = 0.2;

/**
 * Asks the engine shortly after the last key was pressed; an answer that has been overtaken is dropped.
 *
 * @param choice what to look for, null for nothing
 */
export function useDetection(api: Api, choice: DetectChoice | null, sentences: string[]): Detection {
  const [detection, setDetection] = useState<Detection>({ findings: null, failure: null, busy: false });
  const wanted = choice && sentences.length > 0 ? JSON.stringify(requestOf(choice, sentences)) : null;

  useEffect(() => {
    if (wanted === null) {
      setDetection({ findings: null, failure: null, busy: false });
      return;
    }
    const stop = new AbortController();
    setDetection((before) => ({ ...before, busy: true }));
    const timer = window.setTimeout(async () => {
      try {
        const answer = await detect(api, JSON.parse(wanted), stop.signal);
        setDetection({ findings: findingsOf(answer, sentences), failure: null, busy: false });
      } catch (failure) {
        if (!isAbort(failure)) {
          setDetection({ findings: null, failure, busy: false });
        }
      }
    }, PAUSE_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
    // `wanted` holds everything that matters about the choice and the sentences
  }, [api, wanted]);

  return detection;
}

function requestOf(choice: DetectChoice, sentences: string[]) {
  const minScore = choice.enableAllTrackers ? LEAST_SCORE_OF_ALL : 0;
  return { ...choice, messages: sentences.map((content) => ({ payload: { content } })), minScore, explain: true };
}

/** The engine turns previews away while it is full; that passes by itself. */
async function detect(api: Api, request: unknown, signal: AbortSignal, attempt = 1): Promise<DetectAnswer> {
  try {
    return (await api.call<DetectAnswer>('POST', '/v1/detect', request, { signal })).body;
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.status !== 503 || attempt === BUSY_ATTEMPTS) {
      throw failure;
    }
    await pause(BUSY_PAUSE_MILLISECONDS, signal);
    return detect(api, request, signal, attempt + 1);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = window.setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      fail(signal.reason);
    });
  });
}

function findingsOf(answer: DetectAnswer, sentences: string[]): Finding[] {
  return answer.messages.map((message) => ({
    sentence: sentences[message.index],
    trackers: [...message.trackers].sort((a, b) => Number(b.detected) - Number(a.detected) || b.score - a.score),
  }));
}
