// Entry point: builds the desk's dependencies from the browser and renders the desk.
import '../ui/ground.css';
import './desk.css';
import { render } from 'preact';
import { asInstant } from '../domain/time/time.ts';
import { Desk } from './desk.tsx';
import { openApiClient } from './api/api-client.ts';
import { openLive } from './session/live-updates.ts';
import { isReplaced, ownScript } from './session/new-version.ts';

const root = document.getElementById('desk');
if (root === null) throw new Error('index.html has no place for the desk');

const api = openApiClient((path, init) => fetch(path, init));
const clock = () => asInstant(Date.now());
const live = () =>
  openLive({
    connect: () => new EventSource('/api/desk/events'),
    wait: (after, then) => {
      const timer = setTimeout(then, after);
      return () => clearTimeout(timer);
    },
  });

const own = ownScript();
const isOld = async () => own !== '' && isReplaced((path, init) => fetch(path, init), own);
render(<Desk api={api} openLive={live} clock={clock} isOld={isOld} reload={() => location.reload()} />, root);
