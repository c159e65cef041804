// Every desk page in every state, as walks: for screenshots, and for axe.
import type { BrowserContextOptions, Page } from 'playwright';
import type { KioskLine, SignUpList } from '../../src/contract/desk.ts';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { makeCode } from '../../src/domain/entries/code.ts';
import { asId } from '../../src/domain/ids.ts';
import { asInstant, days, addDuration, minutes } from '../../src/domain/time/time.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { freePlaces } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { coordinator, deskWorker, type Colleague } from '../journeys/a-colleague.ts';
import { aTicketOfToday } from '../journeys/a-ticket-of-today.ts';
import { receiptsOf, type AnotherKiosk } from '../journeys/another-kiosk.ts';
import { expect } from '../journeys/expect.ts';
import type { Neighbourhood } from '../journeys/neighbourhood.ts';
import { activityWalk } from './activity-walks.ts';
import { colleagueWalk } from './colleague-walks.ts';
import { settingsWalk } from './settings-walk.ts';
import { passWalk } from './desk-pass-walk.ts';
import type { DeskWalk, Show } from './walk.ts';
import { outcomeWords } from '../../src/desk/screens/sign-ups/outcome-words.ts';
import { callResult, deskText } from '../../src/text/desk.ts';

const posters = deskText.posters;
const { signIn, callbacks, activities, kiosks, accessLog, needsReview, firstCoordinator } = deskText;
const sees = (page: Page, words: string): Promise<void> => expect(page.getByText(words).first()).toBeVisible();
const presses = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const heads = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole('heading', { name: title, level: 1 }).first()).toBeVisible();

async function opens({ page }: Colleague, address: string, title: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), address);
  await heads(page, title);
}

async function oneWhere(elsewhere: AnotherKiosk, isIt: (one: Occurrence) => boolean): Promise<Occurrence> {
  const found = (await elsewhere.agenda()).occurrences.find(isIt);
  if (found === undefined) throw new Error('The demonstration has no such date.');
  return found;
}

/** The same kiosks again and again, each time in another state. */
function inEachState(known: readonly KioskLine[]): readonly KioskLine[] {
  const now = asInstant(Date.now());
  const ago = (many: number) => addDuration(now, minutes(-many));
  const well = {
    version: '0.1.0',
    waiting: 0,
    rejected: 0,
    oldestAt: null,
    persisted: true,
    roomLeft: 21_400_000_000,
    lastTrouble: null,
    camera: 'ok' as const,
    reportedAt: ago(1),
    clockOffset: minutes(0),
  };
  const context = {
    enrolledAt: addDuration(now, days(-20)),
    lastContactAt: ago(1),
    health: well,
    alarm: null,
    trouble: null,
  };
  const states: readonly Partial<KioskLine>[] = [
    context,
    { ...context, health: { ...well, waiting: 3, oldestAt: ago(50) }, alarm: 'old-queue' },
    { ...context, lastContactAt: ago(75), health: { ...well, waiting: 1, reportedAt: ago(75) }, alarm: 'silent' },
    { ...context, health: { ...well, roomLeft: 40_000_000 }, alarm: 'trouble', trouble: 'little-room' },
    { ...context, health: { ...well, persisted: false, clockOffset: minutes(-7) } },
    { ...context, health: { ...well, camera: 'dark' }, alarm: 'trouble', trouble: 'camera-dark' },
    { ...context, health: null },
    { enrolledAt: null, lastContactAt: null, health: null, alarm: null, trouble: null },
  ];
  return states.flatMap((state, at) => {
    const kiosk = known[at % known.length];
    return kiosk === undefined ? [] : [{ ...kiosk, ...state, id: asId(`${kiosk.id}-${at}`) }];
  });
}

export const deskWalks: readonly DeskWalk[] = [
  {
    name: 'signing in',
    walk: async ({ place, options, show }) => {
      const page = await place.aDoor(options);
      await heads(page, signIn.title);
      await sees(page, signIn.demoTitle);
      await show(page, 'desk-sign-in');
      await presses(page, signIn.send);
      await sees(page, signIn.fillIn);
      await show(page, 'desk-sign-in-empty');
      await page.getByLabel(signIn.email).fill(coordinator.email);
      await page.getByLabel(signIn.password).fill('een verkeerd wachtwoord');
      await presses(page, signIn.send);
      await sees(page, signIn.failure['wrong-password']);
      await show(page, 'desk-sign-in-wrong');
    },
  },
  {
    name: 'the callback list',
    walk: async ({ place, elsewhere, options, show }) => {
      const withdrawn = elsewhere.aCallback('Gust');
      receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Leonie'), withdrawn]));
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      await show(page, 'desk-callbacks');
      receiptsOf(await elsewhere.leaves([elsewhere.aWithdrawal(withdrawn.header.code)]));
      await expect(page.getByRole('button', { name: callbacks.dismissOf({ name: 'Gust' }) })).toBeVisible();
      await show(page, 'desk-callbacks-withdrawn');
      await page.getByRole('button', { name: callbacks.claimOf({ reach: 'telephone', name: 'Leonie' }) }).click();
      await sees(page, callbacks.howDidItGo);
      await show(page, 'desk-callbacks-mine');
      await presses(page, callResult('no-answer', 'telephone'));
      await expect(page.getByRole('button', { name: callbacks.outcome['not-reached'], exact: true })).toBeVisible();
      await show(page, 'desk-callbacks-called');
      await presses(page, callbacks.outcome['not-reached']);
      await expect(desk.requestsOf('Leonie')).toHaveCount(0);
      await show(page, 'desk-callbacks-closed-one');
      await presses(page, callbacks.views.closed);
      await expect(desk.requestsOf('Leonie')).toHaveCount(1);
      await show(page, 'desk-callbacks-closed');
      await presses(page, callbacks.views.mine);
      await show(page, 'desk-callbacks-mine-only');
    },
  },
  {
    name: 'a colleague was first',
    walk: async ({ place, elsewhere, options, show }) => {
      receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Betwist')]));
      const [lies, an] = [await place.aDesk(coordinator, options), await place.aDesk(deskWorker, options)];
      const claim = callbacks.claimOf({ reach: 'telephone', name: 'Betwist' });
      // What changes elsewhere does not reach this page any more.
      await an.page.route('**/api/desk/callbacks?*', (route) => route.abort());
      await lies.page.getByRole('button', { name: claim }).click();
      await expect(
        lies.page.getByRole('button', { name: callbacks.mineOf({ reach: 'telephone', name: 'Betwist' }) }),
      ).toBeVisible();
      await an.page.getByRole('button', { name: claim }).click();
      await sees(an.page, `${coordinator.name} belt al`);
      await show(an.page, 'desk-callbacks-claimed-by-other');
    },
  },
  {
    name: 'entries that were set aside',
    walk: async ({ place, elsewhere, options, show }) => {
      const refused = elsewhere.aSignUp(await oneWhere(elsewhere, ({ date }) => date.state === 'cancelled'), 2);
      // Read on the screen: who was not told gets a call instead.
      const reported = new Set([refused.header.id]);
      receiptsOf(await elsewhere.push([await elsewhere.seal(refused)], null, reported));
      // Said without a network, after a colleague had signed them off.
      const { code } = await aTicketOfToday(elsewhere, 'Godelieve');
      receiptsOf(await elsewhere.leaves([elsewhere.aWithdrawal(code)]));
      receiptsOf(await elsewhere.leaves([elsewhere.aCheckIn(code)]));
      const { page } = await place.aDesk(coordinator, options);
      await sees(page, needsReview.title);
      await show(page, 'desk-needs-review');
    },
  },
  {
    name: 'without network',
    walk: async ({ place, options, show }) => {
      const { page } = await place.aDesk(coordinator, options);
      await page.route('**/api/desk/**', (route) => route.abort());
      await page.context().setOffline(true);
      await presses(page, callbacks.views.closed);
      await sees(page, deskText.notShown.offline);
      await show(page, 'desk-offline');
    },
  },
  {
    name: 'activities and who comes',
    walk: async ({ place, elsewhere, options, show }) => {
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      await opens(desk, addressOf({ name: 'activities' }), deskText.pages.activities);
      await sees(page, activities.open);
      await show(page, 'desk-activities');
      const list = async (one: Occurrence, name: string): Promise<void> => {
        await opens(desk, addressOf({ name: 'sign-ups', date: one.date.id }), one.activity.title);
        await show(page, name);
      };
      const isToCome = ({ date }: Occurrence): boolean => date.startsAt > Date.now() + days(1);
      await list(await oneWhere(elsewhere, ({ date }) => date.waiting > 0), 'desk-sign-ups-waiting');
      // With room for one more.
      const open = (one: Occurrence): boolean =>
        isToCome(one) && one.date.taken > 3 && one.date.waiting === 0 && freePlaces(one.date) > 2;
      await list(await oneWhere(elsewhere, open), 'desk-sign-ups');
      await page.getByRole('link', { name: deskText.ticket.open }).first().click();
      await sees(page, deskText.ticket.note);
      await show(page, 'desk-ticket');
      await page.getByRole('link', { name: deskText.ticket.back }).click();
      await presses(page, deskText.signUp.open);
      await page.getByLabel(deskText.signUp.telephone).fill('12');
      await presses(page, deskText.signUp.send);
      await sees(page, deskText.signUp.firstNameMissing);
      await show(page, 'desk-sign-up-wrong');
      await page.getByLabel(deskText.signUp.firstName).fill('Fatima');
      await page.getByLabel(deskText.signUp.telephone).fill('0470 12 34 56');
      await presses(page, deskText.signUp.send);
      await sees(page, outcomeWords({ kind: 'confirmed', series: null }, 'Fatima', asLocalDate('2026-11-24')));
      await page.getByRole('button', { name: deskText.signUp.withdraw }).first().click();
      await show(page, 'desk-sign-up-done');
      await list(
        await oneWhere(elsewhere, (one) => isToCome(one) && one.date.taken === 0 && one.date.state === 'planned'),
        'desk-sign-ups-nobody',
      );
      await list(await oneWhere(elsewhere, ({ date }) => date.state === 'cancelled'), 'desk-sign-ups-cancelled');
      await page.evaluate(() => void (location.hash = '#activiteiten/weg%402020-01-01'));
      await sees(page, activities.gone.head);
      await show(page, 'desk-sign-ups-gone');
    },
  },
  {
    name: 'who is here',
    walk: async ({ place, elsewhere, options, show }) => {
      const { at } = await aTicketOfToday(elsewhere, 'Marcella');
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      // It began ten minutes ago, whatever the hour of this walk.
      await page.route('**/sign-ups', async (route) => {
        const list: SignUpList = await (await route.fetch()).json();
        const now = asInstant(Date.now());
        const date = { ...list.date, startsAt: addDuration(now, minutes(-10)), endsAt: addDuration(now, minutes(110)) };
        await route.fulfill({ json: { ...list, date } });
      });
      await opens(desk, addressOf({ name: 'sign-ups', date: at.date.id }), at.activity.title);
      await page.getByRole('button', { name: deskText.signUp.arrivedOf({ name: 'Marcella' }), exact: true }).click();
      await page
        .getByRole('button', { name: deskText.signUp.undoCheckInOf({ name: 'Marcella' }), exact: true })
        .scrollIntoViewIfNeeded();
      await show(page, 'desk-who-is-here');
      await presses(page, deskText.signUp.open);
      await show(page, 'desk-who-is-here-walk-in');
    },
  },
  passWalk,
  colleagueWalk,
  activityWalk,
  settingsWalk,
  {
    name: 'kiosks',
    walk: async ({ place, options, show }) => {
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      await opens(desk, addressOf({ name: 'kiosks' }), deskText.pages.kiosks);
      await show(page, 'desk-kiosks');
      await page.getByRole('button', { name: kiosks.makeCodeOf({ name: 'Buurtlokaal Zuid' }) }).click();
      await sees(page, kiosks.codeTitle({ name: 'Buurtlokaal Zuid' }));
      await show(page, 'desk-kiosks-code');
      await page.route('**/api/desk/kiosks', async (route) => {
        const known: readonly KioskLine[] = await (await route.fetch()).json();
        await route.fulfill({ json: inEachState(known) });
      });
      await page.reload();
      await sees(page, kiosks.trouble['little-room'].head);
      await show(page, 'desk-kiosks-states');
      await page
        .getByRole('button', { name: kiosks.revokeOf({ name: 'Buurtlokaal Noord' }) })
        .first()
        .click();
      await sees(page, kiosks.revokeYes);
      await show(page, 'desk-kiosks-letting-go');
    },
  },
  {
    name: 'posters and what is printed',
    walk: async ({ place, options, show }) => {
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      await opens(desk, addressOf({ name: 'posters' }), deskText.pages.posters);
      await sees(page, posters.report.covered);
      await show(page, 'desk-posters');
      await page.getByRole('button', { name: posters.withdraw }).first().click();
      await sees(page, posters.withdrawYes);
      await show(page, 'desk-posters-withdrawing');
      await presses(page, posters.no);
      await presses(page, posters.views.withdrawn);
      await sees(page, posters.empty.withdrawn.head);
      await show(page, 'desk-posters-withdrawn');
      await opens(desk, addressOf({ name: 'new-poster' }), posters.newTitle);
      await sees(page, posters.chooseFirst);
      await presses(page, posters.send);
      await show(page, 'desk-poster-new-missing');
      await page.getByLabel(posters.which.activity).selectOption({ label: 'Samen soep eten' });
      await page.getByLabel(posters.hangsAt).fill('in de hal van de bibliotheek');
      await show(page, 'desk-poster-new');
      await presses(page, posters.send);
      await heads(page, posters.printTitle({ title: 'Samen soep eten' }));
      await show(page, 'desk-poster');
      await presses(page, posters.papers.a3);
      await presses(page, posters.inks.spare);
      await show(page, 'desk-poster-a3-spare');
      await opens(desk, addressOf({ name: 'programme' }), posters.programme);
      await show(page, 'desk-programme');
      await opens(desk, addressOf({ name: 'pass-sheet' }), deskText.passes.sheet.title);
      await sees(page, deskText.passes.sheet.which);
      await show(page, 'desk-pass-sheet');
    },
  },
  {
    name: 'who looked at what',
    walk: async ({ place, elsewhere, options, show }) => {
      const request = elsewhere.aCallback('Odette');
      const date = await oneWhere(elsewhere, (one) => one.date.state === 'planned' && one.date.taken > 0);
      receiptsOf(await elsewhere.leaves([request]));
      const an = await place.aDesk(deskWorker, options);
      await an.opensTheListOf(date);
      // More than one page of accessLog.
      for (let times = 0; times < 12; times += 1)
        await an.page.request.get(`${place.server.origin}/api/desk/callbacks.csv`);
      const desk = await place.aDesk(coordinator, options);
      const { page } = desk;
      await opens(desk, addressOf({ name: 'accessLog' }), deskText.pages.accessLog);
      await expect(page.getByRole('table')).toBeVisible();
      await show(page, 'desk-access-log');
      await presses(page, accessLog.older);
      await expect(page.getByRole('row').nth(105)).toBeAttached();
      await page.getByRole('textbox', { name: accessLog.code }).fill('7K3F');
      await presses(page, accessLog.find);
      await sees(page, accessLog.notACode);
      await show(page, 'desk-access-log-no-code');
      await page.getByRole('textbox', { name: accessLog.code }).fill(request.header.code);
      await presses(page, accessLog.find);
      await expect(page.getByRole('button', { name: accessLog.older })).toHaveCount(0);
      await show(page, 'desk-access-log-of-one');
      await page.getByRole('textbox', { name: accessLog.code }).fill(makeCode(new Uint8Array(7)));
      await page.getByRole('textbox', { name: accessLog.code }).press('Enter');
      await sees(page, accessLog.filtered.head);
      await show(page, 'desk-access-log-none');
      await opens(an, addressOf({ name: 'accessLog' }), deskText.pages.accessLog);
      await sees(an.page, accessLog.onlyCoordinator.head);
      await show(an.page, 'desk-access-log-not-for-you');
      await opens(an, addressOf({ name: 'kiosks' }), deskText.pages.kiosks);
      await show(an.page, 'desk-kiosks-desk-worker');
    },
  },
  {
    name: 'the first coordinator',
    walk: async ({ place, options, show }) => {
      const page = await place.aDoor(options, '#eerste=een-link-die-al-eens-gebruikt-is');
      await heads(page, firstCoordinator.title);
      await show(page, 'desk-first-coordinator');
      await presses(page, firstCoordinator.send);
      await show(page, 'desk-first-coordinator-empty');
      await page.getByLabel(firstCoordinator.name).fill('Lies, De Wilg');
      await page.getByLabel(firstCoordinator.email).fill('lies@dewilg.example');
      await page.getByLabel(firstCoordinator.password).fill('vier gewone woorden samen');
      await presses(page, firstCoordinator.send);
      await sees(page, firstCoordinator.failure['used-link']);
      await show(page, 'desk-first-coordinator-used');
    },
  },
];

export async function walkDesk(
  place: Neighbourhood,
  { walk }: DeskWalk,
  show: Show,
  options: BrowserContextOptions = {},
): Promise<void> {
  await walk({ place, elsewhere: await place.elsewhere(), options, show });
}
