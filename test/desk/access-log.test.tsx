// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { accessReasons } from '../../src/domain/people/access-log.ts';
import { makeCode } from '../../src/domain/entries/code.ts';
import { asId } from '../../src/domain/ids.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { anAccess, at, karim, lies } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';
import { deskText } from '../../src/text/desk.ts';

const text = deskText.accessLog;
const menu = { name: deskText.pages.accessLog };
type Desk = ReturnType<typeof openDesk>;
const rows = (desk: Desk) => desk.getAllByRole('row').slice(1);
const asked = (desk: Desk) => desk.server.asked.filter((one) => one.startsWith('GET /api/desk/access-log'));
const press = async (desk: Desk, name: string) => fireEvent.click(await desk.findByRole('button', { name }));
const open = (accessLog: readonly ReturnType<typeof anAccess>[]) =>
  openDesk((server) => (server.accessLog = accessLog), '#wie-keek');

describe('who looked at what', () => {
  test('says when, who, what it was and how, and never a name', async () => {
    const desk = open([
      anAccess(),
      anAccess({
        by: lies.id,
        why: 'print',
        at: at('2026-11-22', '09:05'),
        what: { kind: 'sign-up', activity: 'Samen soep eten', day: asLocalDate('2026-11-24') },
      }),
      anAccess({ by: asId('gone'), code: null, why: 'export', at: at('2026-11-12', '09:05'), what: { kind: 'gone' } }),
    ]);
    await desk.findByRole('table', menu);
    expect(rows(desk).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([
      ['14.10 uurvandaag', 'Karim, SAAMO', 'Terugbelverzoek: Praten', '7K3F-9QWX', 'Lijst op het scherm'],
      [
        '9.05 uurgisteren',
        'Lies, De Wilg',
        'Inschrijving voor Samen soep etendinsdag 24 november',
        '7K3F-9QWX',
        'Afdruk',
      ],
      ['9.05 uurdonderdag 12 november', 'Een collega', 'Intussen gewist', '', 'Bestand (CSV)'],
    ]);
    expect(desk.getByText('Drie keer dat iemand een naam of nummer zag.')).toBeTruthy();
  });

  test.each(accessReasons)('has words for %s', (why) => expect(text.reason[why]).toMatch(/^\p{Lu}/u));

  test.each([
    [{ kind: 'withdrawal' }, 'Afmelding'],
    [{ kind: 'unreadable' }, 'Bericht dat wij niet konden lezen'],
    [{ kind: 'sign-up', activity: null, day: null }, 'Inschrijving voor een activiteit'],
    [{ kind: 'callback-request', subject: null }, 'Terugbelverzoek'],
    [{ kind: 'callback-request', subject: 'no-longer-there' }, 'Terugbelverzoek: no-longer-there'],
  ] as const)('%j is said as well', async (what, words) => {
    const desk = open([anAccess({ what })]);
    expect(await desk.findByText(words)).toBeTruthy();
  });

  test('shows older ones when asked, all of them once, and then says that this is all', async () => {
    const desk = open(Array.from({ length: 7 }, () => anAccess()));
    await desk.findByText('De laatste 3 keer dat iemand een naam of nummer zag.');
    await press(desk, text.older);
    await waitFor(() => expect(rows(desk)).toHaveLength(6));
    await press(desk, text.older);
    await waitFor(() => expect(rows(desk)).toHaveLength(7));
    expect(desk.queryByRole('button', { name: text.older })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(desk.getByText(text.all)));
  });

  test('an older page that does not come is said, and the list stays', async () => {
    const desk = open(Array.from({ length: 7 }, () => anAccess()));
    await desk.findByRole('table', menu);
    desk.server.cut = true;
    await press(desk, text.older);
    expect((await desk.findByRole('alert')).textContent).toContain('geen verbinding');
    expect(rows(desk)).toHaveLength(3);
    desk.server.cut = false;
    await press(desk, text.older);
    await waitFor(() => expect(rows(desk)).toHaveLength(6));
  });

  test('of one colleague, or at one code, however it is typed', async () => {
    const code = makeCode(new Uint8Array(7).fill(3));
    const desk = open([anAccess({ by: lies.id }), anAccess({ code }), anAccess()]);
    fireEvent.change(await desk.findByLabelText('Wie keek', { selector: 'select' }), { target: { value: karim.id } });
    await waitFor(() => expect(rows(desk)).toHaveLength(2));
    const field = desk.getByLabelText('Code', { selector: 'input' });
    const find = async (words: string) => {
      fireEvent.input(field, { target: { value: words } });
      await new Promise((resolve) => setTimeout(resolve, 0));
      fireEvent.submit(field);
    };
    await find('3333');
    expect((await desk.findByRole('alert')).textContent).toBe(text.notACode);
    await find(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
    await waitFor(() => expect(rows(desk)).toHaveLength(1));
    expect(desk.queryByRole('alert')).toBeNull();
    expect(asked(desk).at(-1)).toBe(`GET /api/desk/access-log?by=karim&code=${code}`);
    await press(desk, text.clear);
    await waitFor(() => expect(rows(desk)).toHaveLength(3));
    expect(field).toHaveProperty('value', '');
  });

  test('that is nothing yet, or nothing with this choice, says so', async () => {
    const desk = open([]);
    expect(await desk.findByText(deskText.accessLog.empty.head)).toBeTruthy();
    fireEvent.change(desk.getByLabelText('Wie keek', { selector: 'select' }), { target: { value: lies.id } });
    expect(await desk.findByText('Niets met deze keuze')).toBeTruthy();
  });

  test('that cannot be had says so, and is asked again', async () => {
    const desk = openDesk((server) => (server.accessLog = [anAccess()]));
    await desk.findByText(deskText.callbacks.empty.all.head);
    desk.server.cut = true;
    location.hash = '#wie-keek';
    expect(await desk.findByText(/Er is geen verbinding met Buurtkiosk/)).toBeTruthy();
    desk.server.cut = false;
    await press(desk, deskText.tryAgain);
    expect(await desk.findByRole('table', menu)).toBeTruthy();
  });
});

describe('who is no coordinator', () => {
  const asKarim = (hash: string) => openDesk((server) => (server.me = karim), hash);

  test('has no such page in the menu, and asks for nothing when its address is typed', async () => {
    const desk = asKarim('#wie-keek');
    expect(await desk.findByText(deskText.accessLog.onlyCoordinator.head)).toBeTruthy();
    expect(desk.queryByRole('link', menu)).toBeNull();
    expect(asked(desk)).toEqual([]);
  });

  test('a coordinator has it', async () => {
    const desk = open([anAccess()]);
    expect((await desk.findByRole('link', menu)).getAttribute('href')).toBe('#wie-keek');
    await waitFor(() => expect(asked(desk)).toEqual(['GET /api/desk/access-log']));
  });
});
