// Every kiosk screen in every state, as walks. Screenshots are taken along them, and axe looks at each.
import type { Page } from 'playwright';
import type { CodeAnswer } from '../../src/contract/code.ts';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import { activityKinds } from '../../src/domain/activities/activity.ts';
import { makeCode, showCode } from '../../src/domain/entries/code.ts';
import { asId, type Code } from '../../src/domain/ids.ts';
import { addDays, instantAt } from '../../src/domain/time/local-date.ts';
import { asLocalTime, days, type LocalDate } from '../../src/domain/time/time.ts';
import { onDay, type Agenda, type Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { freePlaces } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { expect } from '../journeys/expect.ts';
import { ownName } from '../../src/text/format/language-names.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';
import type { KioskOptions, Neighbourhood } from '../journeys/neighbourhood.ts';
import { aProblem, ownProblem } from '../support/own-mark.ts';
import { passWalks } from './pass-walks.ts';
import { scanWalks } from './scan-walks.ts';
import { holdTheLine, type Line } from './line.ts';
import type { KioskSetting, KioskWalk, Show, Shown } from './walk.ts';

const main: Shown = { main: true };
const someone = { firstName: 'Fatima', telephone: null } as const;
const aCode: Code = makeCode(Uint8Array.of(7, 19, 3, 15, 9, 22, 28));
const fullCode = makeCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));

function find(agenda: Agenda, isIt: (one: Occurrence) => boolean): Occurrence {
  const found = agenda.occurrences.find(isIt);
  if (found === undefined) throw new Error('The demonstration has no such date.');
  return found;
}
const isComing = ({ date }: Occurrence, now: number): boolean =>
  date.state === 'planned' && date.startsAt > now + days(1);
const tomorrowOn = (today: LocalDate): number => instantAt(today, asLocalTime('10:00'));
const anOpenOne = ({ agenda, today }: KioskSetting): Occurrence =>
  find(
    agenda,
    (one) =>
      isComing(one, tomorrowOn(today)) && freePlaces(one.date) > 3 && one.activity.schedule.repeat.every !== 'once',
  );

const sees = (page: Page, words: string): Promise<void> => expect(page.getByText(words).first()).toBeVisible();

async function atTheTicket(setting: KioskSetting, attendance: 'once' | 'series' = 'once'): Promise<void> {
  await setting.visitor.opensTheActivity(anOpenOne(setting));
  // More than is ever lent to a kiosk: the server decides.
  await setting.visitor.signsUp({ ...someone, attendance, persons: 3 });
}

async function typesCode({ page, visitor }: KioskSetting, code: string): Promise<void> {
  const keys = page.getByRole('group', { name: nl.keyboard.label });
  for (const sign of code) await keys.getByRole('button', { name: sign, exact: true }).tap();
  await visitor.touches(nl.code.check);
}

/** Nothing hangs on this kiosk that could read a code. */
const withoutCamera = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  config: { ...snapshot.config, kiosks: snapshot.config.kiosks.map((kiosk) => ({ ...kiosk, camera: 'none' })) },
});

async function opensCodes({ page, visitor }: KioskSetting): Promise<void> {
  await visitor.wakesTheScreen();
  await page.getByRole('button', { name: nl.start.code }).tap();
  await visitor.reads(nl.code.title);
}

const signUpTicket = (state: 'confirmed' | 'waiting' | 'withdrawn' | 'cancelled', today: LocalDate) => ({
  kind: 'sign-up' as const,
  title: 'Koffie en een babbel',
  on: addDays(today, 2),
  startsAt: instantAt(addDays(today, 2), asLocalTime('15:00')),
  persons: 2,
  series: false,
  state,
  position: state === 'waiting' ? 2 : null,
  date: asId<'activity-date'>(`buurtkoffie@${addDays(today, 2)}`),
  arrived: false,
});
const callbackTicket = (state: 'waiting' | 'called' | 'closed' | 'withdrawn', today: LocalDate): CodeAnswer => ({
  kind: 'callback-request',
  subject: 'Geld en rekeningen',
  promisedOn: addDays(today, 3),
  state,
});

export const kioskWalks: readonly KioskWalk[] = [
  ...scanWalks,
  ...passWalks,
  {
    name: 'rest, start, agenda',
    walk: async ({ visitor, page, agenda, today, show }) => {
      await visitor.seesTheRestScreen();
      await show('rest', main);
      await visitor.wakesTheScreen();
      await show('start', main);
      await page.getByRole('button', { name: nl.start.agenda }).tap();
      await visitor.reads(oneLine(nl.agenda.title.today));
      await show('agenda', main);
      const filters = agenda.snapshot.config.neighbourhoods.flatMap(({ id, name }) =>
        activityKinds.map((kind) => ({ id, name, kind })),
      );
      const none = filters.find(
        ({ id, kind }) => onDay(agenda, { day: null, neighbourhood: id, kind }, today).length === 0,
      );
      if (none === undefined) throw new Error('Every filter has something today.');
      await visitor.touches(none.name);
      await show('agenda-filtered');
      await visitor.touches(nl.agenda.kind[none.kind]);
      await show('agenda-filtered-empty');
      await visitor.touches(nl.agenda.showAll);
      await visitor.turnsTo(find(agenda, ({ date }) => date.state === 'cancelled' && date.on >= today).date.on);
      await show('agenda-cancelled');
      await visitor.touches(nl.agenda.later);
      await show('agenda-later');
    },
  },
  {
    name: 'agenda in the evening',
    at: '20:15',
    walk: async ({ visitor, show }) => {
      await visitor.opensTheAgenda();
      await show('agenda-past');
    },
  },
  {
    name: 'nothing planned',
    before: (_, line) => line.snapshotIs((snapshot) => ({ ...snapshot, dates: [] })),
    walk: async ({ visitor, show }) => {
      await visitor.seesTheRestScreen();
      await show('rest-quiet');
      await visitor.opensTheAgenda();
      await show('agenda-empty');
    },
  },
  {
    name: 'without network',
    walk: async ({ visitor, page, line, show }) => {
      const fetched = page.waitForResponse(/fetched-screens-.*\.js$/);
      await visitor.wakesTheScreen();
      await (await fetched).finished();
      await line.cut();
      // An answer that was on its way when the line was cut may still say that all is well.
      await expect(async () => {
        await line.stir();
        await expect(page.getByText(nl.offline)).toBeVisible({ timeout: 500 });
      }).toPass();
      await show('start-offline');
      await page.getByRole('button', { name: nl.start.agenda }).tap();
      await show('agenda-offline');
    },
  },
  {
    name: 'activity',
    walk: async (setting) => {
      const { visitor, agenda, line, show, today } = setting;
      const open = anOpenOne(setting);
      await visitor.opensTheActivity(open);
      await show('activity-open', main);
      // On this machine alone no phone could come.
      await line.snapshotIs((snapshot) => ({ ...snapshot, publicAddress: 'https://buurt.example', agendaQr: ['1'] }));
      await visitor.touches(nl.activity.onPhone);
      await visitor.reads(nl.onPhone.title);
      await visitor.page.getByRole('img', { name: nl.onPhone.qr }).waitFor();
      await show('activity-on-phone', main);
      await visitor.touches(nl.onPhone.stay);
      const is = (part: object) =>
        line.snapshotIs((snapshot) => ({
          ...snapshot,
          dates: snapshot.dates.map((date) => (date.id === open.date.id ? { ...date, ...part } : date)),
        }));
      await is({ state: 'cancelled' });
      await sees(visitor.page, nl.activity.cancelledMore);
      await show('activity-cancelled');
      const tenMinutesAgo = tomorrowOn(today) - 600_000;
      await is({ startsAt: tenMinutesAgo, on: today });
      await sees(visitor.page, nl.activity.closed);
      await show('activity-closed');
      await line.snapshotIs((snapshot) => ({
        ...snapshot,
        dates: snapshot.dates.filter((date) => date.id !== open.date.id),
      }));
      await sees(visitor.page, nl.activity.gone);
      await show('activity-gone');
      await line.snapshotIs((snapshot) => snapshot);
      await visitor.touches(nl.strip.stop);
      await visitor.opensTheActivity(
        find(agenda, (one) => isComing(one, tomorrowOn(today)) && freePlaces(one.date) === 0),
      );
      await show('activity-full', main);
    },
  },
  {
    name: 'sign up, step by step',
    walk: async (setting) => {
      const { visitor, page, line, show } = setting;
      const open = anOpenOne(setting);
      await line.snapshotIs((snapshot) => ({
        ...snapshot,
        dates: snapshot.dates.map((date) => (date.id === open.date.id ? { ...date, taken: date.places - 3 } : date)),
      }));
      await visitor.opensTheActivity(open);
      await visitor.touches(nl.activity.signUp);
      await visitor.reads(nl.signUp.attendance);
      await show('sign-up-attendance', main);
      await visitor.touches(nl.next);
      await visitor.reads(nl.signUp.persons);
      await show('sign-up-persons', main);
      await visitor.chooses(nl.persons({ count: 4 }));
      await show('sign-up-persons-too-many');
      // Company is offered to who comes alone.
      await visitor.chooses(nl.persons({ count: 1 }));
      await visitor.touches(nl.next);
      await visitor.reads(nl.signUp.name);
      await show('sign-up-name', main);
      await visitor.touches(nl.next);
      await sees(page, nl.signUp.nameMissing);
      await show('sign-up-name-missing');
      await visitor.types('Fatima');
      await show('sign-up-name-typed', main);
      await visitor.touches(nl.next);
      await visitor.reads(nl.signUp.telephone);
      await show('sign-up-telephone', main);
      await visitor.typesNumber('0470123');
      await visitor.touches(nl.next);
      await sees(page, nl.telephoneRefusal['too-short']);
      await show('sign-up-telephone-too-short');
      await visitor.typesNumber('456');
      await visitor.touches(nl.next);
      await visitor.reads(nl.signUp.together);
      await show('sign-up-together', main);
      await visitor.chooses(nl.signUp.togetherYes);
      await show('sign-up-together-chosen');
    },
  },
  {
    name: 'ticket: sending, kept, confirmed, withdrawn',
    walk: async (setting) => {
      const { visitor, page, line, show } = setting;
      await atTheTicket(setting);
      await visitor.reads(nl.ticket.sending);
      await show('ticket-sending');
      await visitor.reads(nl.ticket.provisionalTitle);
      await show('ticket-kept', main);
      await line.pushesGet({ outcome: { kind: 'confirmed', series: null } });
      await visitor.reads(nl.ticket.confirmed);
      await show('ticket-confirmed', main);
      await line.pushesGet('silent');
      await visitor.touches(nl.ticket.cannotCome);
      await visitor.reads(nl.withdraw.title);
      await show('withdraw', main);
      await visitor.touches(nl.withdraw.yes);
      await sees(page, nl.withdraw.sending);
      await show('withdrawn-sending');
      await visitor.reads(nl.withdraw.storedTitle);
      await show('withdrawn-kept');
      await line.pushesGet({ outcome: { kind: 'withdrawn', what: 'sign-up' } });
      await visitor.reads(nl.withdraw.doneTitle);
      await show('withdrawn');
    },
  },
  {
    name: 'ticket: a seat that was lent',
    walk: async (setting) => {
      await setting.visitor.opensTheActivity(anOpenOne(setting));
      await setting.visitor.signsUp(someone);
      await setting.visitor.reads(nl.ticket.confirmed);
      await sees(setting.page, nl.ticket.loanedMore);
      await setting.show('ticket-lent', main);
    },
  },
  {
    name: 'ticket: waiting',
    walk: async (setting) => {
      await setting.line.pushesGet({ outcome: { kind: 'waiting', position: 1, series: null } });
      await atTheTicket(setting);
      await setting.visitor.reads(nl.ticket.waitingTitle);
      await setting.show('ticket-waiting', main);
      await setting.visitor.touches(nl.ticket.cannotCome);
      await setting.show('withdraw-waiting');
    },
  },
  {
    name: 'ticket: refused',
    walk: async (setting) => {
      await setting.line.pushesGet({ outcome: { kind: 'refused', refusal: { kind: 'cancelled' } } });
      await atTheTicket(setting);
      await setting.visitor.reads(nl.ticket.refusedTitle);
      await setting.show('ticket-refused');
    },
  },
  {
    name: 'ticket: a series, with another code',
    walk: async (setting) => {
      const series = { confirmed: 6, waiting: 2 };
      await setting.line.pushesGet({ outcome: { kind: 'confirmed', series }, code: fullCode });
      await atTheTicket(setting, 'series');
      await sees(setting.page, nl.ticket.codeChanged);
      await setting.show('ticket-series-code-changed');
      await setting.visitor.touches(nl.ticket.cannotCome);
      await sees(setting.page, nl.withdraw.moreSeries);
      await setting.show('withdraw-series');
    },
  },
  {
    name: 'callback, step by step, to the promise',
    walk: async ({ visitor, page, line, show, today }) => {
      await visitor.wakesTheScreen();
      await page.getByRole('button', { name: nl.start.callback }).tap();
      await visitor.reads(oneLine(nl.callback.subject));
      await show('callback-subject', main);
      await visitor.touches('Geld en rekeningen');
      await visitor.reads(nl.callback.when);
      await show('callback-when', main);
      await visitor.chooses(nl.callback.dayPart.morning);
      await visitor.touches(ownName('fr'));
      await show('callback-when-chosen');
      await visitor.touches(nl.next);
      await visitor.reads(nl.callback.name);
      await show('callback-name');
      await visitor.types('Fatima');
      await visitor.touches(nl.next);
      await visitor.reads(nl.callback.telephone);
      await show('callback-telephone', main);
      await visitor.typesNumber('0470123456');
      await visitor.touches(nl.next);
      await visitor.reads(nl.callback.message);
      await show('callback-message', main);
      await visitor.chooses(nl.callback.messageYes);
      await visitor.touches(nl.callback.send);
      await sees(page, nl.promise.sending);
      await show('promise-sending');
      await sees(page, nl.promise.storedMore);
      await show('promise-kept', main);
      await line.pushesGet({ outcome: { kind: 'promised', on: addDays(today, 3) } });
      await sees(page, nl.promise.sent);
      await show('promise-sent', main);
      await visitor.touches(nl.promise.withdraw);
      await visitor.reads(nl.withdraw.titleCallback);
      await show('withdraw-callback');
      await visitor.touches(nl.withdraw.yesCallback);
      await visitor.reads(nl.withdraw.doneTitleCallback);
      await show('withdrawn-callback');
    },
  },
  {
    name: 'callback without a number, and its code while it is still here',
    before: (_, line) => line.snapshotIs(withoutCamera),
    walk: async (setting) => {
      const { visitor, page, line, show } = setting;
      await line.pushesGet('cut');
      await visitor.asksToBeCalled({ subject: 'Papieren', firstName: 'Jef', telephone: null });
      await sees(page, nl.promise.storedMore);
      await show('promise-visit-kept');
      const shown = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
      await visitor.touches(nl.promise.done);
      await opensCodes(setting);
      await typesCode(setting, shown.replace('-', ''));
      await visitor.reads(nl.ticket.storedTitle);
      await show('code-still-here');
    },
  },
  {
    name: 'where to go',
    walk: async ({ visitor, page, show }) => {
      await visitor.wakesTheScreen();
      await page.getByRole('button', { name: nl.start.where }).tap();
      await visitor.reads(nl.where.title);
      await show('where', main);
    },
  },
  {
    name: 'a code, where there is no camera',
    before: (_, line) => line.snapshotIs(withoutCamera),
    walk: async (setting) => {
      const { visitor, page, line, show, today } = setting;
      await opensCodes(setting);
      await show('code', main);
      await typesCode(setting, '7K3F');
      await sees(page, nl.code.incomplete);
      await show('code-incomplete');
      await typesCode(setting, '9QWX');
      await sees(page, nl.code.wrong);
      await show('code-wrong');
      const eraser = page.getByRole('button', { name: nl.keyboard.erase });
      for (let signs = 0; signs < 8; signs += 1) await eraser.tap();
      await typesCode(setting, aCode);
      await sees(page, nl.code.unknown);
      await show('code-unknown');
      line.codesAre('cut');
      await visitor.touches(nl.code.check);
      await sees(page, nl.code.offline);
      await show('code-offline');
      for (const state of ['confirmed', 'waiting', 'withdrawn', 'cancelled'] as const) {
        line.codesAre(signUpTicket(state, today));
        if (state === 'confirmed') await visitor.touches(nl.code.check);
        else await typesCode(setting, aCode);
        await visitor.reads(nl.code.signUpState[state]);
        await sees(page, showCode(aCode));
        await show(`code-sign-up-${state}`, state === 'waiting' ? main : {});
        await visitor.touches(nl.code.another);
      }
      line.codesAre({
        ...signUpTicket('confirmed', today),
        on: today,
        startsAt: instantAt(today, asLocalTime('10:30')),
        date: asId<'activity-date'>(`buurtkoffie@${today}`),
      });
      await typesCode(setting, aCode);
      await sees(page, nl.checkIn.submit);
      await show('code-today');
      await visitor.touches(nl.checkIn.submit);
      await visitor.reads(nl.checkIn.welcome);
      await show('checked-in');
      await visitor.touches(nl.ticket.done);
      await opensCodes(setting);
      for (const state of ['waiting', 'called', 'closed', 'withdrawn'] as const) {
        line.codesAre(callbackTicket(state, today));
        await typesCode(setting, aCode);
        await visitor.reads(nl.code.callbackState[state]);
        await show(`code-callback-${state}`);
        await visitor.touches(nl.code.another);
      }
    },
  },
  {
    name: 'are you still there',
    before: (page) => page.clock.install(),
    walk: async ({ visitor, page, show }) => {
      await visitor.wakesTheScreen();
      await page.clock.fastForward('00:46');
      await visitor.reads(nl.idle.title);
      await page.clock.fastForward('00:05');
      await show('idle', main);
    },
  },
  {
    name: 'a full disk',
    before: (page) =>
      page.addInitScript(() => {
        Object.assign(IDBObjectStore.prototype, {
          add: () => {
            throw new DOMException('The disk is full.', 'QuotaExceededError');
          },
        });
      }),
    walk: async (setting) => {
      await atTheTicket(setting);
      await sees(setting.page, nl.cannotKeep.title);
      await setting.show('cannot-keep', main);
    },
  },
  {
    name: 'a screen that nobody enrolled',
    before: (page) =>
      page.route('**/api/v1/enrol', (route) =>
        route.fulfill({
          status: 403,
          headers: ownProblem,
          body: aProblem(403, 'enrolment-refused'),
        }),
      ),
    walk: async ({ visitor, page, show }) => {
      await visitor.reads(nl.enrol.title);
      await show('enrol');
      for (const sign of aCode) await page.getByRole('button', { name: sign, exact: true }).tap();
      await visitor.touches(nl.enrol.go);
      await sees(page, nl.enrol.wrong);
      await show('enrol-wrong');
    },
  },
  {
    name: 'a first start that takes long',
    before: (page) => page.route('**/api/v1/enrol', () => undefined),
    walk: async ({ page, show }) => {
      await sees(page, nl.loading.title);
      await show('loading');
    },
  },
  {
    name: 'a first start without network',
    before: (page) => page.route('**/api/v1/enrol', (route) => route.abort('internetdisconnected')),
    walk: async ({ page, show }) => {
      await sees(page, nl.noAgenda.title);
      await show('no-agenda');
    },
  },
];

/** The same codes in every picture. */
const sameChance = (): void => {
  let state = 1;
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array)
      for (let at = 0; at < array.length; at += 1) {
        state = (state * 48_271) % 2_147_483_647;
        array[at] = state % 256;
      }
    return array;
  };
};

/** Walks one walk on a fresh screen. */
export async function walkKiosk(
  place: Neighbourhood,
  walk: KioskWalk,
  show: Show,
  options: KioskOptions = {},
): Promise<void> {
  const agenda = await (await place.elsewhere()).agenda();
  const today = agenda.occurrences[0]?.date.on;
  if (today === undefined) throw new Error('The demonstration has nothing today.');
  let line: Line | undefined;
  const visitor = await place.aScreen({
    ...options,
    // What a worker fetched would pass by the line that is held here.
    serviceWorkers: 'block',
    before: async (page) => {
      await page.clock.setFixedTime(instantAt(today, asLocalTime(walk.at ?? '10:00')));
      await page.addInitScript(sameChance);
      line = await holdTheLine(page);
      await walk.before?.(page, line);
    },
  });
  if (line === undefined) throw new Error('The line was not held.');
  const { page } = visitor;
  await walk.walk({ visitor, page, line, agenda, today, show: (name, shown) => show(page, name, shown) });
}
