import type { Api } from '../api/client';
import type { Submission } from '../api/types';
import type { SubmittedMessage } from './transcriptText';

/** Whether a file is to be listened to instead of read. */
export function isMedia(file: File): boolean {
  return /^(audio|video)\//.test(file.type) || /\.(wav|mp3|m4a|aac|ogg|opus|flac|wma|amr|ac3|aiff|mp4|webm|mov)$/i.test(file.name);
}

/** @param chosen ids of the trackers to look for, null for all */
export async function submitText(
  api: Api, messages: SubmittedMessage[], name: string, chosen: ReadonlySet<string> | null,
): Promise<Submission> {
  const body = { ...(name.trim() ? { name: name.trim() } : {}), messages, ...trackers(chosen) };
  return (await api.call<Submission>('POST', '/v1/process/text', body)).body;
}

/** @param chosen as of {@link submitText} */
export async function submitMedia(api: Api, file: File, name: string, chosen: ReadonlySet<string> | null): Promise<Submission> {
  const kind = file.type.startsWith('video/') || /\.(mp4|webm|mov)$/i.test(file.name) ? 'video' : 'audio';
  const query = new URLSearchParams(name.trim() ? { name: name.trim() } : {});
  if (chosen === null) {
    query.set('enableAllTrackers', 'true');
  } else {
    query.set('trackers', JSON.stringify([...chosen].map((id) => ({ id }))));
  }
  return (await api.call<Submission>('POST', `/v1/process/${kind}?${query}`, file)).body;
}

function trackers(chosen: ReadonlySet<string> | null) {
  return chosen === null ? { enableAllTrackers: true } : { trackers: [...chosen].map((id) => ({ id })) };
}
