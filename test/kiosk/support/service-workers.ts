// The browser's side of service workers, small: one page, versions that come, wait and take over.
import { vi } from 'vitest';
import { seconds } from '../../../src/domain/time/time.ts';

interface Version extends EventTarget {
  readonly scriptURL: string;
  state: string;
}

export interface ServiceWorkers {
  /** The very first version installs itself and takes the page along at once, as ours does. */
  readonly installFirst: () => Promise<void>;
  /** A new version is fetched and then waits. */
  readonly fetchNew: () => Promise<void>;
  /** A new version is found, and the line breaks before all of it is here. */
  readonly failToFetch: () => Promise<void>;
  /** A new version waits already, and no event of it reached the page. */
  readonly waitUnheard: () => void;
  /** How many registrations fail from now on. */
  refuseRegistrations: number;
  /** How often a page asked a waiting version to take over. */
  readonly asked: () => number;
  /** Takes over when asked; when not `prompt`, only at `takeOver`. */
  prompt: boolean;
  readonly takeOver: () => Promise<void>;
  readonly updateChecks: () => number;
}

/** `controlled`: an earlier visit installed a version. `past`: it did, and this page was loaded past it (Shift and F5). */
export type AtLoad = 'controlled' | 'past' | 'none';

/** Puts them into this page. */
export function serviceWorkersIn(page: Navigator, atLoad: AtLoad): ServiceWorkers {
  const scriptURL = new URL('/service-worker.js', location.href).href;
  let asked = 0;
  let updateChecks = 0;
  const version = (state: string): Version =>
    Object.assign(new EventTarget(), {
      scriptURL,
      state,
      postMessage: (said: { readonly type?: string }, ports: readonly MessagePort[]) => {
        for (const port of ports) port.close();
        if (said.type !== 'SKIP_WAITING') return;
        asked += 1;
        if (workers.prompt) void workers.takeOver();
      },
    });
  const first = atLoad === 'none' ? null : version('activated');
  const registration = Object.assign(new EventTarget(), {
    installing: null as Version | null,
    waiting: null as Version | null,
    active: first,
    update: async () => {
      updateChecks += 1;
    },
  });
  const container = Object.assign(new EventTarget(), {
    controller: atLoad === 'controlled' ? first : null,
    register: async () => {
      if (workers.refuseRegistrations === 0) return registration;
      workers.refuseRegistrations -= 1;
      throw new TypeError('Failed to fetch');
    },
  });
  Object.defineProperty(page, 'serviceWorker', { value: container, configurable: true });

  const becomes = (one: Version, state: string): void => {
    one.state = state;
    one.dispatchEvent(new Event('statechange'));
  };
  const found = (): Version => {
    const one = version('installing');
    registration.installing = one;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    return one;
  };
  const controls = async (one: Version): Promise<void> => {
    registration.waiting = null;
    registration.active = one;
    container.controller = one;
    becomes(one, 'activating');
    container.dispatchEvent(new Event('controllerchange'));
    becomes(one, 'activated');
    await vi.advanceTimersByTimeAsync(seconds(5));
  };
  const workers: ServiceWorkers = {
    prompt: true,
    installFirst: async () => {
      const one = found();
      becomes(one, 'installed');
      await controls(one);
    },
    fetchNew: async () => {
      const one = found();
      registration.waiting = one;
      becomes(one, 'installed');
      await vi.advanceTimersByTimeAsync(seconds(5));
    },
    failToFetch: async () => {
      becomes(found(), 'redundant');
      await vi.advanceTimersByTimeAsync(seconds(5));
    },
    waitUnheard: () => {
      registration.waiting = version('installed');
    },
    refuseRegistrations: 0,
    takeOver: async () => {
      if (registration.waiting === null) throw new Error('No version waits.');
      await controls(registration.waiting);
    },
    asked: () => asked,
    updateChecks: () => updateChecks,
  };
  return workers;
}
