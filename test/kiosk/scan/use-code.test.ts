// What a code means at a kiosk, with and without a network.
import { describe, expect, test } from 'vitest';
import type { CodeAnswer } from '../../../src/contract/code.ts';
import type { CodeTarget } from '../../../src/domain/entries/code-target.ts';
import { makeLastingCode, makePassCode } from '../../../src/domain/entries/code.ts';
import { asId } from '../../../src/domain/ids.ts';
import { agendaOf } from '../../../src/kiosk/visit/agenda.ts';
import { type LookupResult, type Meaning, meaningOf } from '../../../src/kiosk/scan/use-code.ts';
import { aCode, at, day } from '../../support/builders.ts';
import { aDateOf, aSnapshot, mondayMorning, soup, walk } from '../../support/kiosk.ts';

const ticket = aCode(1);
const pass = makePassCode(Uint8Array.of(1, 2, 3, 4, 5, 6));
const withdrawnPass = makePassCode(Uint8Array.of(2, 2, 3, 4, 5, 6));
const onSoup = makeLastingCode(Uint8Array.of(1, 0, 0, 0, 0, 0));
const inNoord = makeLastingCode(Uint8Array.of(2, 0, 0, 0, 0, 0));
const atDeWilg = makeLastingCode(Uint8Array.of(3, 0, 0, 0, 0, 0));
const onNothing = makeLastingCode(Uint8Array.of(4, 0, 0, 0, 0, 0));
const withdrawnPoster = makeLastingCode(Uint8Array.of(5, 0, 0, 0, 0, 0));
const nobodys = makeLastingCode(Uint8Array.of(6, 0, 0, 0, 0, 0));

const aboutSoup: CodeTarget = { kind: 'activity', activity: soup.id };
const aboutNoord: CodeTarget = { kind: 'neighbourhood', neighbourhood: asId('noord') };
const aboutDeWilg: CodeTarget = { kind: 'location', location: asId('de-wilg') };
const aboutNothing: CodeTarget = { kind: 'activity', activity: asId('vorig-jaar') };

const agenda = agendaOf(
  aSnapshot({
    codes: [
      { code: onSoup, about: aboutSoup, poster: true },
      { code: inNoord, about: aboutNoord, poster: true },
      { code: atDeWilg, about: aboutDeWilg, poster: true },
      { code: onNothing, about: aboutNothing, poster: false },
    ],
    withdrawnCodes: [withdrawnPoster, withdrawnPass],
  }),
);
const knowing = { agenda, now: mondayMorning };
const nothing: LookupResult = { waiting: null, outcome: null, answer: null };
const heard = (answer: LookupResult['answer']): LookupResult => ({ ...nothing, answer });

const aTicket: CodeAnswer = {
  kind: 'sign-up',
  title: 'Soep op dinsdag',
  on: day('2026-11-24'),
  startsAt: at('2026-11-24 12:00'),
  persons: 1,
  series: false,
  state: 'confirmed',
  position: null,
  date: asId('soep@2026-11-24'),
  arrived: false,
};
const aSlip: CodeAnswer = {
  kind: 'callback-request',
  subject: 'Wonen',
  promisedOn: day('2026-11-26'),
  state: 'waiting',
};
const filter = { neighbourhood: null, location: undefined, kind: null };
const toSoup: Meaning = { kind: 'activity', date: asId('soep@2026-11-24') };
const toNoord: Meaning = {
  kind: 'agenda',
  filter: { ...filter, day: day('2026-11-23'), neighbourhood: asId('noord') },
};
const toDeWilg: Meaning = { kind: 'agenda', filter: { ...filter, day: day('2026-11-23'), location: asId('de-wilg') } };
const waiting = { kind: 'waiting-here', what: 'sign-up', loaned: true } as const;

describe('a code that the server knows', () => {
  test.each<[string, CodeAnswer, Meaning]>([
    ['a ticket', aTicket, { kind: 'left', found: { kind: 'ticket', ticket: aTicket } }],
    ['a slip', aSlip, { kind: 'left', found: { kind: 'ticket', ticket: aSlip } }],
    ['an activity', { kind: 'activity', activity: soup.id }, toSoup],
    ['a poster of an activity', { kind: 'poster', about: aboutSoup, state: 'up' }, toSoup],
    ['a poster of a neighbourhood', { kind: 'poster', about: aboutNoord, state: 'up' }, toNoord],
    ['a poster of a place', { kind: 'poster', about: aboutDeWilg, state: 'up' }, toDeWilg],
    ['a poster of what is over', { kind: 'poster', about: aboutNothing, state: 'up' }, { kind: 'nothing-planned' }],
    ['a withdrawn poster', { kind: 'poster', about: aboutSoup, state: 'withdrawn' }, { kind: 'withdrawn-poster' }],
    ['a buurtpas', { kind: 'pass', state: 'valid' }, { kind: 'pass' }],
    ['a withdrawn buurtpas', { kind: 'pass', state: 'withdrawn' }, { kind: 'withdrawn-pass' }],
  ])('%s', (_, answer, meaning) => expect(meaningOf(ticket, heard(answer), knowing)).toEqual(meaning));

  test('has its last word: what the snapshot still says of a withdrawn poster does not count', () => {
    const answer = heard({ kind: 'poster', about: aboutSoup, state: 'withdrawn' });
    expect(meaningOf(onSoup, answer, knowing)).toEqual({ kind: 'withdrawn-poster' });
  });

  test('as nobody’s is unknown, also when it looks like a buurtpas', () => {
    expect(meaningOf(pass, heard('unknown'), knowing)).toEqual({ kind: 'unknown' });
  });
});

describe('a code that the server does not know, and this kiosk does', () => {
  test('is told as it was last heard: the server was put back, and will hear of it', () => {
    const outcome = { kind: 'confirmed', series: null } as const;
    expect(meaningOf(ticket, { ...heard('unknown'), outcome }, knowing)).toEqual({
      kind: 'left',
      found: { kind: 'last-heard', outcome },
    });
  });
});

describe('a code without a network', () => {
  test.each<[string, string, Meaning]>([
    ['a poster of an activity', onSoup, toSoup],
    ['a poster of a neighbourhood', inNoord, toNoord],
    ['a poster of a place', atDeWilg, toDeWilg],
    ['an activity that is over', onNothing, { kind: 'nothing-planned' }],
    ['a withdrawn poster', withdrawnPoster, { kind: 'withdrawn-poster' }],
    ['a buurtpas', pass, { kind: 'pass' }],
    ['a withdrawn buurtpas', withdrawnPass, { kind: 'withdrawn-pass' }],
    ['a ticket of elsewhere', ticket, { kind: 'offline' }],
    ['a poster that hangs since today', nobodys, { kind: 'offline' }],
  ])('%s', (_, code, meaning) => expect(meaningOf(asId(code), nothing, knowing)).toEqual(meaning));

  test('that was left here is told as it was last heard', () => {
    const outcome = { kind: 'waiting', position: 2, series: null } as const;
    expect(meaningOf(ticket, { ...nothing, outcome }, knowing)).toEqual({
      kind: 'left',
      found: { kind: 'last-heard', outcome },
    });
  });

  test('that waits here is told as what waits, whatever the server does not know of it yet', () => {
    const left = { kind: 'left', found: waiting };
    expect(meaningOf(ticket, { ...nothing, waiting }, knowing)).toEqual(left);
    expect(meaningOf(ticket, { ...nothing, waiting, answer: 'unknown' }, knowing)).toEqual(left);
  });
});

describe('what a poster leads to', () => {
  const agendaWith = (...dates: ReturnType<typeof aDateOf>[]) =>
    agendaOf(aSnapshot({ dates, codes: [{ code: onSoup, about: aboutSoup, poster: true }] }));
  const of = (...dates: ReturnType<typeof aDateOf>[]) =>
    meaningOf(onSoup, nothing, { agenda: agendaWith(...dates), now: mondayMorning });

  test('is the next time that goes on', () => {
    expect(of(aDateOf(soup, '2026-11-24', { state: 'cancelled' }), aDateOf(soup, '2026-12-01'))).toEqual({
      kind: 'activity',
      date: 'soep@2026-12-01',
    });
  });

  test('is what was called off, when there is no other time: its page says so', () => {
    expect(of(aDateOf(soup, '2026-11-24', { state: 'cancelled' }))).toEqual({
      kind: 'activity',
      date: 'soep@2026-11-24',
    });
  });

  test('is no time that is over', () => {
    expect(of(aDateOf(soup, '2026-11-17'))).toEqual({ kind: 'nothing-planned' });
  });

  test('in a neighbourhood is today when nothing is coming there, and never a place that is no more', () => {
    const quiet = agendaOf(aSnapshot({ dates: [aDateOf(walk, '2026-11-23')] }));
    const answer = (about: CodeTarget) =>
      meaningOf(onSoup, heard({ kind: 'poster', about, state: 'up' }), { agenda: quiet, now: mondayMorning });
    expect(answer({ kind: 'neighbourhood', neighbourhood: asId('zuid') })).toEqual({
      kind: 'agenda',
      filter: { ...filter, day: null, neighbourhood: 'zuid' },
    });
    expect(answer({ kind: 'location', location: asId('gesloopt') })).toEqual({ kind: 'nothing-planned' });
    expect(answer({ kind: 'neighbourhood', neighbourhood: asId('oost') })).toEqual({ kind: 'nothing-planned' });
  });
});
