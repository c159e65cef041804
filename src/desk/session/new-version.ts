// A desk that stays open over an upgrade: the server hands out another page then, and no longer the files of this one.
import { useEffect, useState } from 'preact/hooks';
import type { PageContext } from './page-context.ts';

/** Why the page should be loaded again. `not-loaded`: a part of it could not be fetched. */
export type ReloadReason = 'new-version' | 'not-loaded';

const hearers = new Set<() => void>();

/** A part that is loaded later did not come: whoever waits for it hears so at the top of the page. */
export function tellNotLoaded(): void {
  for (const hear of hearers) hear();
}

const page = '/desk';
/** As the build names the desk's own script. Another page, as of a proxy or a portal, does not name one. */
const script = /\/assets\/desk-[\w-]+\.js/;

/** Whether the server's page names another script than `own`. What cannot be read says nothing. */
export async function isReplaced(fetch: (path: string, init: RequestInit) => Promise<Response>, own: string) {
  try {
    const answer = await fetch(page, { cache: 'no-store', credentials: 'same-origin' });
    const named = answer.ok ? script.exec(await answer.text())?.[0] : undefined;
    return named !== undefined && named !== own;
  } catch {
    return false;
  }
}

/** The script of this page, as it stands in it; empty when there is none, as in development. */
export const ownScript = (): string =>
  [...document.scripts].map(({ src }) => script.exec(src)?.[0]).find((found) => found !== undefined) ?? '';

/** Null while the page is the server's own. It is only ever offered: somebody may be typing. */
export function useReloadReason(
  { live }: Pick<PageContext, 'live'>,
  isOld: () => Promise<boolean>,
): ReloadReason | null {
  const [reason, setReason] = useState<ReloadReason | null>(null);
  useEffect(() => {
    const notLoaded = () => setReason((known) => known ?? 'not-loaded');
    const access = () => void isOld().then((old) => old && setReason('new-version'));
    hearers.add(notLoaded);
    // An upgrade stops the server, and so the stream: `all` follows when it is back.
    const stop = live.onChange((change) => change === 'all' && access());
    access();
    return () => {
      stop();
      hearers.delete(notLoaded);
    };
  }, [live]);
  return reason;
}
