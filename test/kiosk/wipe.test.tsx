// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { hours, seconds } from '../../src/domain/time/time.ts';
import { aSnapshot, mondayMorning } from '../support/kiosk.ts';
import { begin, button, inAHall, offers, openHall, receipted, shown, tap, type } from './support/hall.tsx';
import { signUpForSoup } from './support/mia.ts';

inAHall();

const page = document.documentElement;
const isAtRest = (): boolean => offers('Raak het scherm aan');
const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox');

async function typeMia(): Promise<void> {
  await signUpForSoup();
  await tap('Volgende');
  await tap('Volgende');
  await type('Mia');
}

describe('the wipe between visitors', () => {
  test.each([
    ['Stop', () => tap('Stop en wis alles')],
    ['nobody being there', undefined],
  ])('by %s leaves nothing of the last one', async (_, stop) => {
    const hall = await openHall();
    await typeMia();
    await tap('Groter');
    await tap('Zittend');
    sessionStorage.setItem('left', 'behind');
    page.lang = 'tr';
    page.dir = 'rtl';

    await (stop ? stop() : hall.pass(seconds(50)));

    expect(isAtRest()).toBe(true);
    expect(document.body.innerHTML).not.toContain('Mia');
    expect([page.dataset['size'], page.dataset['reach'], page.lang, page.dir]).toEqual([
      undefined,
      undefined,
      'nl',
      'ltr',
    ]);
    expect(sessionStorage.length).toBe(0);

    await typeMia();
    expect(field().value).toBe('Mia');
  });

  test.each(['copy', 'cut', 'dragstart', 'contextmenu'])('has no clipboard to wipe: %s does nothing', async (way) => {
    await openHall();
    await typeMia();

    expect(fireEvent(field(), new Event(way, { bubbles: true, cancelable: true }))).toBe(false);
  });

  test('gives the next visitor empty fields, every answer open and the agenda of today', async () => {
    await openHall();
    await typeMia();
    await tap('Stop en wis alles');

    await signUpForSoup();

    expect(screen.getByRole('radio', { checked: true }).textContent).toContain('Enkel deze keer');
    await tap('Volgende');
    expect(screen.getByRole('radio', { checked: true }).textContent).toContain('1');
    await tap('Volgende');
    expect(field().value).toBe('');
  });
});

describe('nobody touches the screen', () => {
  test('it asks, counts down and keeps what was typed for whoever answers', async () => {
    const hall = await openHall();
    await typeMia();

    await hall.pass(seconds(30));
    expect(screen.getByRole('alert').textContent).toBe('Bent u er nog?');
    expect(shown()).toContain('Over 20 seconden wissen we alles op dit scherm.');
    expect(screen.queryByRole('textbox')).toBeNull();
    await hall.pass(seconds(5));
    expect(shown()).toContain('Over 15 seconden wissen we alles op dit scherm.');

    await tap('Ja, meer tijd');

    expect(field().value).toBe('Mia');
  });

  test('a screen without anything personal waits longer', async () => {
    const hall = await openHall();
    await begin();

    await hall.pass(seconds(40));
    expect(shown()).not.toContain('Bent u er nog?');

    await hall.pass(seconds(6));
    expect(shown()).toContain('Bent u er nog?');
  });

  test('setting the clock neither wipes a visitor nor keeps one', async () => {
    const hall = await openHall();
    await typeMia();

    hall.clock.pass(hours(5));
    await hall.pass(seconds(10));
    expect(field().value).toBe('Mia');

    hall.clock.set(mondayMorning);
    await hall.pass(seconds(45));
    expect(isAtRest()).toBe(true);
  });

  test('typing counts as being there', async () => {
    const hall = await openHall();
    await typeMia();

    for (const sign of 'lou') {
      await hall.pass(seconds(20));
      fireEvent.pointerDown(button(sign));
      fireEvent.click(button(sign));
    }
    await receipted();

    expect(field().value).toBe('Mialou');
  });

  test('a new agenda does not keep a name on the screen', async () => {
    const hall = await openHall();
    await typeMia();

    for (let minute = 0; minute < 5; minute += 1) {
      await hall.pass(seconds(10));
      hall.snapshot.set(aSnapshot());
    }
    await receipted();

    expect(isAtRest()).toBe(true);
  });
});
