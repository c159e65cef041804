// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aDateOf, aSnapshot, singing } from '../../../support/kiosk.ts';
import { begin, choose, inAHall, openHall, receipted, shown, tap, title, type } from '../../support/hall.tsx';
import { signUpForSoup } from '../../support/mia.ts';

inAHall();

describe('on the way to a ticket', () => {
  test('an activity that happens once does not ask how often', async () => {
    await openHall({ snapshot: aSnapshot({ dates: [aDateOf(singing, '2026-11-23')] }) });
    await begin();
    await tap('Wat is er te doen?');
    await tap(/Samen zingen/);
    await tap('Schrijf mij in');

    expect(title()).toBe('Met hoeveel komt u?');
    expect(shown()).toContain('Stap 1 van 4');
  });

  test('a name is needed, and a letter is enough', async () => {
    await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await tap('Volgende');

    await tap('Volgende');
    expect(screen.getByRole('alert').textContent).toBe('Typ uw voornaam. Eén letter mag ook.');

    await type('M');
    expect(screen.getByRole('alert').textContent).toBe('');
    await tap('Volgende');
    expect(title()).toBe('Wat is uw telefoonnummer?');
  });

  test('a number that cannot be called is not let through, and it says what to do', async () => {
    await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await tap('Volgende');
    await type('Mia');
    await tap('Volgende');

    await tap('Volgende');
    expect(screen.getByRole('alert').textContent).toBe('Typ uw nummer, of kies: Ik geef geen nummer.');

    await type('0470');
    await tap('Volgende');
    expect(screen.getByRole('alert').textContent).toBe('Er ontbreken nog cijfers.');

    await tap('Wis één teken');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('047');
  });

  test('a number from abroad begins with a plus, and has one only there', async () => {
    await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await tap('Volgende');
    await type('Mia');
    await tap('Volgende');

    for (const key of ['+', '9', '0', '+', '5']) await tap(key);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('+90 5');
  });

  test('nothing is sent while the last question has no answer', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await tap('Volgende');
    await type('Mia');
    await tap('Volgende');
    await tap('Ik geef geen nummer');

    await tap('Schrijf mij in');

    expect(title()).toBe('Gaat u graag samen met iemand?');
    expect(shown()).toContain('Kies eerst een antwoord.');
    expect(await hall.left()).toEqual([]);
  });

  test('one step back keeps what was typed', async () => {
    await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await tap('Volgende');
    await type('Mia');
    await tap('Volgende');

    await tap('Terug');

    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Mia');
  });

  test('how many and how often are asked anew for another activity; the name stays', async () => {
    await openHall();
    await signUpForSoup();
    await choose('Elke keer');
    await tap('Volgende');
    await choose('6 personen');
    await tap('Volgende');
    await type('Mia');
    for (let steps = 0; steps < 3; steps += 1) await tap('Terug');

    await tap(/Schrijf mij in/);
    expect(screen.getByRole('radio', { name: /Enkel deze keer/ }).getAttribute('aria-checked')).toBe('true');
    await tap('Volgende');
    expect(screen.getByRole('radio', { name: '1 persoon' }).getAttribute('aria-checked')).toBe('true');
    await tap('Volgende');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Mia');
  });

  test('the activity leaves the agenda: the kiosk says so and leads on', async () => {
    const hall = await openHall();
    await signUpForSoup();

    hall.snapshot.set(aSnapshot({ dates: [] }));
    await receipted();

    expect(shown()).toContain('Deze activiteit staat niet meer in de agenda.');
    await tap('Toon de agenda');
    expect(title()).toContain('Wat is er');
  });
});
