// Entry point: starts the kiosk and renders it.
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/ground.css';
import { dutch, fetchText, startLanguage } from '../text/kiosk.ts';
import { isAble } from './device/browser-support.ts';
import { App } from './app.tsx';
import { createKioskParts } from './boot/kiosk-parts.ts';
import { startKiosk } from './boot/start-kiosk.ts';
import { NoAgendaView } from './screens/no-agenda/no-agenda-view.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app.');

const reload = (): void => location.reload();
// After a crash of our own the kiosk reloads; stored entries are not lost.
const startAgain = (): void => void setTimeout(reload, 10_000);

render(<NoAgendaView text={dutch} why="loading" />, root);
try {
  if (await isAble()) {
    const kiosk = await startKiosk(createKioskParts(reload));
    const text = startLanguage === 'nl' ? dutch : await fetchText(startLanguage);
    render(<App kiosk={kiosk} text={text} />, root);
  } else render(<NoAgendaView text={dutch} why="unable" />, root);
} catch (mistake) {
  render(<NoAgendaView text={dutch} why="broken" />, root);
  startAgain();
  throw mistake;
}
