// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { hours, seconds } from '../../src/domain/time/time.ts';
import { aSnapshot } from '../support/kiosk.ts';
import { begin, inAHall, offers, openHall, receipted, shown, tap, title } from './support/hall.tsx';
import { asMia, signUpForSoup } from './support/mia.ts';

inAHall();

const isAtRest = (): boolean => offers('Raak het scherm aan');

describe('somebody comes to the screen', () => {
  test('and a touch wakes it', async () => {
    await openHall();
    expect(isAtRest()).toBe(true);

    await begin();

    expect(title()).toBe('Dag buur.Wat zoekt u?');
  });

  test('and a key wakes it too', async () => {
    await openHall();

    fireEvent.keyDown(document.body, { key: 'Tab' });
    await receipted();

    expect(title()).toBe('Dag buur.Wat zoekt u?');
  });

  test('after an hour in which nobody came, and may stay', async () => {
    const hall = await openHall();
    await hall.pass(seconds(1));
    hall.clock.pass(hours(1));
    hall.steady.pass(hours(1));

    await begin();
    await hall.pass(seconds(10));

    expect(isAtRest()).toBe(false);
    expect(title()).toBe('Dag buur.Wat zoekt u?');
  });

  test('and on every screen reads whom to call', async () => {
    await openHall();
    expect(shown()).toContain('Bel De Wilg03 860 34 97');

    await begin();
    expect(shown()).toContain('Bel De Wilg03 860 34 97');
  });
});

describe('going back', () => {
  test('from the start ends the visit', async () => {
    await openHall();
    await begin();

    await tap('Terug');

    expect(isAtRest()).toBe(true);
  });

  test('in the browser is the same as Terug', async () => {
    await openHall();
    await begin();
    await tap('Wat is er te doen?');

    fireEvent.popState(window);
    await receipted();

    expect(title()).toBe('Dag buur.Wat zoekt u?');
  });

  test('from a ticket never leads into the questions', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await hall.answer({ kind: 'confirmed', series: null });

    fireEvent.popState(window);
    await receipted();

    expect(title()).toBe('Dag buur.Wat zoekt u?');
    expect(shown()).not.toContain('Mia');
  });
});

describe('an answer that comes late', () => {
  test('does not call its visitor back to the screen, nor show a name to the next one', async () => {
    const hall = await openHall();
    let release = (): void => {};
    hall.slow = new Promise((resolve) => (release = resolve));
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await tap('Stop en wis alles');
    await hall.pass(seconds(1));
    await begin();
    await tap('Wat is er te doen?');

    release();
    await receipted();

    expect(title()).toContain('Wat is er');
    expect(document.body.innerHTML).not.toContain('Mia');
    expect(await hall.left()).toHaveLength(1);
  });

  test('does not wake a screen at rest', async () => {
    const hall = await openHall();
    let release = (): void => {};
    hall.slow = new Promise((resolve) => (release = resolve));
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await tap('Stop en wis alles');

    release();
    await receipted();

    expect(isAtRest()).toBe(true);
  });
});

describe('a screen that can keep nothing now', () => {
  test('says so before anybody types', async () => {
    const hall = await openHall();
    hall.keeps.set(false);
    await begin();

    await tap('Neem contact met mij op');

    expect(title()).toBe('Dit scherm kan nu niets bewaren');
    expect(shown()).toMatch(/papier aan de balie.*Bel De Wilg03 860 34 97/);
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  test('shows its agenda all the same, and asks nothing of who wants to come', async () => {
    const hall = await openHall();
    hall.keeps.set(false);

    await signUpForSoup();

    expect(title()).toBe('Dit scherm kan nu niets bewaren');
  });

  test('goes on as soon as it can keep things again', async () => {
    const hall = await openHall();
    hall.keeps.set(false);
    await begin();
    await tap('Neem contact met mij op');
    hall.keeps.set(true);
    await receipted();

    expect(title()).not.toBe('Dit scherm kan nu niets bewaren');
  });

  test('and knows nothing of itself says that, and asks for no code', async () => {
    const hall = await openHall({ snapshot: undefined, device: { kind: 'not-enrolled', failure: null } });
    expect(offers('Meld dit scherm aan')).toBe(true);
    hall.keeps.set(false);
    await receipted();

    expect([title(), offers('Meld dit scherm aan')]).toEqual(['Dit scherm kan nu niets bewaren', false]);
  });
});

describe('a disk that is full', () => {
  test('says that nothing is kept, and the same answers can be tried again', async () => {
    const hall = await openHall();
    hall.full = true;
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    expect(shown()).toContain('Dit scherm kan nu niets bewaren');
    expect(shown()).not.toContain('Even geduld');
    expect(await hall.left()).toEqual([]);

    hall.full = false;
    await tap('Probeer opnieuw');
    expect(title()).toBe('Gaat u graag samen met iemand?');
    fireEvent.click(screen.getByRole('radio', { name: /Nee/ }));
    await receipted();
    await tap('Schrijf mij in');
    expect((await hall.left())[0]?.personal.firstName).toBe('Mia');
  });
});

describe('a new version of the kiosk', () => {
  test('is looked for when the server runs another one', async () => {
    const hall = await openHall();
    const before = hall.accessLog;

    hall.snapshot.set(aSnapshot());
    await receipted();
    expect(hall.accessLog).toBe(before);

    hall.snapshot.set(aSnapshot({ version: '0.2.0' }));
    await receipted();
    expect(hall.accessLog).toBe(before + 1);
  });

  test('may take over at rest, and not while somebody stands there', async () => {
    const hall = await openHall();
    expect(hall.updates).toEqual(['rest']);

    await begin();
    await tap('Wat is er te doen?');
    expect(hall.updates).toEqual(['rest', 'hold']);

    await tap('Stop en wis alles');
    expect(hall.updates).toEqual(['rest', 'hold', 'rest']);
  });
});
