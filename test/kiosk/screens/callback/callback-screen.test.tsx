// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { readPush } from '../../../../src/contract/push.ts';
import { travelling } from '../../../support/sealing.ts';
import { protocolVersion } from '../../../../src/contract/version.ts';
import { afterLanguageTap } from '../../../../src/kiosk/screens/callback/callback-screen.tsx';
import { seconds } from '../../../../src/domain/time/time.ts';
import { day } from '../../../support/builders.ts';
import { mondayMorning } from '../../../support/kiosk.ts';
import { begin, button, choose, inAHall, openHall, receipted, shown, tap, title, type } from '../../support/hall.tsx';
import { askForACall } from '../../support/mia.ts';

inAHall();

const isPressed = (name: string): boolean => button(name).getAttribute('aria-pressed') === 'true';

async function withNumber(): Promise<void> {
  await askForACall();
  await type('0470123456');
  await tap('Volgende');
}

describe('Mia asks to be called about money', () => {
  test('and is promised a day, with who calls and on which number', async () => {
    const hall = await openHall();
    await withNumber();
    expect(title()).toBe('Mogen we een bericht inspreken?');
    expect(shown()).toContain('Stap 5 van 5');
    await choose('Ja, dat mag');
    await tap('Ja, bel mij');

    expect(title()).toBe('Wij bellen u ten laatste donderdag');
    expect(shown()).toContain('26');
    expect(shown()).toContain('0470 12 34 56');
    expect(shown()).toContain('in de voormiddag');
    expect(shown()).toContain('Welzijnsloket Willebroek');
    expect(shown()).toContain('belt u over: geld en rekeningen');
    expect(shown()).toContain('In het Nederlands');
    expect(shown()).not.toContain('koos');
    const [entry] = await hall.left();
    expect(entry).toMatchObject({
      header: {
        kind: 'callback-request',
        subject: 'money',
        dayPart: 'morning',
        callLanguages: ['nl'],
        reach: 'telephone',
        mayLeaveMessage: true,
        promisedOn: '2026-11-26',
      },
      personal: { firstName: 'Mia', telephone: '+32470123456' },
    });
    const entries = entry && [await travelling(entry)];
    const push = readPush({ v: protocolVersion, sentAt: mondayMorning, lastReceipt: null, health: null, entries });
    expect(push).toMatchObject({ ok: true, value: { entries: [{ read: true }] } });
  });

  test('and may say no to a message', async () => {
    const hall = await openHall();
    await withNumber();
    await choose('Nee, niet inspreken');
    await tap('Ja, bel mij');

    expect((await hall.left())[0]?.header).toMatchObject({ mayLeaveMessage: false });
  });

  test('and cannot be asked on without an answer about the message', async () => {
    const hall = await openHall();
    await withNumber();

    await tap('Ja, bel mij');

    expect(title()).toBe('Mogen we een bericht inspreken?');
    expect(shown()).toContain('Kies eerst een antwoord.');
    expect(await hall.left()).toEqual([]);
    await choose('Ja, dat mag');
    expect(shown()).not.toContain('Kies eerst een antwoord.');
  });

  test('and comes to the desk when she gives no number', async () => {
    const hall = await openHall();
    await askForACall();
    await type('0470');

    await tap('Verstuur, ik kom langs');

    expect(title()).toBe('Wij verwachten u ten laatste donderdag');
    expect(shown()).toContain('Kom langs aan de balie');
    expect((await hall.left())[0]).toMatchObject({
      header: { reach: 'visit', mayLeaveMessage: false },
      personal: { firstName: 'Mia' },
    });
    expect((await hall.left())[0]?.personal).not.toHaveProperty('telephone');
  });

  test('and reads what to do when she types no number', async () => {
    const hall = await openHall();
    await askForACall();

    await tap('Volgende');

    expect(screen.getByRole('alert').textContent).toBe('Typ uw nummer, of kies: Verstuur, ik kom langs.');
    expect(await hall.left()).toEqual([]);
  });

  test('and taps twice: she is called once', async () => {
    const hall = await openHall();
    let release = (): void => {};
    hall.slow = new Promise((resolve) => (release = resolve));
    await withNumber();
    await choose('Ja, dat mag');
    const last = button('Ja, bel mij');

    fireEvent.click(last);
    fireEvent.click(last);
    await receipted();
    fireEvent.click(last);
    release();
    await receipted();

    expect(await hall.left()).toHaveLength(1);
  });
});

describe('the promise', () => {
  const asked = async () => {
    const hall = await openHall();
    await withNumber();
    await choose('Ja, dat mag');
    await tap('Ja, bel mij');
    return hall;
  };
  const status = (): string => screen.getByRole('status').textContent ?? '';

  test('says that it is being sent, that it is kept, that it has arrived: three different things', async () => {
    const hall = await asked();
    expect(status()).toBe('We versturen uw vraag nu.');

    await hall.pass(seconds(2));
    expect(status()).toContain('Er is nu geen verbinding.');
    expect(status()).not.toContain('aangekomen');

    await hall.answer({ kind: 'promised', on: day('2026-11-26') });
    expect(status()).toBe('Uw vraag is aangekomen.');
  });

  test('follows the server when that promises another day', async () => {
    const hall = await asked();

    await hall.answer({ kind: 'promised', on: day('2026-11-27') });

    expect(title()).toBe('Wij bellen u ten laatste vrijdag');
  });

  test('says so when it did not work', async () => {
    const hall = await asked();

    await hall.answer({ kind: 'refused', refusal: { kind: 'unreadable', at: 'header.subject' } });

    expect(status()).toBe('Een collega kijkt het na.');
    expect(shown()).not.toContain('aangekomen');
  });

  test('names the number for who cannot wait', async () => {
    await asked();

    expect(shown()).toContain('Dringend? Bel 112');
  });

  test('can be taken back, after one more question', async () => {
    const hall = await asked();
    await hall.answer({ kind: 'promised', on: day('2026-11-26') });

    await tap('Trek mijn vraag in');
    expect(title()).toBe('Vraag intrekken?');
    expect(await hall.left()).toEqual([]);
    await tap('Ja, trek mijn vraag in');

    expect(await hall.left()).toMatchObject([{ header: { kind: 'withdrawal' }, personal: {} }]);
    await hall.answer({ kind: 'withdrawn', what: 'callback-request' });
    expect(title()).toBe('Ingetrokken');
    expect(shown()).toContain('Uw vraag is van onze lijst. U mag altijd opnieuw vragen.');
  });
});

describe('the languages of a call', () => {
  test('go by the names their speakers know; none is chosen beforehand, and more than one may be', async () => {
    const hall = await openHall();
    await begin();
    await tap('Neem contact met mij op');
    await tap('Praten');
    const row = () => screen.getAllByRole('group', { name: 'In welke taal?' });
    expect(row().flatMap((one) => within(one).getAllByRole('button'))).toHaveLength(6);
    expect(isPressed('Nederlands')).toBe(false);

    await tap('Türkçe');
    expect([isPressed('Nederlands'), isPressed('Türkçe')]).toEqual([false, true]);

    await tap('Nederlands');
    await tap('Türkçe');
    expect([isPressed('Nederlands'), isPressed('Türkçe')]).toEqual([true, false]);

    await tap('Volgende');
    expect(await hall.left()).toEqual([]);
    expect(title()).toBe('Wanneer mogen we bellen?');
    expect(shown()).toContain('Kies eerst wanneer we mogen bellen.');
  });

  test.each([
    [['nl'], 'fr', ['nl', 'fr']],
    [['nl', 'fr'], 'nl', ['fr']],
    [['nl'], 'nl', []],
    [['nl', 'fr', 'tr', 'ar'], 'pl', ['nl', 'fr', 'tr', 'ar']],
    [['nl', 'fr', 'tr', 'ar'], 'tr', ['nl', 'fr', 'ar']],
  ] as const)('%j and then a tap on %s is %j', (chosen, tapped, after) => {
    expect(afterLanguageTap(chosen, tapped)).toEqual(after);
  });
});
