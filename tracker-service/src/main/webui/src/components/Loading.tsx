import { useTexts } from '../app/preferences';

export function Loading() {
  return <p className="loading" role="status">{useTexts().common.loading}</p>;
}
