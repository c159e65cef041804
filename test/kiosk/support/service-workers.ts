// The browser's side of service workers, small: one page, versions that come, wait and take over.
import { vi } from 'vitest';

interface Version extends EventTarget {
  readonly scriptURL: string;
  state: string;
}

export interface ServiceWorkers {
  /** The very first version installs itself and takes the page along at once, as ours does. */
  readonly installFirst: () => Promise<void>;
  /** A new version is fetched and then waits. */
  readonly fetchNew: () => Promise<void>;
  /** How often a page asked a waiting version to take over. */
  readonly asked: () => number;
  /** Takes over when asked; when not `prompt`, only at `takeOver`. */
  prompt: boolean;
  readonly takeOver: () => Promise<void>;
  readonly updateChecks: () => number;
}

/** Puts them into this page. `controlled`: an earlier visit installed a version already. */
export function serviceWorkersIn(page: Navigator, { controlled }: { readonly controlled: boolean }): ServiceWorkers {
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
  const first = controlled ? version('activated') : null;
  const registration = Object.assign(new EventTarget(), {
    installing: null as Version | null,
    waiting: null as Version | null,
    active: first,
    update: async () => {
      updateChecks += 1;
    },
  });
  const container = Object.assign(new EventTarget(), { controller: first, register: async () => registration });
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
    await vi.advanceTimersByTimeAsync(1000);
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
      await vi.advanceTimersByTimeAsync(1000);
    },
    takeOver: async () => {
      if (registration.waiting === null) throw new Error('No version waits.');
      await controls(registration.waiting);
    },
    asked: () => asked,
    updateChecks: () => updateChecks,
  };
  return workers;
}
