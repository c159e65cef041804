// What a journey stands on: the real server with a demonstration of its own, and a real browser with kiosks and desks in it.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { launchBrowser, launchHeadlessShell } from '../support/browser.ts';
import { shiftClockIn } from '../support/clock-shift.ts';
import { startRealServer, type RealServer } from '../support/real-server.ts';
import { aColleague, type Account, type Colleague } from './a-colleague.ts';
import { anotherKiosk, type AnotherKiosk } from './another-kiosk.ts';
import { aVisitor, type Visitor } from './a-visitor.ts';
import type { Session } from './demonstration.ts';

export const portrait = { width: 1080, height: 1920 };
const office = { width: 1366, height: 768 };

export interface KioskOptions extends BrowserContextOptions {
  /** Before the page opens: a clock, a route. */
  readonly before?: (page: Page) => Promise<void>;
  /** Another address of the same server. */
  readonly origin?: string;
  /** As in a hall, no button takes a tap in the first half second of its screen; else it takes taps at once. */
  readonly settles?: boolean;
}

export interface DeskOptions extends BrowserContextOptions {
  /** Signs in anew. Else a colleague signs in once for all desks: who does so ten times a minute is asked to wait. */
  readonly anew?: boolean;
  /** Another address of the same server. */
  readonly origin?: string;
}

/** The browser of all screens. */
export interface BrowserChoice {
  /** As a camera that plays a film. */
  readonly args?: readonly string[];
  /** Whole Chromium, where the headless shell is not enough. */
  readonly whole?: boolean;
}

export interface Equipment extends BrowserChoice {
  /** Of colleagues who signed in before, by e-mail address. */
  readonly sessions?: Readonly<Record<string, Session>> | undefined;
}

export interface Neighbourhood {
  readonly server: RealServer;
  readonly browser: Browser;
  /** A window of that browser with the clock of the neighbourhood; it goes with the screens. */
  readonly aWindow: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A screen in a hall, in whatever state it comes up. */
  readonly aScreen: (options?: KioskOptions) => Promise<Visitor>;
  /** A screen in a hall, at rest, that has its agenda and can do without the network. */
  readonly aKiosk: (options?: KioskOptions) => Promise<Visitor>;
  readonly aDesk: (account: Account, options?: DeskOptions) => Promise<Colleague>;
  /** The desk before anybody signed in. */
  readonly aDoor: (options?: BrowserContextOptions, hash?: string) => Promise<Page>;
  /** Somebody elsewhere, whose screen we do not look at. */
  readonly elsewhere: () => Promise<AnotherKiosk>;
  /** Takes all screens away; the server stays. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Waits until this page is served by the kiosk's own store. */
const ownStore = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });

/** Runs in a kiosk's page, before its own script. */
function takeTapsAtOnce(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --settle-time: 0s !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** For a kiosk that is a browser of its own: the clock of the neighbourhood, and taps at once. */
export async function standsInANeighbourhood(context: BrowserContext): Promise<void> {
  await shiftClockIn(context);
  await context.addInitScript(takeTapsAtOnce);
}

export async function aNeighbourhood(
  starting: Promise<RealServer> = startRealServer(),
  { args = [], whole = false, sessions: signedIn = {} }: Equipment = {},
): Promise<Neighbourhood> {
  const launch = whole ? launchBrowser : launchHeadlessShell;
  const [server, browser] = await Promise.all([starting, launch({ args: [...args] })]);
  const contexts: BrowserContext[] = [];
  const sessions = new Map<string, Session>(Object.entries(signedIn));
  const aWindow: Neighbourhood['aWindow'] = async (given = {}) => {
    const context = await browser.newContext({ timezoneId: 'Europe/Brussels', locale: 'nl-BE', ...given });
    contexts.push(context);
    await shiftClockIn(context);
    return context;
  };
  const open = async (given: BrowserContextOptions): Promise<Page> => (await aWindow(given)).newPage();
  const aScreen: Neighbourhood['aScreen'] = async ({ before, origin = server.origin, settles, ...given } = {}) => {
    const page = await open({ viewport: portrait, hasTouch: true, reducedMotion: 'reduce', ...given });
    if (settles !== true) await page.addInitScript(takeTapsAtOnce);
    await before?.(page);
    await page.goto(`${origin}/`);
    return aVisitor(page);
  };
  return {
    server,
    browser,
    aWindow,
    aScreen,
    aKiosk: async (given = {}) => {
      const visitor = await aScreen(given);
      await visitor.seesTheRestScreen();
      if (given.serviceWorkers !== 'block') await ownStore(visitor.page);
      return visitor;
    },
    aDesk: async (account, { origin = server.origin, anew = false, ...given } = {}) => {
      const stored = anew ? undefined : sessions.get(account.email);
      const session = stored === undefined ? {} : { storageState: stored };
      const page = await open({ viewport: office, reducedMotion: 'reduce', ...session, ...given });
      const colleague = aColleague(page, origin);
      if (stored === undefined) await colleague.signsIn(account);
      else await colleague.isSignedIn();
      if (stored === undefined) sessions.set(account.email, await page.context().storageState());
      return colleague;
    },
    aDoor: async (given = {}, hash = '') => {
      const page = await open({ viewport: office, reducedMotion: 'reduce', ...given });
      await page.goto(`${server.origin}/desk${hash}`);
      return page;
    },
    elsewhere: () => anotherKiosk(server.origin),
    clear: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
