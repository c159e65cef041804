// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type PhoneTicket, writeTicketPage } from '../../../src/phone/pages/ticket-page.tsx';
import { aCode, anActivity, at, day } from '../../support/builders.ts';
import { house, opened, read, reading } from '../support/house.ts';

type SignUp = Extract<PhoneTicket, { kind: 'sign-up' }>;
type Callback = Extract<PhoneTicket, { kind: 'callback-request' }>;

const deWilg = {
  code: aCode(3),
  activity: anActivity({ room: 'Keuken' }),
  location: { id: 'de-wilg', name: 'Buurthuis De Wilg', shortName: 'De Wilg' },
  neighbourhood: { id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' as const },
};
/** Not one to read: what it looks like is told by test/journeys/ticket-scanned.test.ts. */
const aSquare = [
  [true, false],
  [false, true],
];

const soup = (matters: Partial<SignUp> = {}): SignUp => ({
  kind: 'sign-up',
  title: 'Samen soep eten',
  on: day('2026-11-24'),
  startsAt: at('2026-11-24 12:00'),
  endsAt: at('2026-11-24 14:00'),
  place: deWilg,
  persons: 2,
  series: false,
  state: 'confirmed',
  position: null,
  ...matters,
});
const papers = (matters: Partial<Callback> = {}): Callback => ({
  kind: 'callback-request',
  subject: 'Papieren',
  service: 'Welzijnsloket Willebroek',
  promisedOn: day('2026-11-26'),
  state: 'waiting',
  ...matters,
});
const open = (ticket: PhoneTicket, today = '2026-11-23') =>
  opened(
    writeTicketPage({ imprint: house(), reading: reading(), code: aCode(7), qr: aSquare, ticket, today: day(today) }),
  );

describe('somebody looks at a ticket on the phone', () => {
  test('a place that is theirs says what, when and for how many', () => {
    const page = open(soup());

    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Uw plaats is van u');
    expect(read()).toContain('Samen soep eten');
    expect(read()).toContain('dinsdag 24 november van 12 tot 14 uur');
    expect(read()).toContain('De Wilg, Keuken');
    expect(page.getByText('Centrum').getAttribute('data-mark')).toBe('red-circle');
    expect(read()).toContain('2 personen');
    expect(read()).toContain('0000-007');
  });

  test.each([
    [soup({ state: 'waiting', position: 1 }), 'U staat op de wachtlijst', 'U bent de eerste in de rij.'],
    [soup({ state: 'waiting', position: 3 }), 'U staat op de wachtlijst', 'U bent nummer 3 in de rij.'],
    [soup({ state: 'withdrawn' }), 'U hebt afgezegd', 'Uw plaats is weer vrij.'],
    [soup({ state: 'cancelled' }), 'Dit gaat niet door', 'Gaat niet door'],
  ])('%j is told as it is', (ticket, title, more) => {
    const page = open(ticket);

    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(read()).toContain(more);
  });

  test('only who holds a place or waits for one is told to keep the code', () => {
    const message = (ticket: SignUp) => {
      open(ticket);
      return read().includes('Zet deze pagina bij uw favorieten, of maak een schermafdruk.');
    };

    expect([soup(), soup({ state: 'waiting', position: 1 })].map(message)).toEqual([true, true]);
    expect([soup({ state: 'withdrawn' }), soup({ state: 'cancelled' })].map(message)).toEqual([false, false]);
  });

  test('only who holds a place or waits for one can put the date in an agenda', () => {
    const offered = (ticket: PhoneTicket, today?: string) =>
      open(ticket, today).queryByRole('link', { name: 'Zet in mijn agenda' })?.getAttribute('href');
    const address = `/q/${aCode(7)}.ics`;

    expect([soup(), soup({ state: 'waiting', position: 1 })].map((ticket) => offered(ticket))).toEqual([
      address,
      address,
    ]);
    for (const ticket of [soup({ state: 'withdrawn' }), soup({ state: 'cancelled' }), papers()])
      expect(offered(ticket)).toBeUndefined();
    expect(offered(soup(), '2026-11-25')).toBeUndefined();
  });

  test.each([
    [soup(), 'Ik kom niet'],
    [soup({ state: 'waiting', position: 1 }), 'Ik kom niet'],
    [papers(), 'Trek mijn vraag in'],
    [papers({ state: 'called' }), 'Trek mijn vraag in'],
  ])('%j can be given back: it leads to a question first', (ticket, words) => {
    expect(open(ticket).getByRole('link', { name: words }).getAttribute('href')).toBe(`/q/${aCode(7)}/afzeggen`);
  });

  test.each([[soup({ state: 'withdrawn' })], [soup({ state: 'cancelled' })], [papers({ state: 'closed' })]])(
    '%j cannot be given back',
    (ticket) => {
      expect(open(ticket).queryByRole('link', { name: /Ik kom niet|Trek mijn vraag in/ })).toBeNull();
    },
  );

  test('it leads back to the activity: to that day as long as it is to come', () => {
    const leadsTo = (ticket: PhoneTicket, today?: string) =>
      open(ticket, today).queryByRole('link', { name: 'Meer over deze activiteit' })?.getAttribute('href');

    expect(leadsTo(soup())).toBe(`/q/${aCode(3)}?dag=2026-11-24`);
    expect(leadsTo(soup({ state: 'cancelled' }))).toBe(`/q/${aCode(3)}?dag=2026-11-24`);
    expect(leadsTo(soup(), '2026-11-25')).toBe(`/q/${aCode(3)}`);
    expect(leadsTo(papers())).toBeUndefined();
  });

  test('of what is no longer in the agenda it says what it still knows', () => {
    const page = open(soup({ endsAt: null, place: null }));

    expect(read()).toContain('dinsdag 24 november om 12 uur');
    expect(page.queryByText('Waar')).toBeNull();
    expect(page.queryByRole('link', { name: 'Meer over deze activiteit' })).toBeNull();
  });

  test('a kiosk can scan what it can do something with, and nothing else', () => {
    const scannable = (ticket: PhoneTicket, today?: string) =>
      open(ticket, today).queryByRole('img', { name: 'Uw code als vierkant, voor een scanner' }) !== null;

    for (const ticket of [soup(), soup({ state: 'waiting', position: 1 }), papers(), papers({ state: 'called' })])
      expect(scannable(ticket)).toBe(true);
    for (const ticket of [soup({ state: 'withdrawn' }), soup({ state: 'cancelled' }), papers({ state: 'closed' })])
      expect(scannable(ticket)).toBe(false);
    expect(scannable(soup(), '2026-11-25')).toBe(false);
  });

  test('of a series it says that this is the next time', () => {
    open(soup({ series: true }));

    expect(read()).toContain('Elke keer: dit is de eerstvolgende.');
  });

  test('the day after it is over, not yours any more', () => {
    expect(open(soup(), '2026-11-25').getByRole('heading', { level: 1 }).textContent).toBe('Dit is voorbij');
    expect(read()).not.toContain('schermafdruk');
  });
});

describe('somebody looks at a slip of a callback request on the phone', () => {
  test('the promised day is the largest, with who helps and about what', () => {
    const page = open(papers());

    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Ten laatste donderdag 26 november');
    expect(read()).toContain('Papieren');
    expect(read()).toContain('Welzijnsloket Willebroek');
  });

  test('a promise that was not kept is not hidden', () => {
    const page = open(papers(), '2026-11-27');

    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('De beloofde dag is voorbij');
    expect(read()).toContain('Dat was donderdag 26 november.');
  });

  test.each([
    ['called', 'We hebben al gebeld'],
    ['closed', 'Deze vraag is afgerond'],
    ['withdrawn', 'U hebt uw vraag ingetrokken'],
  ] as const)('when %s it says: %s', (state, title) => {
    expect(open(papers({ state })).getByRole('heading', { level: 1 }).textContent).toBe(title);
  });
});
