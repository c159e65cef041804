// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { readPush } from '../../../../src/contract/push.ts';
import { travelling } from '../../../support/sealing.ts';
import { protocolVersion } from '../../../../src/contract/version.ts';
import { hours, addDuration, seconds } from '../../../../src/domain/time/time.ts';
import { aCode } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, mondayMorning, soup } from '../../../support/kiosk.ts';
import {
  button,
  choose,
  inAHall,
  offers,
  openHall,
  radio,
  receipted,
  shown,
  tap,
  title,
  type,
} from '../../support/hall.tsx';
import { asMia, signUpForSoup } from '../../support/mia.ts';

inAHall();

describe('Mia signs up for the soup of tomorrow', () => {
  test('question by question, to a ticket that is not sure yet', async () => {
    const hall = await openHall();
    await signUpForSoup();

    expect(title()).toBe('Wilt u vaker komen?');
    expect(shown()).toContain('Stap 1 van 5');
    await choose('Elke keer');
    await tap('Volgende');

    expect(title()).toBe('Met hoeveel komt u?');
    await choose('2 personen');
    await tap('Volgende');

    expect(title()).toBe('Wat is uw voornaam?');
    await type('Mia');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Voornaam' }).value).toBe('Mia');
    await tap('Volgende');

    expect(title()).toBe('Wat is uw telefoonnummer?');
    // Who comes with two has company already.
    expect(shown()).toContain('Stap 4 van 4');
    await type('0470123456');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Telefoonnummer' }).value).toBe('0470 12 34 56');
    await tap('Schrijf mij in');

    expect(title()).toBe('Even geduld');
    expect(shown()).toContain('Nog niet zeker');
    expect(screen.getByRole('region', { name: 'Soep op dinsdag' }).textContent).toContain('Mia, 2 personen');
    const [entry] = await hall.left();
    expect(entry).toMatchObject({
      header: { kind: 'sign-up', date: 'soep@2026-11-24', attendance: 'series', persons: 2, together: false },
      personal: { firstName: 'Mia', telephone: '+32470123456' },
    });
    expect(entry?.header.madeAt).toBe(hall.clock.now());
    const entries = entry && [await travelling(entry)];
    const push = readPush({ v: protocolVersion, sentAt: mondayMorning, lastReceipt: null, health: null, entries });
    expect(push).toMatchObject({ ok: true, value: { entries: [{ read: true }] } });
  });

  test('and comes alone: she is asked whether somebody may go with her', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await choose('Ja, graag');
    await tap('Schrijf mij in');

    expect(await hall.left()).toMatchObject([
      { header: { persons: 1, together: true }, personal: { firstName: 'Mia' } },
    ]);
  });

  test('and with two and no number is signed up by the last button too', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await tap('Volgende');
    await choose('2 personen');
    await tap('Volgende');
    await type('Mia');
    await tap('Volgende');
    await tap('Inschrijven zonder nummer');

    const [entry] = await hall.left();
    expect(entry?.personal).toEqual({ firstName: 'Mia' });
    expect(title()).toBe('Even geduld');
  });

  test('and hears that the place is hers as soon as the server says so', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.answer({ kind: 'confirmed', series: null });

    expect(title()).toBe('Bevestigd');
    expect(shown()).toContain('Uw plaats is van u. Tot dan, Mia.');
    expect(shown()).toContain('dinsdag 24 november van 12 tot 14 uur');
    expect(shown()).toContain('De Wilg, Centrum');
    expect(shown()).not.toContain('Nog niet zeker');
  });

  test('and without an answer hears that it is only kept; certainty comes late but by itself', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.pass(seconds(2));
    expect(title()).toBe('Voorlopig ingeschreven');
    expect(shown()).toContain('Uw plaats is nog niet zeker.');
    const steps = screen.getAllByRole('listitem').map((step) => step.textContent);
    expect(steps).toEqual(['Bewaard: gebeurd', 'Verstuurd: nog niet', 'Bevestigd: nog niet']);

    await hall.answer({ kind: 'confirmed', series: null });
    expect(title()).toBe('Bevestigd');
  });

  test('and without a number hears where to ask whether it worked', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.pass(seconds(2));
    expect(shown()).toContain('U gaf geen nummer. Vraag later aan de balie of het gelukt is.');
  });

  test('and reads on how many other days of the series there is a seat', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.answer({ kind: 'confirmed', series: { confirmed: 7, waiting: 1 } });

    expect(shown()).toContain('U hebt ook een plaats op 7 andere dagen. Voor 1 dag staat u op de wachtlijst.');
  });

  test('and is told when another code counts than the one on the screen before', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.answer({ kind: 'confirmed', series: null }, aCode(9));

    expect(shown()).toContain(`${aCode(9).slice(0, 4)}-${aCode(9).slice(4)}`);
    expect(shown()).toContain('Uw code is veranderd. Neem een nieuwe foto.');
  });

  test('and gets her code as a picture too, once its maker is loaded', async () => {
    await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    const picture = () => screen.queryByRole('img', { name: 'Uw code als vierkant, voor een scanner' });
    for (let turn = 0; turn < 100 && picture() === null; turn += 1) await receipted();

    expect(picture()?.querySelector('path')?.getAttribute('d')).toMatch(/^M/);
  });

  test('and taps the last button twice: she is signed up once', async () => {
    const hall = await openHall();
    let release = (): void => {};
    hall.slow = new Promise((resolve) => (release = resolve));
    await signUpForSoup();
    await asMia();
    const last = button('Schrijf mij in');

    fireEvent.click(last);
    fireEvent.click(last);
    await receipted();
    fireEvent.click(last);
    release();
    await receipted();

    expect(await hall.left()).toHaveLength(1);
    expect(title()).toBe('Even geduld');
  });
});

describe('the last places', () => {
  const withTaken = (taken: number, waiting = 0) =>
    aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { taken, waiting })] });

  test('go to somebody else at the same moment, and that is what it says', async () => {
    const hall = await openHall({ snapshot: withTaken(11) });
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.answer({ kind: 'waiting', position: 2, series: null });

    expect(title()).toBe('U staat op de wachtlijst');
    expect(shown()).toContain('Iemand was u net voor: de laatste plaatsen zijn weg. U bent nummer 2 in de rij.');
    expect(shown()).not.toContain('Uw plaats is van u');
  });

  test('were gone already: then nobody was just before you', async () => {
    const hall = await openHall({ snapshot: withTaken(12, 1) });
    await signUpForSoup();
    await asMia();
    await tap('Zet mij op de wachtlijst');

    await hall.answer({ kind: 'waiting', position: 2, series: null });

    expect(shown()).toContain('U bent nummer 2 in de rij.');
    expect(shown()).toContain('U gaf geen nummer. Vraag aan de balie of er al plaats is.');
    expect(shown()).not.toContain('Iemand was u net voor');
  });

  test('are not enough for three: it says so before the choice, and they wait together', async () => {
    await openHall({ snapshot: withTaken(11) });
    await signUpForSoup();
    await tap('Volgende');

    await choose('3 personen');

    expect(screen.getByText('Er is nog 1 plaats. Met meer komt u op de wachtlijst.')).toBeTruthy();
    await choose('1 persoon');
    expect(shown()).not.toContain('Met meer komt u op de wachtlijst');
  });

  test('of a small room are never offered to more people than fit', async () => {
    await openHall({ snapshot: aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { places: 4 })] }) });
    await signUpForSoup();
    await tap('Volgende');

    expect([radio('4 personen'), radio('5 personen')].map((one) => one.hasAttribute('disabled'))).toEqual([
      false,
      true,
    ]);
  });
});

describe('a sign-up that the server refuses', () => {
  test('says why, what happens now, and offers nothing to give back', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    await hall.answer({ kind: 'refused', refusal: { kind: 'cancelled' } });

    expect(title()).toBe('Dit is niet gelukt');
    expect(shown()).toContain('Deze activiteit gaat niet door.');
    expect(shown()).toContain('een collega ziet ze');
    expect(offers('Ik kom niet')).toBe(false);
  });
});

describe('Mia signs up for a seat that was lent to this kiosk', () => {
  const until = addDuration(mondayMorning, hours(12));
  const lending = () =>
    openHall({
      snapshot: aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { loan: { loaned: 1, used: 0, until } })] }),
    });
  const steps = () => screen.getAllByRole('listitem').map((step) => step.textContent);

  test('and it is hers at once, network or not, and stays so', async () => {
    const hall = await lending();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');

    expect(title()).toBe('Bevestigd');
    expect(shown()).not.toContain('Nog niet zeker');
    expect(steps()).toEqual(['Bewaard: gebeurd', 'Bevestigd: gebeurd', 'Verstuurd: nog niet']);
    expect((await hall.left())[0]?.header).toMatchObject({ seat: 'loaned' });

    await hall.pass(seconds(2));
    expect(title()).toBe('Bevestigd');
    expect(shown()).toContain('Uw plaats is van u. Tot dan, Mia. We versturen het zodra er verbinding is.');

    await hall.answer({ kind: 'confirmed', series: null });
    expect(steps()).toEqual(['Bewaard: gebeurd', 'Bevestigd: gebeurd', 'Verstuurd: gebeurd']);
  });

  test('and the next visitor is told the truth: that one is not certain', async () => {
    const hall = await lending();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await tap('Klaar');
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await hall.pass(seconds(2));

    expect(title()).toBe('Voorlopig ingeschreven');
    const [first, second] = await hall.left();
    expect(first?.header).toMatchObject({ seat: 'loaned' });
    expect(second?.header).not.toHaveProperty('seat');
    expect(hall.lookedAway).toContain(first?.header.id);
  });
});

describe('whoever begins to sign up', () => {
  test('makes the kiosk try out whether it can keep anything, once, before anything is typed', async () => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();

    expect(hall.tries).toHaveLength(1);
    expect(hall.tries[0]).not.toContain('Mia');
  });
});
