// @vitest-environment happy-dom
// After a visit the kiosk reads back what it wiped: what it still finds is told to the team, and the page starts anew.
import { fireEvent } from '@testing-library/dom';
import { afterEach, describe, expect, test } from 'vitest';
import { anEntry, aSignUp } from '../../support/builders.ts';
import { createCameraWatch } from '../../../src/kiosk/camera/camera-watch.ts';
import { holds, findResidue } from '../../../src/kiosk/wipe/wipe.ts';
import { isWiped } from '../../../src/kiosk/wipe/wipe-check.ts';
import {
  begin,
  button,
  choose,
  inAHall,
  offers,
  openHall,
  receipted,
  shown,
  tap,
  type,
  type Hall,
} from '../support/hall.tsx';
import { signUpForSoup } from '../support/mia.ts';

inAHall();

const planted: (() => void)[] = [];
afterEach(() => {
  for (const pull of planted.splice(0)) pull();
});

/** Somebody's mistake: a piece of the page that nobody takes away. */
function plant(html: string): void {
  const left = document.createElement('aside');
  left.innerHTML = html;
  document.body.append(left);
  planted.push(() => left.remove());
}
async function typeFatima(): Promise<void> {
  await signUpForSoup();
  await tap('Volgende');
  await tap('Volgende');
  await type('Fatima');
}
const stop = (): boolean => fireEvent.click(button('Stop en wis alles'));
const isAtRest = (): boolean => offers('Raak het scherm aan');
/** Lets the screen be drawn; whatever waits for the next frame waits still. */
const drawn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function leftBehind(where: (hall: Hall) => unknown): Promise<Hall> {
  const hall = await openHall();
  await typeFatima();
  stop();
  await where(hall);
  await receipted();
  return hall;
}

describe('a visit that left nothing', () => {
  test('is no reason to start anew', async () => {
    const hall = await leftBehind(() => {});

    expect(isAtRest()).toBe(true);
    expect([hall.reloads, hall.troubles]).toEqual([0, []]);
  });

  test('nor is one that handed in what it typed: that is sealed', async () => {
    const hall = await openHall();
    await typeFatima();
    await tap('Volgende');
    await tap('Ik geef geen nummer');
    await choose('Nee, ik kom zelf');
    await tap('Schrijf mij in');
    expect((await hall.left())[0]?.personal.firstName).toBe('Fatima');
    expect(shown()).toContain('Fatima');
    await tap('Klaar');

    expect(isAtRest()).toBe(true);
    expect([hall.reloads, hall.troubles]).toEqual([0, []]);
  });

  test('nor is one that ended because nobody was there any more', async () => {
    const hall = await openHall();
    await begin();
    await tap('Terug');

    expect([hall.reloads, hall.troubles]).toEqual([0, []]);
  });
});

describe('something of the visitor is still', () => {
  test.each<[string, (hall: Hall) => unknown]>([
    ['on the page', () => plant('Dag Fatima')],
    ['on the page in pieces', () => plant('Dag Fat<b>ima</b>')],
    ['in what is only read aloud', () => plant('<p aria-label="Ticket voor Fatima"></p>')],
    ['in a field', () => plant('<input value="03 8">')],
    ['in the store of the page', () => localStorage.setItem('draft', 'F')],
    ['in the store of the tab', () => sessionStorage.setItem('draft', 'F')],
    ['in a table, single', ({ db }) => db.settings.put({ name: 'draft', value: { firstName: 'Fatima' } })],
    [
      'in a table, unsealed',
      ({ db }) =>
        db.table('entries').add({ entry: anEntry(aSignUp(), { firstName: 'Fatima' }), note: 'left by a mistake' }),
    ],
    [
      'in a table, set apart',
      ({ db }) =>
        db.table('rejected').put({ position: 1, entry: anEntry(aSignUp(), { firstName: 'Fatima' }), why: '' }),
    ],
  ])('%s: the team hears it and the page starts anew', async (_, where) => {
    const hall = await leftBehind(where);

    expect(hall.troubles).toEqual(['wipe-left-something']);
    expect(hall.reloads).toBe(1);
  });

  test('a name that stands in the agenda too is no trace on the page, but it is in a table', async () => {
    const hall = await openHall();
    const typed = ['Noor'];
    plant('Samen wandelen in Noord');
    expect(findResidue(typed, hall.camera)).toEqual(['page']);

    expect(await isWiped({ ...hall, agenda: hall.snapshot.get() }, typed)).toBe(true);
    expect(await isWiped({ ...hall, agenda: undefined }, typed)).toBe(false);
    await hall.db.settings.put({ name: 'draft', value: 'Noor' });
    expect(await isWiped({ ...hall, agenda: hall.snapshot.get() }, typed)).toBe(false);
  });

  test('what the team wrote in the agenda is not the visitor’s', async () => {
    const hall = await leftBehind(({ db }) =>
      db.settings.put({ name: 'snapshot', value: { summary: 'Samen koken met Fatima' } }),
    );

    expect([hall.reloads, hall.troubles]).toEqual([0, []]);
  });
});

describe('the next visitor is there already', () => {
  async function nextOneCame(): Promise<Hall> {
    const hall = await openHall();
    await typeFatima();
    plant('Dag Fatima');
    stop();
    await drawn();
    fireEvent.click(button('Raak het scherm aan'));
    await receipted();
    return hall;
  }

  test('and is not disturbed; the team hears it all the same', async () => {
    const hall = await nextOneCame();

    expect(isAtRest()).toBe(false);
    expect([hall.reloads, hall.troubles]).toEqual([0, ['wipe-left-something']]);
  });

  test('and when they leave the page starts anew, though they left nothing themselves', async () => {
    const hall = await nextOneCame();
    await tap('Wat is er te doen?');
    expect(hall.reloads).toBe(0);

    await tap('Stop en wis alles');

    expect(isAtRest()).toBe(true);
    expect(hall.reloads).toBe(1);
    expect(shown()).toContain('Fatima');
  });
});

describe('reading back', () => {
  test('finds nothing on a page of nobody', () => {
    expect(findResidue(['Fatima', '+32470998877'], createCameraWatch())).toEqual([]);
  });

  test('finds a state and an address that say something', () => {
    const before = location.href;
    planted.push(() => history.replaceState(null, '', before));
    history.replaceState({ step: 'name' }, '');
    expect(findResidue([], createCameraWatch())).toEqual(['history']);

    history.replaceState(null, '', '#fatima');
    expect(findResidue([], createCameraWatch())).toEqual(['history']);
  });

  test.each([
    ['Fatima', 'Dag Fatima!', true],
    ['  Fatima ', 'Dag Fatima!', true],
    ['O"Brien', JSON.stringify(['O"Brien']), true],
    ['a\\b\\c', JSON.stringify(['a\\b\\c']), true],
    ['', 'Dag buur', false],
    ['   ', 'Dag    buur', false],
    ['Jo', 'Johanneskerk', false],
    ['Fatima', 'Dag Fat', false],
  ])('%j in %j: %j', (typed, text, found) => {
    expect(holds(text, [typed])).toBe(found);
  });
});
