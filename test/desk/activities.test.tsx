// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { DeskDate } from '../../src/contract/desk.ts';
import { asId } from '../../src/domain/ids.ts';
import { addDays } from '../../src/domain/time/local-date.ts';
import { addDuration, milliseconds } from '../../src/domain/time/time.ts';
import { deskText } from '../../src/text/desk.ts';
import { aDate, aKiosk, aSignUp, at, now, today } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';

const soup = '#activiteiten/soep%402026-11-24';

describe('the coming dates', () => {
  test('they stand by day, with places taken and people waiting', async () => {
    const desk = openDesk((server) => {
      server.dates = [
        aDate(),
        aDate({
          id: asId('telefoon@2026-11-26'),
          title: 'Hulp met uw telefoon',
          startsAt: at('2026-11-26', '09:30'),
          places: 8,
          taken: 8,
          waiting: 2,
        }),
      ];
    }, '#activiteiten');
    const tomorrow = await desk.findByRole('region', { name: 'Morgen, 24 november' });
    expect(tomorrow.textContent).toContain('9 van 12 plaatsen');
    const thursday = desk.getByRole('region', { name: 'Donderdag 26 november' });
    expect(thursday.textContent).toContain('Volzet');
    expect(thursday.textContent).toContain('2 wachten');
  });

  const inWeeks = (weeks: number, of: Partial<DeskDate> = {}): DeskDate => {
    const day = addDays(today, weeks * 7);
    return aDate({ id: asId(`koor@${day}`), title: 'Koor', startsAt: at(day, '14:00'), ...of });
  };

  test('the first two weeks stand there; one tap brings what comes later', async () => {
    const desk = openDesk(
      (server) => (server.dates = [inWeeks(0), inWeeks(1), inWeeks(2), inWeeks(3)]),
      '#activiteiten',
    );
    await desk.findByRole('button', { name: deskText.activities.period.soon, pressed: true });
    expect(desk.getAllByText('Koor')).toHaveLength(2);
    fireEvent.click(desk.getByRole('button', { name: 'Toon ook twee activiteiten later' }));
    await waitFor(() => expect(desk.getAllByText('Koor')).toHaveLength(4));
    expect(desk.queryByRole('button', { name: /Toon ook/ })).toBeNull();
  });

  test('what comes in five weeks is found by a word of its title or place, whatever stands there', async () => {
    const bread = inWeeks(5, { title: 'Brood bakken', location: 'Café De Kéérkring' });
    const desk = openDesk((server) => (server.dates = [inWeeks(0), inWeeks(1), bread]), '#activiteiten');
    const find = await desk.findByRole('searchbox', { name: deskText.activities.find });
    expect(desk.queryByText('Brood bakken')).toBeNull();
    for (const typed of ['brood', 'keerkring', 'kring bakken']) {
      fireEvent.input(find, { target: { value: typed } });
      expect(await desk.findByText('Brood bakken')).toBeTruthy();
      expect(desk.queryByText('Koor')).toBeNull();
      expect(desk.getByText('Eén activiteit gevonden, in alle weken.')).toBeTruthy();
    }
    fireEvent.input(find, { target: { value: 'zwemmen' } });
    expect(await desk.findByRole('heading', { name: deskText.activities.noneFound.head })).toBeTruthy();
    fireEvent.click(desk.getByRole('button', { name: deskText.activities.period.soon, pressed: false }));
    await waitFor(() => expect(desk.getAllByText('Koor')).toHaveLength(2));
    expect(find).toHaveProperty('value', '');
  });

  test('above it stands what the list shows, and of how many', async () => {
    const desk = openDesk((server) => (server.dates = [inWeeks(0), inWeeks(1), inWeeks(5)]), '#activiteiten');
    expect(await desk.findByText('Twee activiteiten in de komende twee weken, van drie die nog komen.')).toBeTruthy();
    fireEvent.click(desk.getByRole('button', { name: 'Alles' }));
    expect(await desk.findByText('Drie activiteiten die nog komen.')).toBeTruthy();
  });

  test('whoever must still be told that it is off does not wait behind a tap', async () => {
    const desk = openDesk(
      (server) =>
        (server.dates = [inWeeks(5, { state: 'cancelled', taken: 2 }), inWeeks(6, { state: 'cancelled', taken: 0 })]),
      '#activiteiten',
    );
    expect(await desk.findAllByText(deskText.activities.cancelled)).toHaveLength(1);
  });

  test('a neighbourhood has its own list, also when nothing is planned there soon', async () => {
    const north = asId<'neighbourhood'>('noord');
    const desk = openDesk(
      (server) => (server.dates = [inWeeks(0), inWeeks(4, { neighbourhood: north })]),
      '#activiteiten',
    );
    const hood = within(await desk.findByRole('group', { name: 'Buurt' })).getByRole('button', { name: /Noord/ });
    fireEvent.click(hood);
    expect(await desk.findByRole('heading', { name: 'Geen activiteiten' })).toBeTruthy();
    fireEvent.click(desk.getByRole('button', { name: 'Toon ook één activiteit later' }));
    expect(await desk.findAllByText('Koor')).toHaveLength(1);
    fireEvent.click(hood);
    await waitFor(() => expect(desk.getAllByText('Koor')).toHaveLength(2));
  });

  test('a cancelled date says so, and that people must be told', async () => {
    const desk = openDesk((server) => (server.dates = [aDate({ state: 'cancelled', taken: 5 })]), '#activiteiten');
    expect(await desk.findByText(deskText.activities.cancelled)).toBeTruthy();
    expect(desk.getByText(/vijf personen ingeschreven: verwittig hen/)).toBeTruthy();
  });
});

describe('who comes', () => {
  const signUps = [
    aSignUp({ firstName: 'Ahmet', persons: 3, together: true }),
    aSignUp({ firstName: 'Elif', promotedAt: at('2026-11-23', '11:00') }),
    aSignUp({ firstName: 'Simonne', state: 'waiting', position: 1, telephone: null }),
  ];

  test('each has name, number, persons and code; the waiting list its order', async () => {
    const desk = openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(), signUps }), soup);
    const comes = await desk.findByRole('table', { name: deskText.activities.confirmed });
    for (const part of ['Ahmet', '0470 12 34 56', '3 personen', 'Gaat graag samen met iemand', '4M2P-8RTV']) {
      expect(comes.textContent).toContain(part);
    }
    const waits = desk.getByRole('table', { name: deskText.activities.waitingList });
    expect(within(waits).getByText('Nummer 1')).toBeTruthy();
    expect(waits.textContent).toContain('geen nummer');
    expect(desk.getByText('Twee inschrijvingen, samen vier personen.')).toBeTruthy();
  });

  test('who got a place from the waiting list must still be told', async () => {
    const desk = openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(), signUps }), soup);
    expect(await desk.findByText(deskText.activities.promoted)).toBeTruthy();
    expect(desk.getByText('Iemand kreeg een plaats en weet het nog niet. Bel even.')).toBeTruthy();
  });

  test('a new sign-up appears by itself', async () => {
    const desk = openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(), signUps: [] }), soup);
    await desk.findByRole('heading', { name: deskText.activities.nobody.head });
    desk.server.signUps.set('soep@2026-11-24', { date: aDate(), signUps });
    desk.hand().stream().say('changed', '"dates"');
    expect(await desk.findByText('Ahmet')).toBeTruthy();
  });

  test('a date that is over says so', async () => {
    const desk = openDesk(() => {}, soup);
    expect(await desk.findByRole('heading', { name: deskText.activities.gone.head })).toBeTruthy();
  });
});

describe('the kiosks', () => {
  test('a silent one is said, with since when and what to do', async () => {
    const desk = openDesk((server) => {
      server.kiosks = [aKiosk({ lastContactAt: at('2026-11-23', '11:05'), alarm: 'silent' })];
    }, '#kiosken');
    expect(await desk.findByText('Stil sinds 11.05 uur')).toBeTruthy();
    expect(desk.getByRole('link', { name: new RegExp(`^${deskText.pages.management}`) }).textContent).toContain(
      '1 stil',
    );
  });

  test('a code is large, can be said aloud, has an end and can be hidden', async () => {
    const desk = openDesk(
      (server) => (server.kiosks = [aKiosk({ enrolledAt: null, lastContactAt: null })]),
      '#kiosken',
    );
    fireEvent.click(await desk.findByRole('button', { name: 'Maak een code voor De Wilg' }));
    expect(await desk.findByText('7K3F-9QWX')).toBeTruthy();
    expect(desk.getByRole('img', { name: /Vierkant met de code/ })).toBeTruthy();
    expect(desk.getByRole('img', { name: 'Lees voor: 7, K, 3, F, 9, Q, W en X' })).toBeTruthy();
    expect(desk.getByText(/Geldig tot 14.47 uur/)).toBeTruthy();
    fireEvent.click(desk.getByRole('button', { name: deskText.kiosks.hideCode }));
    await waitFor(() => expect(desk.queryByText('7K3F-9QWX')).toBeNull());
  });
});

describe('a colleague at the list', () => {
  const elif = aSignUp({ firstName: 'Elif' });
  const open = (of: Partial<Parameters<typeof aDate>[0]> = {}, signUps = [elif]) =>
    openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(of), signUps }), soup);
  const fill = async (desk: ReturnType<typeof open>, label: string, value: string) =>
    fireEvent.input(await desk.findByLabelText(label), { target: { value } });

  test('signs up somebody who calls, and reads what came of it', async () => {
    const desk = open();
    fireEvent.click(await desk.findByRole('button', { name: deskText.signUp.open }));
    await fill(desk, 'Voornaam', 'Fatima');
    await fill(desk, 'Telefoon', '0470 12 34 56');
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.send }));
    expect(await desk.findByText('Fatima is ingeschreven.')).toBeTruthy();
    expect(desk.server.left).toMatchObject([{ firstName: 'Fatima', telephone: '+32470123456', persons: 1 }]);
    await waitFor(() => expect(desk.getByLabelText<HTMLInputElement>('Voornaam').value).toBe(''));
  });

  test('hears what is missing before anything is sent', async () => {
    const desk = open();
    fireEvent.click(await desk.findByRole('button', { name: deskText.signUp.open }));
    await fill(desk, 'Telefoon', '12');
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.send }));
    expect(await desk.findByText('Vul een voornaam in.')).toBeTruthy();
    expect(desk.getByText(/geen Belgisch nummer/)).toBeTruthy();
    expect(desk.server.left).toEqual([]);
  });

  test('while the network is away keeps what was typed, and it is one when it is sent again', async () => {
    const desk = open();
    fireEvent.click(await desk.findByRole('button', { name: deskText.signUp.open }));
    await fill(desk, 'Voornaam', 'Fatima');
    desk.server.cut = true;
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.send }));
    await desk.findByText(/geen verbinding|niet bereikbaar|verbinding/i);
    expect(desk.getByLabelText<HTMLInputElement>('Voornaam').value).toBe('Fatima');
    desk.server.cut = false;
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.send }));
    expect(await desk.findByText('Fatima is ingeschreven.')).toBeTruthy();
    expect(new Set(desk.server.tried).size).toBe(1);
  });

  test("gives up somebody's place only after a second tap", async () => {
    const desk = open();
    fireEvent.click(await desk.findByRole('button', { name: 'Zegt af: Elif' }));
    expect(desk.server.left).toEqual([]);
    fireEvent.click(await desk.findByRole('button', { name: deskText.signUp.yes }));
    expect(await desk.findByText('Elif is afgezegd.')).toBeTruthy();
    expect(desk.server.left).toMatchObject([{ what: 'withdrawn' }]);
  });

  test('notes on the day itself who is here, and sees since when', async () => {
    const today = { startsAt: at('2026-11-23', '15:00'), endsAt: at('2026-11-23', '17:00') };
    const context = aSignUp({ firstName: 'Ahmet', arrivedAt: at('2026-11-23', '09:50') });
    const desk = open(today, [elif, context]);
    expect(await desk.findByText('is er sinds 9.50 uur')).toBeTruthy();
    expect(desk.queryByRole('button', { name: 'Is er: Ahmet' })).toBeNull();
    fireEvent.click(desk.getByRole('button', { name: 'Is er: Elif' }));
    expect(await desk.findByText('Elif is er.')).toBeTruthy();
  });

  describe('who tapped the wrong name', () => {
    const today = { startsAt: at('2026-11-23', '15:00'), endsAt: at('2026-11-23', '17:00') };
    const isHere = 'Is er: Elif';
    const isNot = 'Is er toch niet: Elif';
    /** The list of today, with Elif noted. */
    async function noted() {
      const desk = open(today);
      fireEvent.click(await desk.findByRole('button', { name: isHere }));
      await desk.findByText('Elif is er.');
      desk.hand().stream().say('changed', '"dates"');
      return { desk, button: await desk.findByRole('button', { name: isNot }) };
    }

    test('takes it back in the same place, with one tap', async () => {
      const { desk, button } = await noted();
      desk.server.clock = addDuration(desk.server.clock, milliseconds(600));
      fireEvent.click(button);
      expect(await desk.findByText('Teruggenomen: Elif is er nog niet.')).toBeTruthy();
      desk.hand().stream().say('changed', '"dates"');
      await waitFor(() => expect(button.getAttribute('aria-label')).toBe(isHere));
      expect(desk.queryByText(/is er sinds/)).toBeNull();
      expect(desk.server.left).toEqual([{ what: 'arrived' }, { what: 'undo-check-in' }]);
    });

    test('keeps the keyboard on that button', async () => {
      const desk = open(today);
      const button = await desk.findByRole('button', { name: isHere });
      button.focus();
      fireEvent.click(button);
      await desk.findByText('Elif is er.');
      desk.hand().stream().say('changed', '"dates"');
      await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(isNot));
    });

    test('with two quick taps noted somebody once, and took nothing back', async () => {
      const { desk, button } = await noted();
      desk.server.clock = addDuration(desk.server.clock, milliseconds(599));
      fireEvent.click(button);
      // Whatever the second tap asked for is asked before this.
      const asked = desk.server.asked.length;
      desk.hand().stream().say('changed', '"dates"');
      await waitFor(() => expect(desk.server.asked.length).toBeGreaterThan(asked));
      await desk.findByRole('button', { name: isNot });
      expect(desk.server.left).toEqual([{ what: 'arrived' }]);
    });

    test('sees at once what a colleague took back at another desk', async () => {
      const { desk, button } = await noted();
      desk.server.signUps.set('soep@2026-11-24', { date: aDate(today), signUps: [elif] });
      desk.hand().stream().say('changed', '"dates"');
      await waitFor(() => expect(button.getAttribute('aria-label')).toBe(isHere));
    });
  });

  test('cannot note on another day that somebody is here', async () => {
    const desk = open();
    await desk.findByRole('button', { name: 'Zegt af: Elif' });
    expect(desk.queryByRole('button', { name: 'Is er: Elif' })).toBeNull();
  });
});

describe('a colleague at the door', () => {
  const begun = { startsAt: at('2026-11-23', '14:20'), endsAt: at('2026-11-23', '16:00') };
  const open = (of: Partial<Parameters<typeof aDate>[0]>) =>
    openDesk(
      (server) => server.signUps.set('soep@2026-11-24', { date: aDate(of), signUps: [aSignUp({ firstName: 'Elif' })] }),
      soup,
    );

  test('reads that it has begun and until when they may write down who walks in, and does so', async () => {
    const desk = open(begun);
    expect(await desk.findByText(/Deze activiteit is bezig.*tot 16.00 uur/)).toBeTruthy();
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.open }));
    const name = await desk.findByLabelText<HTMLInputElement>('Voornaam');
    fireEvent.input(name, { target: { value: 'Gust' } });
    await waitFor(() => expect(name.value).toBe('Gust'));
    fireEvent.click(desk.getByRole('button', { name: deskText.signUp.send }));
    expect(await desk.findByText('Gust is ingeschreven.')).toBeTruthy();
  });

  test('whose page was open when it began is told so then', async () => {
    const desk = open({ startsAt: addDuration(now, milliseconds(40)), endsAt: begun.endsAt });
    await desk.findByText('Elif');
    expect(desk.queryByText(/Deze activiteit is bezig/)).toBeNull();
    desk.server.clock = addDuration(desk.server.clock, milliseconds(40));
    expect(await desk.findByText(/Deze activiteit is bezig/)).toBeTruthy();
  });

  test.each([
    ['is over', { startsAt: at('2026-11-23', '12:00'), endsAt: at('2026-11-23', '14:32') }],
    ['is called off', { ...begun, state: 'cancelled' as const }],
  ])('is not asked to sign anybody up for what %s', async (_, of) => {
    const desk = open(of);
    await desk.findByText('Elif');
    expect(desk.queryByRole('button', { name: deskText.signUp.open })).toBeNull();
    expect(desk.queryByText(/Deze activiteit is bezig/)).toBeNull();
  });
});
