// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { CodeAnswer } from '../../../../src/contract/code.ts';
import { showCode } from '../../../../src/domain/entries/code.ts';
import { asId } from '../../../../src/domain/ids.ts';
import type { Outcome } from '../../../../src/domain/entries/receipt.ts';
import { hours, addDuration, seconds } from '../../../../src/domain/time/time.ts';
import { aCode, at, day } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, mondayMorning, soup } from '../../../support/kiosk.ts';
import {
  begin,
  inAHall,
  offers,
  openHall,
  receipted,
  shown,
  tap,
  title,
  type,
  type Hall,
} from '../../support/hall.tsx';
import { asMia, signUpForSoup } from '../../support/mia.ts';

inAHall();

const aTicket: CodeAnswer & { kind: 'sign-up' } = {
  kind: 'sign-up',
  title: 'Soep op dinsdag',
  on: day('2026-11-24'),
  startsAt: at('2026-11-24 12:00'),
  persons: 2,
  state: 'confirmed',
  position: null,
  series: false,
  date: asId('soep@2026-11-24'),
  arrived: false,
};
const aRequest: CodeAnswer & { kind: 'callback-request' } = {
  kind: 'callback-request',
  subject: 'Geld en rekeningen',
  promisedOn: day('2026-11-26'),
  state: 'waiting',
};

async function typeCode(signs: string): Promise<void> {
  await begin();
  await tap('Geef een code in');
  await type(signs);
  await tap('Bekijk');
}
async function withTicket(ticket: CodeAnswer): Promise<Hall> {
  const hall = await openHall();
  hall.line.codes.set(aCode(1), ticket);
  await typeCode(aCode(1));
  return hall;
}
const error = (): string => screen.getByRole('alert').textContent ?? '';

describe('typing a code', () => {
  test('too short: it says how many signs there are', async () => {
    await openHall();
    await typeCode('7K3F');

    expect(error()).toBe('Een code heeft 8 tekens.');
    await type('9');
    expect(error()).toBe('');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('7K3F-9');
  });

  test('with a wrong sign: it says so before anybody is asked', async () => {
    const hall = await openHall();
    const wrong = `${aCode(1).slice(0, 7)}${aCode(1).endsWith('0') ? '1' : '0'}`;
    await typeCode(wrong);

    expect(error()).toBe('Deze code klopt niet. Kijk nog eens goed naar elk teken.');
    expect(hall.line.asked).toEqual([]);
  });

  test('that nobody knows', async () => {
    await openHall();
    await typeCode(aCode(1));

    expect(error()).toBe('Deze code kennen we nog niet. Kijk straks nog eens, of vraag het aan de balie.');
  });

  test('without a network', async () => {
    const hall = await openHall();
    hall.line.cut();
    await typeCode(aCode(1));

    expect(error()).toContain('Er is nu geen verbinding.');
    hall.line.mend();
    await tap('Bekijk');
    expect(error()).toBe('Deze code kennen we nog niet. Kijk straks nog eens, of vraag het aan de balie.');
  });

  test('of what still waits on this very screen, without a network', async () => {
    const hall = await openHall();
    hall.line.cut();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    const [entry] = await hall.left();
    await tap('Klaar');

    await typeCode(entry && 'code' in entry.header ? entry.header.code : '');

    expect(title()).toBe('Bewaard op dit scherm');
    expect(shown()).toContain('Ze vertrekt zodra er verbinding is.');
    expect(shown()).not.toContain('Mia');
    expect(offers('Ik kom niet')).toBe(true);
  });

  test('of a seat that was lent to this kiosk: it is certain, also before it is sent', async () => {
    const loan = { loaned: 1, used: 0, until: addDuration(mondayMorning, hours(12)) };
    const hall = await openHall({ snapshot: aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { loan })] }) });
    hall.line.cut();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    const [entry] = await hall.left();
    await tap('Klaar');

    await typeCode(entry && 'code' in entry.header ? entry.header.code : '');

    expect(title()).toBe('Uw plaats is van u');
    expect(shown()).toContain('Ze vertrekt zodra er verbinding is.');
  });
});

describe('a code whose receipt this kiosk has, without a network', () => {
  test.each<[Outcome, string, boolean]>([
    [{ kind: 'confirmed', series: null }, 'Uw plaats is van u', true],
    [{ kind: 'waiting', position: 2, series: null }, 'U staat op de wachtlijst', true],
    [{ kind: 'promised', on: day('2026-11-26') }, 'Uw vraag staat op onze lijst', true],
    [{ kind: 'withdrawn', what: 'sign-up' }, 'U hebt afgezegd', false],
  ])('%j is told as it was last heard: %s', async (outcome, said, mayWithdraw) => {
    const hall = await openHall();
    await signUpForSoup();
    await asMia();
    await tap('Schrijf mij in');
    await hall.answer(outcome, aCode(1));
    await tap('Klaar');
    hall.line.cut();

    await typeCode(aCode(1));

    expect(title()).toBe(said);
    expect(shown()).toContain('Zo stond het toen we laatst verbinding hadden.');
    expect(offers('Ik kom niet') || offers('Trek mijn vraag in')).toBe(mayWithdraw);
  });
});

describe('a code that is known', () => {
  test('tells what, until when, where and how it stands, and never a name', async () => {
    await withTicket(aTicket);

    expect(title()).toBe('Uw plaats is van u');
    expect(shown()).toContain('Soep op dinsdag');
    expect(shown()).toContain('dinsdag 24 november van 12 tot 14 uur');
    expect(shown()).toContain('De Wilg, Centrum');
    expect(shown()).toContain('2 personen');
    expect(shown()).toContain(showCode(aCode(1)));
  });

  test('for a day that is not in the agenda of this kiosk it tells what the server knows', async () => {
    await withTicket({
      ...aTicket,
      date: asId('soep@2027-03-02'),
      on: day('2027-03-02'),
      startsAt: at('2027-03-02 12:00'),
    });

    expect(shown()).toContain('dinsdag 2 maart om 12 uur');
    expect(shown()).not.toContain('De Wilg, Centrum');
  });

  test.each<[CodeAnswer, string, string, boolean]>([
    [{ ...aTicket, state: 'waiting', position: 3 }, 'U staat op de wachtlijst', 'U bent nummer 3 in de rij.', true],
    [{ ...aTicket, state: 'withdrawn' }, 'U hebt afgezegd', '', false],
    [{ ...aTicket, state: 'cancelled' }, 'Dit gaat niet door', '', false],
    [aRequest, 'Uw vraag staat op onze lijst', 'Ten laatste donderdag 26 november', true],
    [{ ...aRequest, state: 'called' }, 'We hebben u al gezocht', '', true],
    [{ ...aRequest, state: 'closed' }, 'Deze vraag is afgerond', '', false],
    [{ ...aRequest, state: 'withdrawn' }, 'U hebt uw vraag ingetrokken', '', false],
  ])('%j is told as %s', async (ticket, said, more, mayWithdraw) => {
    await withTicket(ticket);

    expect(title()).toBe(said);
    expect(shown()).toContain(more);
    expect(offers('Ik kom niet') || offers('Trek mijn vraag in')).toBe(mayWithdraw);
  });

  test('gives way to another code, with an empty field', async () => {
    await withTicket(aTicket);

    await tap('Andere code');

    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  });

  test('leaves nothing when it is done', async () => {
    await withTicket(aTicket);

    await tap('Klaar');

    expect(offers('Raak het scherm aan')).toBe(true);
    expect(shown()).not.toContain(showCode(aCode(1)));
  });
});

describe('somebody cannot come', () => {
  test('reads what is given up, and that a series goes as a whole', async () => {
    await withTicket({ ...aTicket, series: true });
    await tap('Ik kom niet');

    expect(shown()).toContain('Soep op dinsdag');
    expect(shown()).toContain('dinsdag 24 november');
    expect(shown()).toContain('U zegt dan af voor alle keren.');
  });

  test('is asked once more, and nothing is given up before the yes', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');

    expect(title()).toBe('Kunt u niet komen?');
    expect(shown()).toContain('Dan gaat uw plaats naar iemand anders.');
    await tap('Nee, laat alles zo');

    expect(await hall.left()).toEqual([]);
  });

  test('says yes: the withdrawal is kept, then sent, then sure', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    expect(await hall.left()).toMatchObject([{ header: { kind: 'withdrawal', ticket: aCode(1) } }]);
    expect(title()).toBe('Even geduld');
    expect(shown()).not.toContain('Uw plaats is weer vrij.');

    await hall.answer({ kind: 'withdrawn', what: 'sign-up' });
    expect(title()).toBe('Afgezegd');
    expect(shown()).toContain('Uw plaats is weer vrij.');
  });

  test('without a network reads that the withdrawal is only kept', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    await hall.pass(seconds(2));

    expect(title()).toBe('Bewaard op dit scherm');
    expect(shown()).toContain('We zeggen af zodra het kan.');
    expect(shown()).not.toContain('Uw plaats is weer vrij.');
  });

  test('from the line leaves the line', async () => {
    await withTicket({ ...aTicket, state: 'waiting', position: 1 });
    await tap('Ik kom niet');

    expect(shown()).toContain('Dan halen we u van de wachtlijst.');
  });

  test('with a code that belongs to something else hears that it did not work', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    await hall.answer({ kind: 'refused', refusal: { kind: 'unknown-code' } });

    expect(title()).toBe('Dit is niet gelukt');
    expect(shown()).toContain('Deze code is niet van een ticket.');
  });

  test('is not told that it is done by an answer that belongs to something else', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    await hall.answer({ kind: 'made' });

    expect(title()).toBe('Dit is niet gelukt');
    expect(shown()).toContain('Een collega kijkt het na.');
  });

  test('whose ticket a restored server does not have yet hears that it will be done', async () => {
    const hall = await withTicket(aTicket);
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    await hall.answer({ kind: 'withdrawn', what: 'sign-up', early: true });

    expect(title()).toBe('Uw afzegging is bij ons');
    expect(shown()).toContain('Uw ticket zelf is nog onderweg. Zodra het er is, zeggen we voor u af.');
    expect(shown()).not.toContain('Uw plaats is weer vrij.');
  });

  test('while the disk is full hears that nothing was kept', async () => {
    const hall = await withTicket(aTicket);
    hall.full = true;
    await tap('Ik kom niet');
    await tap('Ja, zeg mij af');

    expect(shown()).toContain('Dit scherm kan nu niets bewaren');
    hall.full = false;
    await tap('Probeer opnieuw');
    await tap('Ja, zeg mij af');
    await receipted();
    expect(await hall.left()).toHaveLength(1);
  });
});
