// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UsedPass } from '../../src/contract/pass.ts';
import { showCode } from '../../src/domain/entries/code.ts';
import { asId } from '../../src/domain/ids.ts';
import { passesFound } from '../../src/desk/screens/passes/pass-list.ts';
import { deskText } from '../../src/text/desk.ts';
import { aDate, aPass, aRequest, aNeedsReview, aSignUp, at, karim } from './support/builders.ts';
import { passCode } from './support/fake-passes.ts';
import { openDesk } from './support/open-desk.tsx';

const page = '#buurtpassen';
const godelieve = aPass();
const yusuf = aPass({
  firstName: 'Yusuf',
  code: passCode(2),
  telephone: null,
  supportNeeds: [],
  note: null,
  languages: ['tr'],
});

let prints = 0;
beforeEach(() => {
  prints = 0;
  vi.stubGlobal('print', () => {
    prints += 1;
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (...all: readonly ReturnType<typeof aPass>[]) =>
  openDesk((server) => {
    for (const pass of all) server.passes.set(pass.id, pass);
  }, page);
type Desk = ReturnType<typeof open>;
const press = async (desk: Desk, name: string) => fireEvent.click(await desk.findByRole('button', { name }));
const type = (desk: Desk, label: string, words: string) =>
  fireEvent.input(desk.getByLabelText(label), { target: { value: words } });
const posted = ({ server }: Desk) => server.asked.filter((one) => one.startsWith('POST /api/desk/passes'));

describe('the buurtpassen', () => {
  test('stand with who holds them and what they need', async () => {
    const desk = open(godelieve, yusuf);
    const row = await desk.findByRole('row', { name: /Godelieve/ });
    for (const words of ['PASS-DEMK', '0470 00 00 03', 'komt met rolstoel, hoort slecht, Zit graag vooraan.'])
      expect(row.textContent).toContain(words);
    expect(desk.getByRole('row', { name: /Yusuf/ }).textContent).toContain('geen nummer');
    expect(desk.getByText('Twee passen in gebruik.')).toBeTruthy();
  });

  test('are found by a piece of a name, a number or a code', async () => {
    const desk = open(godelieve, yusuf);
    await desk.findByRole('row', { name: /Godelieve/ });
    type(desk, 'Zoek op naam, nummer of code', 'gode');
    await waitFor(() => expect(desk.queryByRole('row', { name: /Yusuf/ })).toBeNull());
    expect(desk.getByRole('row', { name: /Godelieve/ })).toBeTruthy();
    type(desk, 'Zoek op naam, nummer of code', 'zzz');
    expect(await desk.findByText(deskText.passes.empty.filtered.head)).toBeTruthy();
  });

  test.each([
    ['', 2],
    ['  ', 2],
    ['GODEL', 1],
    ['0470 00 00 03', 1],
    ['+32470', 1],
    ['470000003', 1],
    ['pass-dem', 1],
    ['9999', 0],
  ])('%j finds %i of two', (typed, many) => {
    expect(passesFound([godelieve, yusuf], typed)).toHaveLength(many);
  });

  test('a name is found without its accents', () => {
    expect(passesFound([aPass({ firstName: 'Aïcha' })], 'aicha')).toHaveLength(1);
  });

  test('what is not opened says so', async () => {
    const desk = open(aPass({ opened: 'no-key', firstName: '', telephone: null, supportNeeds: [], note: null }));
    expect(await desk.findByText(deskText.notOpened['no-key'])).toBeTruthy();
  });

  test('one that a colleague makes appears by itself', async () => {
    const desk = open();
    await desk.findByText(deskText.passes.empty.valid.head);
    desk.server.passes.set(yusuf.id, yusuf);
    desk.hand().stream().say('changed', '"passes"');
    expect(await desk.findByRole('row', { name: /Yusuf/ })).toBeTruthy();
  });
});

describe('making a pass', () => {
  test('asks a name and a language, and shows a card without the name', async () => {
    const desk = open();
    await press(desk, deskText.passes.make);
    type(desk, 'Voornaam', 'Rosa');
    type(desk, 'Telefoonnummer', '0470 12 34 56');
    await press(desk, 'Turks');
    await press(desk, deskText.passes.supportNeed.wheelchair);
    type(desk, 'Korte nota', 'komt met haar zus');
    await press(desk, deskText.passes.making.send);
    expect(await desk.findByRole('heading', { name: 'De pas van Rosa is klaar' })).toBeTruthy();
    const [made] = desk.server.passes.values();
    expect(made).toMatchObject({
      firstName: 'Rosa',
      telephone: '+32470123456',
      languages: ['nl', 'tr'],
      supportNeeds: ['wheelchair'],
      note: 'komt met haar zus',
    });
    const card = desk.getByRole('article', { name: 'Buurtpas' });
    expect(card.textContent).toContain('De Wilg, 03 860 34 97');
    for (const word of ['Rosa', '0470', 'rolstoel', 'zus']) expect(card.textContent).not.toContain(word);
    await press(desk, deskText.passes.printCard);
    await waitFor(() => expect(prints).toBe(1));
    expect(desk.server.printed).toEqual([]);
  });

  test.each([
    ['without a name', { Voornaam: ' ' }, 'Vul een voornaam in.'],
    ['with half a number', { Voornaam: 'Rosa', Telefoonnummer: '0470 12' }, 'Er ontbreken nog cijfers.'],
    ['with words for a number', { Voornaam: 'Rosa', Telefoonnummer: 'bij haar zus' }, 'Dit is geen telefoonnummer.'],
  ])('%s says what to do, and asks nothing', async (_, typed, words) => {
    const desk = open();
    await press(desk, deskText.passes.make);
    for (const [label, value] of Object.entries(typed)) type(desk, label, value);
    await press(desk, deskText.passes.making.send);
    expect((await desk.findByRole('alert')).textContent).toContain(words);
    expect(posted(desk)).toEqual([]);
  });

  test('without a language says so', async () => {
    const desk = open();
    await press(desk, deskText.passes.make);
    type(desk, 'Voornaam', 'Rosa');
    await press(desk, 'Nederlands');
    await press(desk, deskText.passes.making.send);
    expect((await desk.findByRole('alert')).textContent).toBe(deskText.passes.languagesMissing);
  });

  test('when the line was cut is asked again for the same pass; what was typed is still there', async () => {
    const desk = open();
    await press(desk, deskText.passes.make);
    type(desk, 'Voornaam', 'Rosa');
    desk.server.cut = true;
    await press(desk, deskText.passes.making.send);
    expect((await desk.findByRole('alert')).textContent).toContain('Niet bewaard: er is geen verbinding.');
    desk.server.cut = false;
    await press(desk, deskText.passes.making.send);
    await desk.findByRole('heading', { name: 'De pas van Rosa is klaar' });
    const ids = desk.server.bodies.filter((body) => body.includes('"holder"')).map((body) => JSON.parse(body).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a card that is printed', () => {
  test('again, is the card of that pass', async () => {
    const desk = open(godelieve, yusuf);
    for (const [index, name] of ['Godelieve', 'Godelieve', 'Yusuf'].entries()) {
      await press(desk, `Druk af: de kaart van ${name}`);
      await waitFor(() => expect(prints).toBe(index + 1));
    }
    const paper = document.querySelector('[data-print-root]')?.textContent;
    expect(paper).toContain(showCode(passCode(2)));
    expect(paper).not.toContain('Yusuf');
  });
});

describe('a pass that is lost', () => {
  test('is withdrawn after a question, and goes to another list', async () => {
    const desk = open(godelieve);
    await press(desk, 'Trek in: de pas van Godelieve');
    const question = await desk.findByRole('group', { name: /Godelieve intrekken\?.*kan niet terug/ });
    expect(posted(desk)).toEqual([]);
    fireEvent.click(within(question).getByRole('button', { name: 'Ja, trek in' }));
    expect(await desk.findByText('De pas van Godelieve is ingetrokken.')).toBeTruthy();
    await waitFor(() => expect(desk.queryByRole('row', { name: /Godelieve/ })).toBeNull());
    await press(desk, 'Ingetrokken');
    expect((await desk.findByRole('row', { name: /Godelieve/ })).textContent).toContain('door Lies, De Wilg');
    expect(desk.queryByRole('button', { name: 'Druk af: de kaart van Godelieve' })).toBeNull();
  });

  test('no is no', async () => {
    const desk = open(godelieve);
    await press(desk, 'Trek in: de pas van Godelieve');
    await press(desk, 'Nee, laat zo');
    await waitFor(() => expect(desk.queryByRole('group', { name: /intrekken/ })).toBeNull());
    expect(posted(desk)).toEqual([]);
  });

  test('is replaced after a question, and the new card is there to print', async () => {
    const desk = open(godelieve);
    await press(desk, 'Vervang de pas van Godelieve');
    await press(desk, deskText.passes.replaceYes);
    expect(await desk.findByRole('heading', { name: 'De pas van Godelieve is klaar' })).toBeTruthy();
    await waitFor(() => expect(desk.queryByRole('row', { name: /PASS-DEMK/ })).toBeNull());
    expect(desk.getByRole('row', { name: /Godelieve/ })).toBeTruthy();
    await press(desk, 'Ingetrokken');
    expect((await desk.findByRole('row', { name: /PASS-DEMK/ })).textContent).toContain('Vervangen door P000');
  });

  test('that a colleague replaced meanwhile says so', async () => {
    const desk = open(godelieve);
    await desk.findByRole('row', { name: /Godelieve/ });
    desk.server.passes.set(godelieve.id, { ...godelieve, replacedBy: passCode(3) });
    await press(desk, 'Vervang de pas van Godelieve');
    await press(desk, deskText.passes.replaceYes);
    expect((await desk.findByRole('alert')).textContent).toContain('Een collega heeft deze pas al vervangen.');
  });
});

describe('a pass of which something is not right', () => {
  const formOf = async (desk: Desk) => {
    await press(desk, 'Verbeter de pas van Godelieve');
    await desk.findByRole('heading', { name: deskText.passes.correcting.title });
  };

  test('is corrected: what is known stands there already, and the card stays the same', async () => {
    const desk = open(godelieve);
    await formOf(desk);
    expect(desk.getByLabelText<HTMLInputElement>('Voornaam').value).toBe('Godelieve');
    expect(desk.getByLabelText<HTMLInputElement>('Korte nota').value).toBe('Zit graag vooraan.');
    expect(
      desk.getByRole('button', { name: deskText.passes.supportNeed.wheelchair }).getAttribute('aria-pressed'),
    ).toBe('true');
    type(desk, 'Telefoonnummer', '0470 65 43 21');
    await press(desk, deskText.passes.correcting.send);
    expect(await desk.findByText('De pas van Godelieve is verbeterd. De kaart blijft dezelfde.')).toBeTruthy();
    const row = await desk.findByRole('row', { name: /0470 65 43 21/ });
    for (const words of ['PASS-DEMK', 'verbeterd op 23 november door Lies, De Wilg', 'komt met rolstoel, hoort slecht'])
      expect(row.textContent).toContain(words);
    expect(desk.queryByRole('heading', { name: deskText.passes.correcting.title })).toBeNull();
  });

  test('that a colleague corrected meanwhile says so, and what was typed stays', async () => {
    const desk = open(godelieve);
    await formOf(desk);
    const corrected = { id: asId<'entry'>('another'), by: karim.id, at: at('2026-11-23', '14:00') };
    desk.server.passes.set(godelieve.id, { ...godelieve, corrected });
    type(desk, 'Voornaam', 'Godelieve V.');
    await press(desk, deskText.passes.correcting.send);
    expect((await desk.findByRole('alert')).textContent).toContain('Een collega heeft deze pas net verbeterd.');
    expect(desk.getByLabelText<HTMLInputElement>('Voornaam').value).toBe('Godelieve V.');
    expect(desk.server.passes.get(godelieve.id)?.firstName).toBe('Godelieve');
  });

  test('when the line was cut is asked again for the same correction', async () => {
    const desk = open(godelieve);
    await formOf(desk);
    type(desk, 'Voornaam', 'Lieve');
    desk.server.cut = true;
    await press(desk, deskText.passes.correcting.send);
    expect((await desk.findByRole('alert')).textContent).toContain('Niet bewaard: er is geen verbinding.');
    desk.server.cut = false;
    await press(desk, deskText.passes.correcting.send);
    expect(await desk.findByRole('row', { name: /Lieve/ })).toBeTruthy();
    const ids = desk.server.bodies.filter((body) => body.includes('"since"')).map((body) => JSON.parse(body).id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('is not corrected where it cannot be read, nor when it is withdrawn', async () => {
    const closed = { opened: 'no-key', firstName: '', telephone: null, supportNeeds: [], note: null } as const;
    const gone = { withdrawn: { by: karim.id, at: at('2026-11-20', '11:00') } };
    const desk = open(aPass(closed), aPass({ ...gone, firstName: 'Willy' }));
    await desk.findByText(deskText.notOpened['no-key']);
    expect(desk.queryByRole('button', { name: /Verbeter/ })).toBeNull();
    await press(desk, 'Ingetrokken');
    await desk.findByRole('row', { name: /Willy/ });
    expect(desk.queryByRole('button', { name: /Verbeter/ })).toBeNull();
  });
});

describe('somebody who showed a pass', () => {
  const good: UsedPass = {
    kind: 'known',
    id: asId('the-pass'),
    code: asId('PASSDEMK'),
    languages: ['tr', 'nl'],
    supportNeeds: ['wheelchair'],
    note: 'bij het raam',
    withdrawnAt: null,
  };
  const lost: UsedPass = { ...good, withdrawnAt: at('2026-11-12', '09:00') };
  const unknown: UsedPass = { kind: 'unknown', code: asId('PASSDEMK') };
  const soup = '#activiteiten/soep%402026-11-24';
  const onList = (pass: UsedPass) =>
    openDesk((server) => {
      server.signUps.set('soep@2026-11-24', { date: aDate(), signUps: [aSignUp({ pass })] });
    }, soup);

  test('stands on the list of a date with what they need, for who organises it', async () => {
    const desk = onList(good);
    const row = await desk.findByRole('row', { name: /Maria/ });
    expect(row.textContent).toContain('komt met rolstoel, bij het raam, spreekt Turks, Nederlands');
    expect(row.textContent).not.toContain('ingetrokken');
    dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(desk.place.querySelector('[data-sheet]')?.textContent).toContain('komt met rolstoel'));
    dispatchEvent(new Event('afterprint'));
    // Putting her on paper is a look at what she left, and at her pass.
    await waitFor(() => expect(desk.server.printed).toMatchObject([{ entries: [expect.any(String), 'the-pass'] }]));
  });

  test('which was withdrawn before, is told on the list and on paper', async () => {
    const desk = onList(lost);
    const warning = 'Buurtpas was ingetrokken op 12 november. Misschien gebruikte iemand anders deze kaart.';
    expect((await desk.findByRole('row', { name: /Maria/ })).textContent).toContain(warning);
    dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(desk.place.querySelector('[data-sheet]')?.textContent).toContain(warning));
    dispatchEvent(new Event('afterprint'));
  });

  test('that nobody knows, is told too', async () => {
    const desk = onList(unknown);
    expect((await desk.findByRole('row', { name: /Maria/ })).textContent).toContain('Onbekende buurtpas PASS-DEMK.');
  });

  test('stands on the callback list, among what must be looked at, and on the day’s sheet', async () => {
    const desk = openDesk((server) => {
      const line = aRequest({ pass: lost, state: { step: 'claimed', by: karim.id, at: at('2026-11-23', '10:00') } });
      server.lines.set(line.id, line);
      const aside = aNeedsReview({ pass: good });
      server.needsReview.set(aside.id, aside);
    });
    const row = await desk.findByRole('row', { name: /Jef/ });
    expect(row.textContent).toContain('Buurtpas was ingetrokken op 12 november.');
    expect(row.textContent).toContain('komt met rolstoel, bij het raam');
    const aside = desk.getByRole('region', { name: deskText.needsReview.title });
    expect(aside.textContent).toContain('komt met rolstoel, bij het raam, spreekt Turks, Nederlands');
    dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(desk.place.querySelector('[data-sheet]')?.textContent).toContain('komt met rolstoel'));
    dispatchEvent(new Event('afterprint'));
  });
});
