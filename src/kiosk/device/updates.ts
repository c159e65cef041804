// New versions of the kiosk: fetched while people use it, taken over only when nobody stands there.
import { Workbox } from 'workbox-window';
import { minutes } from '../../domain/time/time.ts';

export interface Updates {
  /** Nobody is at the screen: a waiting version may take over now, with a reload. */
  readonly takeOverAtRest: () => void;
  /** Somebody is at the screen: nothing changes under their hands. */
  readonly hold: () => void;
  /** Looks whether there is a newer version. */
  readonly check: () => void;
}

const address = '/service-worker.js';

/** The one address here that becomes a script: the pages' policy lets this name make it, and no other. */
const ownWorker = (): TrustedScriptURL | string => {
  const policy = window.trustedTypes?.createPolicy('service-worker', { createScriptURL: (asked) => asked });
  return policy?.createScriptURL(address) ?? address;
};

const none: Updates = { takeOverAtRest: () => {}, hold: () => {}, check: () => {} };

/** Registers the service worker. `reload` is called at most once per version, and only at rest. */
export function createUpdates(reload: () => void): Updates {
  if (!('serviceWorker' in navigator)) return none;
  const worker = new Workbox(ownWorker(), { updateViaCache: 'none' });
  // The first version takes the page along without a reload; every later one is new, also on a page that began without.
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
