// Around each test file: several of them share a process and, where they need one, a page.
import { afterAll, vi } from 'vitest';

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  // A slow machine is no failure: what never comes is reported after half a minute, not after one second.
  configure({ asyncUtilTimeout: 30_000 });
  // A page has only the network that a test gives it. A kiosk never ends, so one of an earlier file may still ask.
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
}

/** What one file changes of the world, the next one does not find. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  if (typeof document === 'undefined') return;
  document.body.replaceChildren();
  document.title = '';
});
