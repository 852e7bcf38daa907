import { useEffect, useRef } from 'react';
import { Brand } from '../components/Brand';
import { PreferenceControls } from '../components/PreferenceControls';
import { ConversationsPage } from '../conversations/ConversationsPage';
import { DetectionsPage } from '../conversations/DetectionsPage';
import { TranscriptPage } from '../conversations/TranscriptPage';
import { UploadPage } from '../conversations/UploadPage';
import { useSession } from '../session/session';
import { TrackerPage } from '../trackers/TrackerPage';
import { TrackersPage } from '../trackers/TrackersPage';
import { TryPage } from '../tryit/TryPage';
import { useTexts } from './preferences';
import { useRoute, type Route } from './route';

/** Head and navigation around the page that the address names. */
export function Shell() {
  const texts = useTexts();
  const { signOut } = useSession();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const place = route.path.join('/');
  const section = sectionOf(route);
  const first = useRef(true);

  useEffect(() => {
    document.title = `${texts.nav[section]} · Phrasewatch`;
  }, [section, texts]);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <>
      <a className="skip" href="#content" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{texts.common.skip}</a>
      <header className="top">
        <a href="#/trackers" className="home"><Brand /></a>
        <nav aria-label={texts.nav.label}>
          <NavLink to="#/trackers" here={section === 'trackers'}>{texts.nav.trackers}</NavLink>
          <NavLink to="#/try" here={section === 'tryIt'}>{texts.nav.tryIt}</NavLink>
          <NavLink to="#/conversations" here={section === 'conversations'}>{texts.nav.conversations}</NavLink>
          <NavLink to="#/upload" here={section === 'upload'}>{texts.nav.upload}</NavLink>
        </nav>
        <PreferenceControls />
        <button type="button" className="small" onClick={signOut}>{texts.nav.signOut}</button>
      </header>
      <main id="content" ref={main} tabIndex={-1}><Page route={route} /></main>
    </>
  );
}

function NavLink({ to, here, children }: { to: string; here: boolean; children: string }) {
  return <a href={to} aria-current={here ? 'page' : undefined}>{children}</a>;
}

function sectionOf({ path }: Route): 'trackers' | 'tryIt' | 'conversations' | 'upload' {
  switch (path[0]) {
    case 'try':
      return 'tryIt';
    case 'conversations':
      return 'conversations';
    case 'upload':
      return 'upload';
    default:
      return 'trackers';
  }
}

/** An unknown address leads to the trackers. */
function Page({ route: { path, query } }: { route: Route }) {
  const [section, id, part] = path;
  switch (section) {
    case 'try':
      return <TryPage key={query.get('tracker')} tracker={query.get('tracker')} />;
    case 'conversations':
      return id ? <TranscriptPage key={id} id={id} only={query.get('tracker')} /> : <ConversationsPage />;
    case 'upload':
      return <UploadPage />;
    default:
      if (section !== 'trackers' || !id) {
        return <TrackersPage />;
      }
      return part === 'detections' ? <DetectionsPage key={id} id={id} /> : <TrackerPage key={id} id={id === 'new' ? null : id} />;
  }
}
