// Updates the kiosk: new versions are fetched in the background and activated only when nobody is at the screen.
import { Workbox } from 'workbox-window';
import { minutes, seconds } from '../../domain/time/time.ts';

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

/**
 * A visit that ends makes the page fetch its last chunks. Chromium starts the running version again for a fetch that
 * comes while it retires, and then lets the new one wait for minutes: it is asked once the page has been quiet.
 */
const quiet = seconds(2);

const none: Updates = { takeOverAtRest: () => {}, hold: () => {}, check: () => {} };

/** Registers the service worker. Calls `reload` at most once per version, and only at rest. */
export function createUpdates(reload: () => void): Updates {
  if (!('serviceWorker' in navigator)) return none;
  const { serviceWorker: container } = navigator;
  const worker = new Workbox(ownWorker(), { updateViaCache: 'none' });
  let registration: ServiceWorkerRegistration | undefined;
  // The version that this page shows. The very first one takes control of the page without a reload.
  let shown = container.controller;
  let atRest = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Reads what the browser says now and keeps no state of its own: an event can be missed, a waiting version cannot.
  const act = (): void => {
    const { controller } = container;
    if (!atRest) return;
    if (controller !== null && controller !== shown) {
      shown = controller;
      reload();
    } else worker.messageSkipWaiting();
  };
  const actSoon = (): void => {
    shown ??= container.controller;
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  };
  const follow = (): void => registration?.installing?.addEventListener('statechange', actSoon);
  const register = async (): Promise<void> => {
    registration = await worker.register();
    // A page that was loaded past the worker has no controller, and yet a version.
    shown ??= registration?.active ?? null;
    registration?.addEventListener('updatefound', follow);
    follow();
  };
  const check = (): void =>
    void (registration === undefined ? register() : worker.update()).then(actSoon, () => undefined);
  container.addEventListener('controllerchange', actSoon);
  check();
  setInterval(check, minutes(30));

  return {
    takeOverAtRest: () => {
      atRest = true;
      actSoon();
    },
    hold: () => {
      atRest = false;
    },
    check,
  };
}
