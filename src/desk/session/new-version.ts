// Detects an upgrade while the desk is open: the server then serves another page, and no longer this page's files.
import { useEffect, useState } from 'preact/hooks';
import type { PageContext } from './page-context.ts';

/** Why the page should be reloaded. `not-loaded`: a part of it could not be fetched. */
export type ReloadReason = 'new-version' | 'not-loaded';

const hearers = new Set<() => void>();

/** Reports that a lazily loaded part failed to load, so that the page offers to reload. */
export function tellNotLoaded(): void {
  for (const hear of hearers) hear();
}

const page = '/desk';
/** The desk's script as the build names it. Pages of a proxy or captive portal contain no such name. */
const script = /\/assets\/desk-[\w-]+\.js/;

/** Whether the server's page names another script than `own`. False when the page cannot be read. */
export async function isReplaced(fetch: (path: string, init: RequestInit) => Promise<Response>, own: string) {
  try {
    const answer = await fetch(page, { cache: 'no-store', credentials: 'same-origin' });
    const named = answer.ok ? script.exec(await answer.text())?.[0] : undefined;
    return named !== undefined && named !== own;
  } catch {
    return false;
  }
}

/** The script of this page; empty when there is none, as in development. */
export const ownScript = (): string =>
  [...document.scripts].map(({ src }) => script.exec(src)?.[0]).find((found) => found !== undefined) ?? '';

/** Null while the page is current. Reloading is only offered, because somebody may be typing. */
export function useReloadReason(
  { live }: Pick<PageContext, 'live'>,
  isOld: () => Promise<boolean>,
): ReloadReason | null {
  const [reason, setReason] = useState<ReloadReason | null>(null);
  useEffect(() => {
    const notLoaded = () => setReason((known) => known ?? 'not-loaded');
    const check = () => void isOld().then((old) => old && setReason('new-version'));
    hearers.add(notLoaded);
    // An upgrade restarts the server and interrupts the stream; `all` follows when it is back.
    const stop = live.onChange((change) => change === 'all' && check());
    check();
    return () => {
      stop();
      hearers.delete(notLoaded);
    };
  }, [live]);
  return reason;
}
