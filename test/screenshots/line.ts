// The line between a kiosk and its server, in our hands: each state can be shown, and stays as long as it is looked at.
import type { Page, Route } from 'playwright';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import type { CodeAnswer } from '../../src/contract/code.ts';
import { type EntryHeader, isAboutTicket } from '../../src/domain/entries/entry.ts';
import type { Code } from '../../src/domain/ids.ts';
import type { Outcome } from '../../src/domain/entries/receipt.ts';
import { aProblem, ownMark, ownProblem } from '../support/own-mark.ts';

/** `silent`: the server does not answer yet. `cut`: there is no line. */
type Push = 'silent' | 'cut' | { readonly outcome: Outcome; readonly code?: Code };

export interface Line {
  /** From now on; what waited for an answer gets this one. */
  readonly pushesGet: (answer: Push) => Promise<void>;
  readonly codesAre: (answer: CodeAnswer | 'unknown' | 'cut') => void;
  /** Nothing gets through any more. */
  readonly cut: () => Promise<void>;
  readonly snapshotIs: (change: (snapshot: Snapshot) => Snapshot) => Promise<void>;
  /** Makes the kiosk ask the server again, as when the network returns. */
  readonly stir: () => Promise<void>;
}

const json = (route: Route, body: unknown): Promise<void> =>
  route.fulfill({ contentType: 'application/json', headers: ownMark, body: JSON.stringify(body) });

export async function holdTheLine(page: Page): Promise<Line> {
  let push: Push = 'silent';
  let codes: CodeAnswer | 'unknown' | 'cut' = 'unknown';
  let change = (snapshot: Snapshot): Snapshot => snapshot;
  let version = 0;
  let isCut = false;
  const waiting: Route[] = [];

  const answer = async (route: Route): Promise<void> => {
    if (push === 'silent') {
      waiting.push(route);
      return;
    }
    if (push === 'cut') return route.abort('internetdisconnected');
    const { outcome, code } = push;
    const sent = route.request().postDataJSON() as { sentAt: number; entries: { header: string }[] };
    const headers = sent.entries.map(({ header }) => JSON.parse(header) as EntryHeader);
    const receipts = headers.map((header) => ({
      id: header.id,
      code: isAboutTicket(header) ? null : (code ?? header.code),
      outcome: header.kind === 'withdrawal' ? { kind: 'withdrawn', what: 'sign-up' } : outcome,
      receivedAt: sent.sentAt,
    }));
    return json(route, { receipts, serverTime: sent.sentAt, knowsLast: true });
  };
  const stir = (): Promise<void> => page.evaluate(() => void dispatchEvent(new Event('online')));

  await page.route('**/api/v1/push', answer);
  await page.route('**/api/v1/codes/*', (route) => {
    if (codes === 'cut') return route.abort('internetdisconnected');
    return codes === 'unknown'
      ? route.fulfill({ status: 404, headers: ownProblem, body: aProblem(404, 'unknown-code') })
      : json(route, codes);
  });
  await page.route('**/api/v1/snapshot', async (route) => {
    if (isCut) return route.abort('internetdisconnected');
    const { 'if-none-match': _, ...headers } = await route.request().allHeaders();
    const real = await route.fetch({ headers });
    const body = change((await real.json()) as Snapshot);
    await route.fulfill({
      contentType: 'application/json',
      headers: { ...ownMark, ETag: `"${version}"` },
      body: JSON.stringify(body),
    });
  });

  return {
    stir,
    cut: async () => {
      isCut = true;
      await page.context().setOffline(true);
      await stir();
    },
    pushesGet: async (next) => {
      push = next;
      await Promise.all(waiting.splice(0).map(answer));
    },
    codesAre: (next) => (codes = next),
    snapshotIs: async (next) => {
      change = next;
      version += 1;
      if (page.url() !== 'about:blank') await stir();
    },
  };
}
