// Every page on a phone in every state, by its name: to look at all of them in the same way.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayParts } from '../../../src/domain/entries/entry.ts';
import type { Language } from '../../../src/domain/people/language.ts';
import { codePath } from '../../../src/domain/entries/code-address.ts';
import { asId } from '../../../src/domain/ids.ts';
import { addDays, localDateOf } from '../../../src/domain/time/local-date.ts';
import { datesOf } from '../../../src/domain/activities/schedule.ts';
import { writeActivityPage } from '../../../src/phone/pages/activity-page.tsx';
import { agendaByDay, type AgendaSource, placeOf, timesOf } from '../../../src/phone/parts/agenda.ts';
import { writeAgendaPage } from '../../../src/phone/pages/agenda-page.tsx';
import { writeContactPage } from '../../../src/phone/pages/contact-page.tsx';
import type { Scope } from '../../../src/phone/parts/feeds.ts';
import type { Mistake } from '../../../src/phone/forms/form.tsx';
import { writePassPage } from '../../../src/phone/pages/pass-page.tsx';
import { writeReportPage } from '../../../src/phone/pages/report-page.tsx';
import { writeSignUpPage } from '../../../src/phone/pages/sign-up-page.tsx';
import { type PhoneTicket, writeTicketPage } from '../../../src/phone/pages/ticket-page.tsx';
import { type MessageName, writeMessagePage } from '../../../src/phone/pages/message-page.tsx';
import { writeWithdrawPage } from '../../../src/phone/pages/withdraw-page.tsx';
import { qrSquares } from '../../../src/server/routes/phone/qr-rows.ts';
import { demoActivities } from '../../../src/server/demo/activities.ts';
import { phoneText } from '../../../src/text/phone.ts';
import { aCode, at, day, entryId, neverClosed } from '../../support/builders.ts';
import { willebroek } from '../../support/server.ts';
import { house, reading } from './house.ts';

const config = willebroek();
const qr = qrSquares('https://kiosk.willebroek.be', codePath(aCode(1)));
const today = day('2026-11-23');
const now = at('2026-11-23 13:30');
const activities = demoActivities(today);
const soup = asId<'activity'>('samen-soep-eten');

/** As the demonstration is on a Monday; `takenOf` its places are taken. */
function aSource(takenOf: (places: number) => number): AgendaSource {
  const dates = activities.flatMap((activity) =>
    datesOf(activity, { from: today, until: addDays(today, 60), closureOn: neverClosed }).map((date) => {
      const { places } = activity;
      return { ...date, places, taken: takenOf(places), waiting: 0, loaned: 0 };
    }),
  );
  return {
    activities,
    dates: dates.toSorted((one, other) => one.startsAt - other.startsAt),
    locations: config.locations,
    neighbourhoods: config.neighbourhoods,
    codes: new Map(activities.map(({ id }, number) => [id, aCode(number % 32)])),
  };
}

const free = aSource(() => 3);
const full = aSource((places) => places);
const everything: Scope = { kind: 'municipality', id: 'willebroek', name: 'Willebroek' };
const zuid: Scope = { kind: 'neighbourhood', id: 'zuid', name: 'Zuid' };
const formIds = { id: entryId(1), code: aCode(1) };
const nothingTyped = {
  attendance: 'once',
  persons: '1',
  subject: '',
  dayPart: 'any',
  languages: ['nl'],
  firstName: '',
  telephone: '',
  visit: false,
  message: '',
  together: '',
};

const signUp = (matters: Partial<Extract<PhoneTicket, { kind: 'sign-up' }>>): PhoneTicket => ({
  kind: 'sign-up',
  title: 'Samen soep eten',
  on: day('2026-11-24'),
  startsAt: at('2026-11-24 12:00'),
  endsAt: at('2026-11-24 14:00'),
  place: placeOf(free, soup) ?? null,
  persons: 2,
  series: false,
  state: 'confirmed',
  position: null,
  ...matters,
});
const callback = (state: Extract<PhoneTicket, { kind: 'callback-request' }>['state']): PhoneTicket => ({
  kind: 'callback-request',
  subject: 'Papieren',
  service: 'Welzijnsloket Willebroek',
  promisedOn: day('2026-11-26'),
  state,
});
const tickets: Readonly<Record<string, PhoneTicket>> = {
  confirmed: signUp({}),
  series: signUp({ series: true }),
  waiting: signUp({ state: 'waiting', position: 2 }),
  withdrawn: signUp({ state: 'withdrawn' }),
  cancelled: signUp({ state: 'cancelled' }),
  past: signUp({ on: day('2026-11-20') }),
  'no longer planned': signUp({ endsAt: null, place: null }),
  'callback waiting': callback('waiting'),
  'callback called': callback('called'),
  'callback closed': callback('closed'),
  'callback withdrawn': callback('withdrawn'),
};
const messagePages: readonly MessageName[] = [
  'unknown',
  'notACode',
  'noPage',
  'tooMany',
  'noDate',
  'dayOver',
  'elsewhere',
  'unreadable',
];

/** The sheets as they are written; a build makes them smaller. */
const sheets = ['page', 'activity', 'agenda', 'form', 'ticket']
  .map((name) => readFileSync(join(import.meta.dirname, `../../../src/phone/styles/${name}.css`), 'utf8'))
  .join('');

/** The page with the style of all pages: tests run without any. */
export const dressed = (html: string): string => html.replace('<style></style>', `<style>${sheets}</style>`);

/** Each page by its name. Words that depend on what somebody typed are in it too. */
export function everyPage(language: Language): ReadonlyMap<string, string> {
  const text = phoneText(language);
  const languages = ['nl', 'fr', 'en', 'tr', 'ar'] as const;
  const context = (path: string) => ({
    imprint: house({ demo: true }),
    reading: reading({ text, languages, path }),
  });
  const poster = (state: 'up' | 'withdrawn') => {
    const neighbourhood = config.neighbourhoods.find(({ id }) => id === 'zuid');
    return neighbourhood && { code: aCode(9), neighbourhood, hangsAt: 'aan het buurtlokaal', state };
  };
  const { mistake } = text;
  const nameMissing: Mistake = { field: 'voornaam', words: mistake.nameMissing };
  const tooShort: Mistake = { field: 'telefoon', words: mistake.telephone['too-short'] };
  const wrong: readonly Mistake[] = [nameMissing, tooShort];

  function activity(source: AgendaSource, id = soup, matters = {}): string {
    const place = placeOf(source, id);
    const times = timesOf(source, id, now);
    if (place === undefined) throw new Error(`The demonstration has no ${id} any more.`);
    const event = JSON.stringify({ '@type': 'Event', name: place.activity.title });
    return writeActivityPage({ ...context('/q/X'), place, time: times[0], times, today, event, ...matters });
  }
  function agenda(scope: Scope, matters = {}): string {
    const { neighbourhoods } = config;
    const part = agendaByDay(free, now, { scope });
    return writeAgendaPage({
      ...context('/agenda'),
      scope,
      part,
      today,
      neighbourhoods,
      from: undefined,
      feeds: [everything, zuid],
      ...matters,
    });
  }
  function signUpForm(source: AgendaSource, matters = {}): string {
    const place = placeOf(source, soup);
    const [time] = timesOf(source, soup, now);
    if (!place || !time) throw new Error('The demonstration has no soup any more.');
    const asked = { place, time, formIds, typed: nothingTyped, mistakes: [] };
    return writeSignUpPage({ ...context('/q/X/inschrijven?dag=2026-11-24'), ...asked, ...matters });
  }
  const contactable = {
    subjects: config.subjects.map(({ id, name }) => ({ id, name: name[language] ?? name.nl })),
    callLanguages: config.callLanguages,
    dayParts,
    urgentNumbers: config.urgentNumbers.map(({ number, name, when }) => ({
      number,
      name: name[language] ?? name.nl,
      when: when[language] ?? when.nl,
    })),
  };
  const contact = (matters = {}) =>
    writeContactPage({
      ...context('/contact'),
      contactable,
      formIds,
      typed: nothingTyped,
      mistakes: [],
      ...matters,
    });
  const report = (matters = {}) =>
    writeReportPage({ ...context('/q/X/melden'), code: aCode(9), step: 'ask', mistakes: [], ...matters });
  const withdraw = (what: Parameters<typeof writeWithdrawPage>[0]['what']) =>
    writeWithdrawPage({ ...context('/q/X/afzeggen'), code: aCode(1), id: entryId(1), what });
  return new Map([
    ...activities.map(({ id }) => [`activity ${id}`, activity(free, id)] as const),
    ['activity full', activity(full)],
    ['activity over', activity(free, soup, { time: undefined, times: [], event: undefined })],
    ['poster', activity(free, soup, { poster: poster('up') })],
    ['poster withdrawn', activity(free, soup, { poster: poster('withdrawn') })],
    ['poster of a neighbourhood', agenda(zuid, { poster: poster('up') })],
    ['agenda', agenda(everything)],
    ['agenda of a neighbourhood', agenda(zuid)],
    ['agenda from a day', agenda(everything, { from: day('2026-12-01') })],
    ['agenda empty', agenda(everything, { part: { days: [], next: undefined } })],
    ['sign up', signUpForm(free)],
    ['sign up full', signUpForm(full)],
    ['sign up wrong', signUpForm(free, { mistakes: wrong })],
    ['sign up not now', signUpForm(free, { submitError: text.message.tooManyForms })],
    ['contact', contact()],
    ['contact wrong', contact({ mistakes: wrong })],
    ['contact not now', contact({ submitError: text.message.away })],
    ['report', report()],
    ['report wrong', report({ mistakes: [{ field: 'melding', words: text.report.missing }] })],
    ['report thanks', report({ step: 'thanks' })],
    ['withdraw', withdraw({ kind: 'sign-up', title: 'Samen soep eten', state: 'confirmed', series: false })],
    ['withdraw series', withdraw({ kind: 'sign-up', title: 'Samen soep eten', state: 'waiting', series: true })],
    ['withdraw callback', withdraw({ kind: 'callback-request', subject: 'Papieren' })],
    ['pass', writePassPage({ ...context('/q/X'), state: 'valid' })],
    ['pass withdrawn', writePassPage({ ...context('/q/X'), state: 'withdrawn' })],
    ...Object.entries(tickets).map(
      ([name, ticket]) =>
        [
          `ticket ${name}`,
          writeTicketPage({ ...context('/q/X'), code: aCode(1), qr, ticket, today: localDateOf(now) }),
        ] as const,
    ),
    [
      'ticket sent before',
      writeTicketPage({ ...context('/q/X'), code: aCode(1), qr, ticket: signUp({}), today, sentBefore: true }),
    ],
    ...messagePages.map(
      (message) => [`told ${message}`, writeMessagePage({ ...context('/agenda'), message })] as const,
    ),
  ]);
}
