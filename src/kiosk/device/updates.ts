// Updates the kiosk: new versions are fetched in the background and activated only when nobody is at the screen.
import { Workbox } from 'workbox-window';
import { minutes } from '../../domain/time/time.ts';

export interface Updates {
  /** Nobody is at the screen: a waiting version may activate now, with a reload. */
  readonly takeOverAtRest: () => void;
  /** Somebody is at the screen: no version activates. */
  readonly hold: () => void;
  /** Checks for a newer version. */
  readonly check: () => void;
}

const address = '/service-worker.js';

/** The only address this policy turns into a script URL. The pages' CSP allows a policy of this name and no other. */
const ownWorker = (): TrustedScriptURL | string => {
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: (asked) => asked });
  return policy?.createScriptURL(address) ?? address;
};

const none: Updates = { takeOverAtRest: () => {}, hold: () => {}, check: () => {} };

/** Registers the service worker. Calls `reload` at most once per version, and only at rest. */
export function createUpdates(reload: () => void): Updates {
  if (!('serviceWorker' in navigator)) return none;
  const worker = new Workbox(ownWorker(), { updateViaCache: 'none' });
  // The first version takes control of the page without a reload. Every later one counts as an update, also on a page
  // that loaded without a worker.
  let hasVersion = navigator.serviceWorker.controller !== null;
  let waiting = false;
  let takenOver = false;
  let atRest = false;

  const act = (): void => {
    if (!atRest) return;
    if (takenOver) {
      takenOver = false;
      reload();
    } else if (waiting) {
      waiting = false;
      worker.messageSkipWaiting();
    }
  };
  worker.addEventListener('waiting', () => {
    waiting = true;
    // Only an update waits. The first version may have taken control before this page listened (seen on a busy machine).
    hasVersion = true;
    act();
  });
  worker.addEventListener('controlling', () => {
    takenOver = hasVersion;
    hasVersion = true;
    act();
  });
  const check = (): void => void worker.update().catch(() => undefined);
  void worker.register().catch(() => undefined);
  setInterval(check, minutes(30));

  return {
    takeOverAtRest: () => {
      atRest = true;
      act();
    },
    hold: () => {
      atRest = false;
    },
    check,
  };
}
