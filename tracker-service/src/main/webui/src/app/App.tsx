import { SessionGate } from '../session/session';
import { ToastProvider } from '../components/toasts';
import { DeletionProvider } from '../trackers/deletion';
import { DraftsProvider } from '../trackers/drafts';
import { TrackersProvider } from '../trackers/trackers';
import { PreferencesProvider } from './preferences';
import { Shell } from './Shell';

export function App() {
  return (
    <PreferencesProvider>
      <ToastProvider>
        <SessionGate>
          <TrackersProvider>
            <DeletionProvider>
              <DraftsProvider>
                <Shell />
              </DraftsProvider>
            </DeletionProvider>
          </TrackersProvider>
        </SessionGate>
      </ToastProvider>
    </PreferencesProvider>
  );
}
