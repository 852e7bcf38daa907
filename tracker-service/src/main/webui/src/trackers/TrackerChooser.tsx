import { useDeferredValue, useMemo, useState } from 'react';
import { useTexts } from '../app/preferences';
import { search, sorted } from './listing';
import { useTrackers } from './trackers';

interface Props {
  /** Null for all trackers. */
  chosen: ReadonlySet<string> | null;
  onChange(chosen: ReadonlySet<string> | null): void;
}

/** All trackers, or some of them by name. */
export function TrackerChooser({ chosen, onChange }: Props) {
  const texts = useTexts();
  const { list } = useTrackers();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const shown = useMemo(() => sorted(search(list ?? [], wanted), { by: 'name', descending: false }), [list, wanted]);

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen ?? []);
    if (on) {
      next.add(id);
    } else {
      next.delete(id);
    }
    onChange(next);
  }

  return (
    <fieldset className="chooser plain">
      <legend>{texts.chooser.title}</legend>
      <label className="choice">
        <input type="radio" checked={chosen === null} onChange={() => onChange(null)} />
        {texts.chooser.all(list?.length ?? 0)}
      </label>
      <label className="choice">
        <input type="radio" checked={chosen !== null} onChange={() => onChange(new Set())} />
        {texts.chooser.some}{chosen !== null && <span className="count">{chosen.size}</span>}
      </label>
      {chosen !== null && (
        <div className="chooser-list">
          <input type="search" aria-label={texts.trackers.search} placeholder={texts.trackers.search} value={words} onChange={(event) => setWords(event.target.value)} />
          <ul>
            {shown.map((tracker) => (
              <li key={tracker.id}>
                <label className="choice">
                  <input type="checkbox" checked={chosen.has(tracker.id)} onChange={(event) => toggle(tracker.id, event.target.checked)} />
                  {tracker.name}
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
