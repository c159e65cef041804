// @vitest-environment happy-dom
// Godelieve cannot type. She shows her buurtpas, here by its code; what the camera reads goes the same way.
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/contract/snapshot.ts';
import { makePassCode, showCode } from '../../../../src/domain/entries/code.ts';
import { seconds } from '../../../../src/domain/time/time.ts';
import { aSnapshot } from '../../../support/kiosk.ts';
import {
  begin,
  button,
  choose,
  inAHall,
  offers,
  openHall,
  shown,
  tap,
  title,
  type,
  type Hall,
} from '../../support/hall.tsx';
import { signUpForSoup } from '../../support/mia.ts';

inAHall();

const pass = makePassCode(Uint8Array.of(1, 2, 3, 4, 5, 6));
const lost = makePassCode(Uint8Array.of(6, 5, 4, 3, 2, 1));

async function hallWith(matters: Partial<Snapshot> = {}): Promise<Hall> {
  const hall = await openHall({ snapshot: { ...aSnapshot(), withdrawnCodes: [lost], ...matters } });
  hall.line.codes.set(pass, { kind: 'pass', state: 'valid' });
  hall.line.codes.set(lost, { kind: 'pass', state: 'withdrawn' });
  return hall;
}
async function typeCode(code: string): Promise<void> {
  await type(code);
  await tap('Bekijk');
}
async function showPass(code: string = pass): Promise<void> {
  await begin();
  await tap('Geef een code in');
  await typeCode(code);
}
const toTheSoup = async (): Promise<void> => {
  await tap('Wat is er te doen?');
  await tap(/24\s*Morgen/);
  await tap(/Soep op dinsdag/);
  await tap('Schrijf mij in');
};
const isMarked = (): boolean => offers('Vergeet mijn pas');

describe('a buurtpas that is read', () => {
  test('greets without a name, and says so on every screen', async () => {
    await hallWith();
    await showPass();

    expect(title()).toMatch(/^Dag! ?Uw pas is gelezen$/);
    await tap('Wat is er te doen?');
    expect(isMarked()).toBe(true);
    await tap('Terug');
    await tap('Neem contact met mij op');
    expect(isMarked()).toBe(true);
  });

  test('signs up for the soup without a name, a number or a key', async () => {
    const hall = await hallWith();
    await showPass();
    await toTheSoup();
    expect(shown()).toContain('Stap 1 van 3');
    await tap('Volgende');
    expect(title()).toBe('Met hoeveel komt u?');
    await tap('Volgende');
    await choose('Nee, ik kom zelf');
    await tap('Schrijf mij in');

    const [left] = await hall.left();
    expect(left?.personal).toEqual({ pass });
    await hall.answer({ kind: 'confirmed', series: null });
    expect(title()).toBe('Bevestigd');
    expect(shown()).toContain('Uw plaats is van u. Tot dan.');
    for (const word of [pass, showCode(pass), 'undefined']) expect(shown()).not.toContain(word);
  });

  test('signs up two without another question', async () => {
    const hall = await hallWith();
    await showPass();
    await toTheSoup();
    await tap('Volgende');
    await choose('2 personen');
    await tap('Schrijf mij in');

    expect(await hall.left()).toMatchObject([{ header: { persons: 2, together: false }, personal: { pass } }]);
  });

  test('asks to be called: about what, when, and whether a message may be left', async () => {
    const hall = await hallWith();
    await showPass();
    await tap('Neem contact met mij op');
    expect(shown()).toContain('Stap 1 van 3');
    await tap('Geld en rekeningen');
    await choose('Voormiddag');
    expect(offers('Türkçe')).toBe(false);
    await tap('Volgende');
    await choose('Ja, dat mag');
    await tap('Ja, bel mij');

    expect(await hall.left()).toMatchObject([
      { header: { reach: 'telephone', mayLeaveMessage: true, callLanguages: ['nl'] }, personal: { pass } },
    ]);
    expect(title()).toContain('We zoeken contact');
    expect(shown()).toContain('Op het nummer van uw pas');
    expect(shown()).not.toContain('u gaf geen nummer');
  });

  test('is known without a network by its first sign', async () => {
    const hall = await hallWith();
    hall.line.cut();
    await showPass();
    expect(title()).toMatch(/^Dag! ?Uw pas is gelezen$/);
    await toTheSoup();
    await tap('Volgende');
    await tap('Volgende');
    await choose('Nee, ik kom zelf');
    await tap('Schrijf mij in');
    await hall.pass(seconds(5));

    expect((await hall.left())[0]?.personal).toEqual({ pass });
    expect(title()).toBe('Voorlopig ingeschreven');
    expect(shown()).toContain('Dan bellen we u, of vraag het aan de balie.');
    expect(shown()).not.toContain('U gaf geen nummer');
  });
});

describe('a buurtpas that was withdrawn', () => {
  test.each(['with', 'without'])('is told kindly, with the way on, %s a network', async (network) => {
    const hall = await hallWith();
    if (network === 'without') hall.line.cut();
    await showPass(lost);

    expect(title()).toBe('Deze pas geldt niet meer');
    expect(shown()).toContain('Vraag een nieuwe aan de balie, of bel het nummer hieronder.');
    await tap('Toon de agenda');
    expect(isMarked()).toBe(false);
  });

  test('but never withdrawn here, is nobody’s when the server does not know it', async () => {
    const hall = await hallWith();
    hall.line.codes.delete(pass);
    await showPass();
    expect(screen.getByRole('alert').textContent).toBe(
      'Deze code kennen we nog niet. Kijk straks nog eens, of vraag het aan de balie.',
    );
  });
});

describe('whoever remembers their pass in the middle', () => {
  test('of signing up, at the question for a name, goes on with what was answered', async () => {
    const hall = await hallWith();
    await signUpForSoup();
    await choose('Elke keer');
    await tap('Volgende');
    await choose('3 personen');
    await tap('Volgende');
    await tap('Ik heb een buurtpas');
    await typeCode(pass);
    expect(title()).toMatch(/^Dag! ?Uw pas is gelezen$/);
    await tap('Ga verder');
    expect(title()).toBe('Met hoeveel komt u?');
    await tap('Schrijf mij in');

    expect(await hall.left()).toMatchObject([{ header: { persons: 3, attendance: 'series' }, personal: { pass } }]);
  });

  test('of asking for a call, goes on there too', async () => {
    const hall = await hallWith();
    await begin();
    await tap('Neem contact met mij op');
    await tap('Geld en rekeningen');
    await choose('Voormiddag');
    await tap('Volgende');
    await tap('Ik heb een buurtpas');
    await typeCode(pass);
    await tap('Ga verder');
    await tap('Volgende');
    await choose('Nee, niet inspreken');
    await tap('Ja, bel mij');

    expect(await hall.left()).toMatchObject([{ header: { mayLeaveMessage: false }, personal: { pass } }]);
  });
});

describe('putting the pass away', () => {
  test('asks for a name again, from the first question on', async () => {
    const hall = await hallWith();
    await showPass();
    await toTheSoup();
    await tap('Volgende');
    await tap('Volgende');
    expect(title()).toBe('Gaat u graag samen met iemand?');
    await tap('Vergeet mijn pas');

    expect(isMarked()).toBe(false);
    expect(title()).toBe('Wilt u vaker komen?');
    await tap('Volgende');
    await tap('Volgende');
    expect(title()).toBe('Wat is uw voornaam?');
    await type('Mia');
    await tap('Volgende');
    await tap('Ik geef geen nummer');
    await choose('Nee, ik kom zelf');
    await tap('Schrijf mij in');
    expect((await hall.left())[0]?.personal).toEqual({ firstName: 'Mia' });
  });

  test('right away says that it is forgotten, and goes on', async () => {
    await hallWith();
    await showPass();
    await tap('Vergeet mijn pas');

    expect(title()).toMatch(/^Goed\. ?We zijn uw pas vergeten$/);
    expect(document.activeElement?.tagName).toBe('H1');
    await tap('Wat is er te doen?');
    expect(isMarked()).toBe(false);
  });
});

describe('after a visit with a pass', () => {
  test('nothing of it is left, and that was looked for', async () => {
    const hall = await hallWith();
    await showPass();
    await toTheSoup();
    await tap('Volgende');
    await tap('Volgende');
    await choose('Nee, ik kom zelf');
    await tap('Schrijf mij in');
    await tap('Klaar');

    expect(offers('Raak het scherm aan')).toBe(true);
    expect([hall.reloads, hall.troubles]).toEqual([0, []]);
    await begin();
    expect(isMarked()).toBe(false);
    await tap('Wat is er te doen?');
    expect(isMarked()).toBe(false);
  });

  test.each(['the code', 'the code as it stands on the card'])(
    '%s that is still somewhere is found, and the page begins anew',
    async (what) => {
      const hall = await hallWith();
      await showPass();
      const left = document.createElement('aside');
      left.textContent = what === 'the code' ? pass : `Pas ${showCode(pass)}`;
      document.body.append(left);
      await tap('Stop en wis alles');
      left.remove();

      expect(hall.troubles).toEqual(['wipe-left-something']);
      expect(hall.reloads).toBe(1);
    },
  );

  test('whoever walks away from it is asked for sooner than from an agenda without', async () => {
    const hall = await hallWith();
    await showPass();
    await tap('Wat is er te doen?');
    await hall.pass(seconds(31));
    expect(shown()).toContain('Bent u er nog?');
    expect(button('Ja, meer tijd')).toBeTruthy();
  });
});
