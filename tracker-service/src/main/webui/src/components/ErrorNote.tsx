import { ApiError } from '../api/client';
import { useTexts } from '../app/preferences';
import type { Texts } from '../texts/en';

/** Says what went wrong and what to do about it; nothing when `failure` is null. A string is shown as it is. */
export function ErrorNote({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const texts = useTexts();
  if (failure === null || failure === undefined) {
    return null;
  }
  return (
    <div className="note error" role="alert">
      <p>{errorText(failure, texts)}</p>
      {onRetry && <button type="button" onClick={onRetry}>{texts.errors.retry}</button>}
    </div>
  );
}

export function errorText(failure: unknown, texts: Texts): string {
  if (typeof failure === 'string') {
    return failure;
  }
  if (!(failure instanceof ApiError)) {
    return texts.errors.unexpected;
  }
  const advice = adviceOf(failure.status, texts);
  return [failure.message, advice].filter(Boolean).join(' ') || texts.errors.status(failure.status);
}

function adviceOf(status: number, texts: Texts): string {
  switch (status) {
    case 0:
      return texts.errors.unreachable;
    case 401:
      return texts.errors.signInAgain;
    case 409:
      return texts.errors.nameTaken;
    case 412:
      return texts.errors.changedMeanwhile;
    case 413:
      return texts.errors.tooLarge;
    case 429:
      return texts.errors.busy;
    case 503:
      return texts.errors.unavailable;
    default:
      return status >= 500 ? texts.errors.server : '';
  }
}
