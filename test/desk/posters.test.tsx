// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { makeLastingCode, makePassCode, showCode } from '../../src/domain/entries/code.ts';
import { asId } from '../../src/domain/ids.ts';
import { posterReports } from '../../src/domain/posters/poster.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { printText } from '../../src/text/print.ts';
import { aDate, anAgenda, aPass, aPoster, aSignUp, at, karim, lies } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';
import { deskText } from '../../src/text/desk.ts';
import { sheetWords } from '../../src/desk/words/pass-words.ts';

const text = deskText.posters;

const code = makeLastingCode(Uint8Array.of(1, 2, 3, 4, 5, 6));
const baker = 'aan het raam van de bakker';
type Poster = Parameters<typeof aPoster>[0];
const open = (posters: readonly Poster[], hash = '#affiches') =>
  openDesk((server) => {
    server.posters = posters.map((one) => aPoster({ code, ...one }));
    server.agenda = anAgenda;
  }, hash);
type Desk = ReturnType<typeof open>;
const rows = (desk: Desk) => desk.getAllByRole('row').slice(1);
const press = async (desk: Desk, name: string) => fireEvent.click(await desk.findByRole('button', { name }));
const paper = () => document.querySelector('[data-print-root]');

describe('the list of posters', () => {
  test('says what hangs where, since when and by whom, who saw it last, and how often it was opened at least', async () => {
    const days = [7, null, 9].map((visits, index) => ({ on: asLocalDate(`2026-11-2${index}`), visits }));
    const desk = open([{ days, seen: { by: lies.id, at: at('2026-11-23', '09:00') } }]);
    await desk.findByText('Samen soep eten');
    const [row] = rows(desk);
    const said = row?.textContent ?? '';
    for (const word of [
      showCode(code),
      'Zuid',
      baker,
      '12 november',
      karim.name,
      'vandaag',
      lies.name,
      'minstens 16 bezoeken',
    ])
      expect(said).toContain(word);
    expect(within(row!).getByRole('img', { name: /21 november: minder dan 5; 22 november: 9/ })).toBeTruthy();
  });

  test('is seen today with one tap, and only once', async () => {
    const desk = open([{}]);
    await press(desk, text.seenOf({ where: baker }));
    await desk.findByText(lies.name);
    await waitFor(() =>
      expect(desk.getByRole('button', { name: text.seenOf({ where: baker }) })).toHaveProperty('disabled', true),
    );
  });

  test('marks a poster of which somebody said that it is not right, until that is in order', async () => {
    const reports = [{ seq: 5, what: 'covered' as const, madeAt: at('2026-11-23', '10:05') }];
    const desk = open([{ reports }]);
    await desk.findByText(`${text.report.covered}.`);
    expect(desk.getByText(/Over één affiche kwam een melding/)).toBeTruthy();
    await press(desk, text.reportDoneOf({ report: text.report['covered'], where: baker }));
    await waitFor(() => expect(desk.queryByText(`${text.report.covered}.`)).toBeNull());
    expect(desk.server.asked).toContain(`POST /api/desk/posters/${code}/reports/5/done`);
  });

  test('asks before a poster is withdrawn; then it is in the other list', async () => {
    const desk = open([{}]);
    await press(desk, text.withdrawOf({ title: 'Samen soep eten', where: baker }));
    await press(desk, text.no);
    expect(desk.server.posters[0]?.withdrawn).toBeNull();
    await press(desk, text.withdrawOf({ title: 'Samen soep eten', where: baker }));
    await press(desk, text.withdrawYes);
    await desk.findByText(text.empty.up.head);
    await press(desk, text.views.withdrawn);
    await desk.findByText('Samen soep eten');
    expect(desk.queryByRole('button', { name: text.seenOf({ where: baker }) })).toBeNull();
  });

  test('says when a tap was not kept', async () => {
    const desk = open([{}]);
    await desk.findByText('Samen soep eten');
    desk.server.cut = true;
    await press(desk, text.seenOf({ where: baker }));
    expect((await desk.findByRole('alert')).textContent).toContain('Niet bewaard');
  });

  test('still shows a poster of which the activity is gone', async () => {
    const desk = open([{ about: { kind: 'activity', activity: asId('weg') } }]);
    expect(await desk.findByText(text.gone)).toBeTruthy();
  });

  test('follows what colleagues do elsewhere', async () => {
    const desk = open([]);
    await desk.findByText(text.empty.up.head);
    desk.server.posters = [aPoster({ code })];
    desk.hand().stream().say('changed', 'posters');
    expect(await desk.findByText(baker)).toBeTruthy();
  });

  test.each(posterReports)('has words for %s', (what) => expect(text.report[what]).toMatch(/^\p{Lu}.+/u));
});

describe('making a poster', () => {
  test('shows the paper as it grows, and ends at the page that prints it', async () => {
    const desk = open([], '#affiches/nieuw');
    fireEvent.change(await desk.findByLabelText(text.which.activity), { target: { value: 'soep' } });
    fireEvent.input(desk.getByLabelText(text.hangsAt), { target: { value: baker } });
    expect(
      await desk.findByText(
        printText.hangsIn({ neighbourhood: 'Zuid', colour: printText.colour['yellow-bowl'], hangsAt: baker }),
      ),
    ).toBeTruthy();
    await press(desk, text.send);
    await desk.findByRole('heading', { name: text.printTitle({ title: 'Samen soep eten' }) });
    const [made] = desk.server.posters;
    expect(location.hash).toBe(`#affiches/${made?.code}`);
    expect(made).toMatchObject({ about: { kind: 'activity', activity: 'soep' }, hangsAt: baker });
    expect(made?.code.startsWith('A')).toBe(true);
  });

  test('says what is missing, and makes nothing', async () => {
    const desk = open([], '#affiches/nieuw');
    await press(desk, text.send);
    expect(await desk.findByText(text.chosenMissing)).toBeTruthy();
    expect(desk.getByText(text.hangsAtMissing)).toBeTruthy();
    expect(desk.server.posters).toEqual([]);
  });

  test('keeps what was typed when the server is away', async () => {
    const desk = open([], '#affiches/nieuw');
    fireEvent.change(await desk.findByLabelText(text.which.activity), { target: { value: 'soep' } });
    fireEvent.input(desk.getByLabelText(text.hangsAt), { target: { value: baker } });
    desk.server.cut = true;
    await press(desk, text.send);
    await desk.findByText(/Niet bewaard/);
    expect(desk.getByLabelText(text.hangsAt)).toHaveProperty('value', baker);
  });
});

describe('a poster that goes to paper', () => {
  test('says what repeats as such, for it hangs for weeks', async () => {
    const desk = open([{}], `#affiches/${code}`);
    await desk.findByText('Elke dinsdag');
    for (const word of [
      'van 12 tot 14 uur',
      'vanaf 24 november',
      '2,50 euro',
      'in de keuken',
      `https://buurt.test/q/${code}`,
    ])
      expect(desk.getByText(word)).toBeTruthy();
    await waitFor(() => expect(paper()?.textContent).toContain('Samen soep eten'));
  });

  test('of a neighbourhood names what is on there again and again', async () => {
    const desk = open([{ about: { kind: 'neighbourhood', neighbourhood: asId('zuid') } }], `#affiches/${code}`);
    expect(await desk.findByText('Wat is er te doen in Zuid?')).toBeTruthy();
    expect(desk.getByText('Elke dinsdag, 12 uur')).toBeTruthy();
    expect(desk.getByText(printText.poster.choose)).toBeTruthy();
  });

  test('does not go there once it is withdrawn', async () => {
    const desk = open([{ withdrawn: { by: lies.id, at: at('2026-11-22', '10:00') } }], `#affiches/${code}`);
    expect(await desk.findByText(text.isWithdrawn)).toBeTruthy();
    expect(desk.getByRole('button', { name: text.printNow })).toHaveProperty('disabled', true);
    expect(paper()?.textContent).toBe('');
  });

  test('that nobody made says so', async () => {
    const desk = open([], `#affiches/${code}`);
    expect(await desk.findByText(text.gonePoster.head)).toBeTruthy();
  });

  test('leaves nothing for the printer when another page is opened', async () => {
    const desk = open([{}], `#affiches/${code}`);
    await desk.findByText('Elke dinsdag');
    location.hash = '#affiches';
    await desk.findByText(text.visitsNote);
    expect(paper()).toBeNull();
  });
});

describe('a ticket for a visitor at the desk', () => {
  const signUp = aSignUp({ id: asId('0193-9'), persons: 2, attendance: 'series', firstName: 'Maria' });
  const openTicket = (of: Parameters<typeof aSignUp>[0], date: Parameters<typeof aDate>[0] = {}) =>
    openDesk(
      (server) => {
        const list = { date: aDate(date), signUps: [{ ...signUp, ...of }] };
        server.signUps.set(list.date.id, list);
      },
      `#activiteiten/${encodeURIComponent('soep@2026-11-24')}/0193-9`,
    );

  test('says what, when, where and with how many, and never whose it is', async () => {
    const desk = openTicket({});
    for (const word of [
      'Bevestigd',
      'dinsdag 24 november',
      'van 12 tot 14 uur',
      'Daarna elke keer',
      '2 personen',
      '4M2P-8RTV',
    ])
      expect(await desk.findByText(word)).toBeTruthy();
    await waitFor(() => expect(paper()?.textContent).toContain('Samen soep eten'));
    expect(document.body.textContent).not.toContain('Maria');
  });

  test.each([
    ['waits', { state: 'waiting', position: 3 }, {}, 'Wachtlijst: plaats 3'],
    ['comes to what is called off', {}, { state: 'cancelled' }, 'Gaat niet door'],
  ] as const)('of somebody who %s says so', async (_, of, date, words) => {
    const desk = openTicket(of, date);
    expect(await desk.findByText(words)).toBeTruthy();
    expect(desk.queryByText('Bevestigd')).toBeNull();
  });

  test('of somebody who is not on the list any more says so', async () => {
    const desk = openTicket({ id: asId('0193-8') });
    expect(await desk.findByText(deskText.ticket.gone.head)).toBeTruthy();
  });
});

describe('the sheet of buurtpassen', () => {
  test('holds the newest ten until a colleague chooses others', async () => {
    const desk = openDesk((server) => {
      for (let number = 0; number < 12; number += 1) {
        const pass = aPass({ code: makePassCode(Uint8Array.of(number, 1, 1, 1, 1, 1)), firstName: `Buur ${number}` });
        server.passes.set(pass.id, pass);
      }
    }, '#buurtpassen/vel');
    expect(await desk.findByText(sheetWords(10, 1))).toBeTruthy();
    for (const box of desk.getAllByRole('checkbox').slice(8)) fireEvent.click(box);
    expect(await desk.findByText(sheetWords(10, 1))).toBeTruthy();
    for (const box of desk.getAllByRole('checkbox').slice(8, 10)) fireEvent.click(box);
    expect(await desk.findByText(sheetWords(12, 2))).toBeTruthy();
    await waitFor(() => expect(paper()?.querySelectorAll('article')).toHaveLength(12));
    expect(paper()?.textContent).not.toContain('Buur 1');
  });
});

describe('the month programme', () => {
  test('has each day of the month with its neighbourhood, and what is called off', async () => {
    const desk = open([], '#affiches/maandprogramma');
    await desk.findByRole('button', { name: 'November' });
    expect(desk.getAllByText('Samen soep eten')).toHaveLength(1);
    await press(desk, 'December');
    expect(desk.getAllByText('Samen soep eten')).toHaveLength(2);
    expect(desk.getByText(printText.programme.off)).toBeTruthy();
    await press(desk, 'Noord');
    expect(await desk.findByText(printText.programme.nothing)).toBeTruthy();
  });
});
