/** A message as `POST /v1/process/text` takes it. */
export interface SubmittedMessage {
  payload: { content: string };
  from?: { name: string };
}

const SPEAKER = /^([\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]{0,40}):\s+(.*)$/u;

/**
 * Lines of a written conversation as messages. `Name: what they say` names the speaker; a line without a name goes on for the one
 * before. Blank lines mean nothing. Text that is JSON of the API's own shape is taken as it is.
 */
export function messagesOf(text: string): SubmittedMessage[] {
  return ownShape(text) ?? linesOf(text);
}

function linesOf(text: string): SubmittedMessage[] {
  let speaker: string | null = null;
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const named = SPEAKER.exec(part);
      speaker = named ? named[1].trim() : speaker;
      const content = named ? named[2] : part;
      return content ? [{ payload: { content }, ...(speaker ? { from: { name: speaker } } : {}) }] : [];
    });
}

function ownShape(text: string): SubmittedMessage[] | null {
  if (!/^\s*[[{]/.test(text)) {
    return null;
  }
  try {
    const tree: unknown = JSON.parse(text);
    const list = Array.isArray(tree) ? tree : (tree as { messages?: unknown }).messages;
    return Array.isArray(list) ? (list as SubmittedMessage[]) : null;
  } catch {
    return null;
  }
}
