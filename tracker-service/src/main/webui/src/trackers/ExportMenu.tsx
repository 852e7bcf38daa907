import type { Tracker } from '../api/types';
import { useTexts } from '../app/preferences';
import { exportTrackers, type Format } from './exchange';

/** Saves the trackers that are shown as a file. */
export function ExportMenu({ trackers }: { trackers: Tracker[] }) {
  const texts = useTexts();

  async function save(format: Format) {
    const file = new Blob([await exportTrackers(trackers, format)], { type: format === 'json' ? 'application/json' : 'application/yaml' });
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = `trackers.${format}`;
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <>
      <button type="button" onClick={() => save('json')}>{texts.exchange.exportJson}</button>
      <button type="button" onClick={() => save('yaml')}>{texts.exchange.exportYaml}</button>
    </>
  );
}
