// @vitest-environment happy-dom
// What holds on every screen that a visitor can come to.
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { milliseconds, seconds } from '../../src/domain/time/time.ts';
import { aCode, at, day } from '../support/builders.ts';
import { begin, inAHall, openHall, shown, tap, type, type Hall } from './support/hall.tsx';
import { askForACall, asMia, signUpForSoup } from './support/mia.ts';

inAHall();

const toTicket = async (): Promise<void> => {
  await signUpForSoup();
  await asMia();
  await tap('Schrijf mij in');
};
const toPromise = async (): Promise<void> => {
  await askForACall();
  await tap('Verstuur, ik kom langs');
};
const through =
  (...names: readonly string[]) =>
  async () => {
    await begin();
    for (const name of names) await tap(name);
  };

/** Each screen with the way to it. */
const ways: readonly (readonly [string, (hall: Hall) => Promise<void>])[] = [
  ['the start', begin],
  ['the agenda', through('Wat is er te doen?')],
  ['an empty day of the agenda', through('Wat is er te doen?', 'Later')],
  ['an activity', through('Wat is er te doen?', '14 uur')],
  ['how often', signUpForSoup],
  ['with how many', () => signUpForSoup().then(() => tap('Volgende'))],
  [
    'a name',
    () =>
      signUpForSoup()
        .then(() => tap('Volgende'))
        .then(() => tap('Volgende')),
  ],
  ['together', () => signUpForSoup().then(asMia)],
  ['a ticket on its way', toTicket],
  ['a ticket that is kept', (hall) => toTicket().then(() => hall.pass(seconds(2)))],
  ['a ticket that is sure', (hall) => toTicket().then(() => hall.answer({ kind: 'confirmed', series: null }))],
  ['a refusal', (hall) => toTicket().then(() => hall.answer({ kind: 'refused', refusal: { kind: 'cancelled' } }))],
  ['the question to withdraw', () => toTicket().then(() => tap('Ik kom niet'))],
  [
    'a withdrawal',
    () =>
      toTicket()
        .then(() => tap('Ik kom niet'))
        .then(() => tap('Ja, zeg mij af')),
  ],
  ['a subject', through('Neem contact met mij op')],
  ['when to call', through('Neem contact met mij op', 'Praten')],
  ['a number to call', askForACall],
  [
    'a message',
    () =>
      askForACall()
        .then(() => type('0470123456'))
        .then(() => tap('Volgende')),
  ],
  ['a promise', toPromise],
  [
    'a promise that arrived',
    (hall) => toPromise().then(() => hall.answer({ kind: 'promised', on: day('2026-11-26') })),
  ],
  ['where to turn to', through('Waar kan ik terecht?')],
  ['a code', through('Geef een code in')],
  [
    'a code that is found',
    async (hall) => {
      hall.line.codes.set(aCode(1), {
        kind: 'sign-up',
        title: 'Soep op dinsdag',
        on: day('2026-11-24'),
        startsAt: at('2026-11-24 12:00'),
        persons: 1,
        state: 'confirmed',
        position: null,
        series: false,
        date: asId('soep@2026-11-24'),
        arrived: false,
      });
      await through('Geef een code in')();
      await type(aCode(1));
      await tap('Bekijk');
    },
  ],
  [
    'what cannot be kept',
    async (hall) => {
      hall.full = true;
      await toTicket();
    },
  ],
];

describe.each(ways)('%s', (_, walk) => {
  test('names every button and picture, says one thing first, and always offers help and a way out', async () => {
    const hall = await openHall();

    await walk(hall);

    const unnamed = screen.queryAllByRole('button', { name: '' }).concat(screen.queryAllByRole('img', { name: '' }));
    expect(unnamed).toEqual([]);
    expect(screen.queryAllByRole('radio', { name: '' })).toEqual([]);
    expect(screen.queryAllByRole('textbox', { name: '' })).toEqual([]);
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(0);
    expect(screen.queryAllByRole('heading', { level: 1 }).length).toBeLessThanOrEqual(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const helpers = ['Terug', 'Stop en wis alles', 'Groter', 'Zittend'];
    expect(screen.getAllByRole('button', { name: new RegExp(`^(${helpers.join('|')})$`) })).toHaveLength(4);
    expect(shown()).toContain('Bel De Wilg');
    expect(shown()).not.toMatch(/undefined|NaN|\[object/);
  });

  test('starts who types in its field, and who listens at its question', async () => {
    const hall = await openHall();

    await walk(hall);

    const first = document.querySelector('main input') ?? document.querySelector('main h1');
    expect(first === null || document.activeElement === first).toBe(true);
  });
});

describe('without a network', () => {
  test('whoever looks around reads that everything goes on; a ticket tells it in its own words', async () => {
    const hall = await openHall({ online: false });
    await begin();
    const notice = 'Geen verbinding. U kunt gewoon verder: we bewaren alles op dit scherm.';
    expect(screen.getByRole('status').textContent).toBe(notice);
    await tap('Stop en wis alles');

    await signUpForSoup();
    await asMia();
    expect(shown()).not.toContain(notice);
    await tap('Schrijf mij in');
    await hall.pass(seconds(2));

    expect(shown()).not.toContain(notice);
    expect(shown()).toContain('Er is nu geen verbinding. Wilt u het zeker weten? Vraag het aan de balie');
  });

  test('the notice goes by itself when the network is back', async () => {
    const hall = await openHall({ online: false });
    await begin();

    hall.online.set(true);
    await hall.pass(milliseconds(100));

    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('larger letters and a lower reach', () => {
  test('go on and off by the same button, which says what it will do', async () => {
    await openHall();
    await begin();

    await tap('Groter');
    await tap('Zittend');
    const { dataset } = document.documentElement;
    expect([dataset['size'], dataset['reach']]).toEqual(['larger', 'seated']);

    await tap('Kleiner');
    await tap('Staand');
    expect([dataset['size'], dataset['reach']]).toEqual([undefined, undefined]);
  });
});
