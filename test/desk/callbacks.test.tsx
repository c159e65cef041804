// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { CallbackLine } from '../../src/contract/desk.ts';
import { asId } from '../../src/domain/ids.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { deskText } from '../../src/text/desk.ts';
import { aRequest, aNeedsReview, at, karim, lies } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';

const friday = asLocalDate('2026-11-20');
const thursday = asLocalDate('2026-11-26');
const byKarim = { step: 'claimed', by: karim.id, at: at('2026-11-23', '09:05') } as const;
const byMe = { step: 'claimed', by: lies.id, at: at('2026-11-23', '09:05') } as const;

/** The desk with these requests, once the list is there. */
async function withList(...lines: readonly CallbackLine[]) {
  const desk = openDesk((server) => {
    for (const line of lines) server.lines.set(line.id, line);
  });
  await desk.findByRole('table', { name: deskText.pages.callbacks });
  const row = (name: string) => {
    const found = desk.getByText(name).closest('tbody');
    if (found === null) throw new Error(`no row for ${name}`);
    return found;
  };
  return { ...desk, row };
}

const press = (button: HTMLElement) => fireEvent.click(button);

describe('the callback list', () => {
  test('a number is called with a click; one that must not be called is words only', async () => {
    const jef = aRequest();
    const rosa = aRequest({ firstName: 'Rosa', telephone: asId('+32470000002') });
    const desk = await withList(jef, rosa, aRequest({ firstName: 'Lea', telephone: null }));
    expect(desk.getByRole('link', { name: '0470 00 00 01' }).getAttribute('href')).toBe('tel:+32470000001');
    expect(within(desk.row('Lea')).queryByRole('link')).toBeNull();
    desk.server.lines.delete(rosa.id);
    desk.server.withdrawn.set(rosa.id, { ...rosa, state: { step: 'withdrawn', at: at('2026-11-23', '13:05') } });
    desk.hand().stream().say('changed', '"callbacks"');
    await waitFor(() => expect(desk.getByText('0470 00 00 02').tagName).toBe('S'));
  });

  test('a row tells by when, who, what about, where, when, and that nobody called yet', async () => {
    const desk = await withList(
      aRequest({ firstName: 'Hatice', promisedOn: thursday, dayPart: 'evening', callLanguages: ['tr', 'nl'] }),
    );
    const words = desk.row('Hatice').textContent;
    for (const part of [
      'Donderdag',
      '26 november',
      '0470 00 00 01',
      'Praten',
      'Centrum',
      'avond',
      'Turks, Nederlands',
      'Nog niet gebeld',
      'bericht inspreken mag',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('who was promised a call last Friday is late, with the day that was promised', async () => {
    const desk = await withList(aRequest({ firstName: 'Fatima', promisedOn: friday }), aRequest());
    expect(desk.row('Fatima').textContent).toContain('Te laat');
    expect(desk.row('Fatima').textContent).toContain('beloofd: vrijdag');
    expect(desk.getByText('één te laat')).toBeTruthy();
    await waitFor(() => expect(document.title).toBe('(2) Terugbellijst – Buurtkiosk'));
  });

  test('the last step is said in words, and a row of the same is counted', async () => {
    const attempt = (day: string, time: string) => ({ by: karim.id, at: at(day, time), result: 'no-answer' as const });
    const desk = await withList(
      aRequest({ firstName: 'Eén keer', attempts: [attempt('2026-11-20', '10:15')] }),
      aRequest({ firstName: 'Twee keer', attempts: [attempt('2026-11-20', '10:15'), attempt('2026-11-23', '09:40')] }),
    );
    expect(desk.row('Eén keer').textContent).toContain('Geen antwoord, vrijdag 10.15 uur');
    expect(desk.row('Twee keer').textContent).toContain('Twee keer geen antwoord');
    expect(desk.row('Twee keer').textContent).toContain('laatst: 9.40 uur');
  });

  test('who has no telephone comes to the desk', async () => {
    const desk = await withList(aRequest({ firstName: 'Anna', reach: 'visit', telephone: null }));
    expect(desk.row('Anna').textContent).toContain('Komt langs aan de balie');
    expect(desk.getByRole('button', { name: 'Ik help: Anna' })).toBeTruthy();
  });

  test('an empty list says that nobody waits', async () => {
    const desk = openDesk(() => {});
    expect(await desk.findByRole('heading', { name: deskText.callbacks.empty.all.head })).toBeTruthy();
    expect(desk.getByText(deskText.callbacks.counts.none)).toBeTruthy();
  });
});

describe('taking a request', () => {
  test('one tap takes it, and asks how it went', async () => {
    const desk = await withList(aRequest());
    press(desk.getByRole('button', { name: 'Ik bel: Jef' }));
    expect(await desk.findByRole('group', { name: deskText.callbacks.howDidItGo })).toBeTruthy();
    expect(desk.getByRole('button', { name: 'U belt nu: Jef' })).toBeTruthy();
    expect([...desk.server.lines.values()][0]?.state.step).toBe('claimed');
  });

  test('two quick taps are one', async () => {
    const desk = await withList(aRequest());
    const button = desk.getByRole('button', { name: 'Ik bel: Jef' });
    press(button);
    press(button);
    await desk.findByRole('group', { name: deskText.callbacks.howDidItGo });
    expect(desk.server.asked.filter((path) => path.endsWith('/claim'))).toHaveLength(1);
  });

  test('who comes second hears kindly who has it, and sees it in the row', async () => {
    const line = aRequest();
    const desk = await withList(line);
    desk.server.lines.set(line.id, { ...line, state: byKarim });
    press(desk.getByRole('button', { name: 'Ik bel: Jef' }));
    const said = await desk.findByRole('alert');
    expect(said.textContent).toBe('Karim, SAAMO belt al, sinds 9.05 uur. U hoeft niets te doen.');
    await waitFor(() => expect(within(desk.row('Jef')).queryByRole('button', { name: 'Ik bel: Jef' })).toBeNull());
    expect(desk.row('Jef').textContent).toContain('Karim, SAAMO');
  });

  test('what a colleague cannot go on with is taken over, after a question', async () => {
    const desk = await withList(aRequest({ state: byKarim }));
    press(desk.getByRole('button', { name: 'Neem over: Jef' }));
    expect(await desk.findByRole('group', { name: 'Karim, SAAMO heeft dit. Neemt u het over?' })).toBeTruthy();
    press(desk.getByRole('button', { name: 'Nee, laat zo' }));
    expect(desk.server.asked.some((path) => path.endsWith('/take-over'))).toBe(false);

    press(desk.getByRole('button', { name: 'Neem over: Jef' }));
    press(await desk.findByRole('button', { name: deskText.callbacks.takeOverYes }));
    expect(await desk.findByRole('group', { name: deskText.callbacks.howDidItGo })).toBeTruthy();
    expect(desk.getByRole('button', { name: 'U belt nu: Jef' })).toBeTruthy();
  });

  test('whoever got no seat and does not know is in the list, with what for and when', async () => {
    const seat = { title: 'Samen soep eten', on: asLocalDate('2026-11-24'), persons: 2, attendance: 'once' } as const;
    const desk = await withList(
      aRequest({ firstName: 'Thuis', subject: 'no-seat', seat: { ...seat, state: 'waiting' } }),
      aRequest({ firstName: 'Gered', subject: 'no-seat', seat: { ...seat, title: null, state: 'confirmed' } }),
    );
    expect(desk.row('Thuis').textContent).toContain('Kreeg geen plaats, staat op de wachtlijst');
    expect(desk.row('Thuis').textContent).toContain('Samen soep eten, dinsdag 24 november');
    expect(desk.row('Thuis').textContent).not.toContain('bericht inspreken');
    expect(desk.row('Gered').textContent).toContain('Heeft nu toch een plaats');
  });

  test('without a network the row says that nothing was kept, and the list stays', async () => {
    const desk = await withList(aRequest());
    desk.server.cut = true;
    press(desk.getByRole('button', { name: 'Ik bel: Jef' }));
    expect((await desk.findByRole('alert')).textContent).toContain('Niet bewaard: er is geen verbinding');
    expect(desk.getByRole('button', { name: 'Ik bel: Jef' })).toBeTruthy();
  });
});

describe('after the call', () => {
  test('a result and an outcome close it in two taps', async () => {
    const desk = await withList(aRequest({ state: byMe }));
    press(desk.getByRole('button', { name: deskText.callbacks.result.spoken }));
    press(await desk.findByRole('button', { name: deskText.callbacks.outcome.helped }));
    expect(await desk.findByText('Afgerond: geholpen. U vindt het terug onder ‘Afgerond’.')).toBeTruthy();
    expect(desk.queryByText('Jef')).toBeNull();
    expect([...desk.server.lines.values()][0]?.state).toMatchObject({ step: 'closed', outcome: 'helped' });
  });

  test('without an answer somebody else may try: it is given back', async () => {
    const desk = await withList(aRequest({ state: byMe }));
    press(desk.getByRole('button', { name: deskText.callbacks.result['no-answer'] }));
    await desk.findByRole('group', { name: /Geen antwoord, 14.32 uur. Later opnieuw mag. Of rond af/ });
    press(desk.getByRole('button', { name: deskText.callbacks.release }));
    expect(await desk.findByRole('button', { name: 'Ik bel: Jef' })).toBeTruthy();
  });

  test('where no message may be left, none can be logged', async () => {
    const desk = await withList(aRequest({ state: byMe, mayLeaveMessage: false }));
    expect(desk.queryByRole('button', { name: deskText.callbacks.result['message-left'] })).toBeNull();
    expect(desk.getByText(/Een bericht inspreken mag niet/)).toBeTruthy();
  });

  test('who comes by was spoken to or did not come', async () => {
    const desk = await withList(aRequest({ state: byMe, reach: 'visit', telephone: null }));
    const names = within(desk.getByRole('group', { name: deskText.callbacks.howDidItGo }))
      .getAllByRole('button')
      .map((each) => each.textContent);
    expect(names).toEqual(['Gesproken', 'Niet gekomen', 'Geef terug']);
  });
});

describe('choosing what to see', () => {
  test('the filters narrow the list, and an empty choice can be let go', async () => {
    const desk = await withList(aRequest(), aRequest({ firstName: 'Hatice', neighbourhood: asId('noord') }));
    press(desk.getByRole('button', { name: /Noord/ }));
    await waitFor(() => expect(desk.queryByText('Jef')).toBeNull());
    press(desk.getByRole('button', { name: deskText.callbacks.views.mine }));
    expect(await desk.findByRole('heading', { name: 'Niets met deze keuze' })).toBeTruthy();
    press(desk.getByRole('button', { name: 'Toon alles' }));
    await waitFor(() => expect(desk.queryByText('Jef')).toBeTruthy());
  });

  test('what was closed is found back', async () => {
    const closed = { step: 'closed', by: karim.id, at: at('2026-11-20', '10:15'), outcome: 'not-reached' } as const;
    const desk = await withList(aRequest(), aRequest({ firstName: 'Paul', state: closed }));
    press(desk.getByRole('button', { name: deskText.callbacks.views.closed }));
    expect((await desk.findByText('Paul')).closest('tbody')?.textContent).toContain('Niet bereikt, vrijdag 10.15 uur');
  });
});

describe('what changes meanwhile', () => {
  test('a new request appears by itself, and is announced without a name', async () => {
    const desk = await withList(aRequest());
    const fresh = aRequest({ firstName: 'Nieuw' });
    desk.server.lines.set(fresh.id, fresh);
    desk.hand().stream().say('changed', '"callbacks"');
    expect(await desk.findByText('Nieuw')).toBeTruthy();
    const said = await desk.findByText('Er is een nieuwe vraag op de terugbellijst.');
    expect(said.closest('[role=status]')).toBeTruthy();
  });

  test('a withdrawn request stays in sight, struck, until somebody takes it away', async () => {
    const line = aRequest();
    const desk = await withList(line, aRequest({ firstName: 'Samira' }));
    desk.server.withdrawn.set(line.id, { ...line, state: { step: 'withdrawn', at: at('2026-11-23', '13:05') } });
    desk.server.lines.delete(line.id);
    desk.hand().stream().say('changed', '"callbacks"');
    expect((await desk.findByText('Ingetrokken')).closest('tbody')?.querySelector('s')?.textContent).toBe(
      deskText.callbacks.due.today,
    );
    press(desk.getByRole('button', { name: 'Haal weg: Jef' }));
    await waitFor(() => expect(desk.queryByText('Jef')).toBeNull());
  });

  test('the keyboard keeps its place when the list moves under it', async () => {
    const desk = await withList(aRequest({ firstName: 'Samira', promisedOn: thursday }));
    desk.getByRole('button', { name: 'Ik bel: Samira' }).focus();
    const [samira] = desk.server.lines.values();
    desk.server.lines.clear();
    for (const line of [aRequest({ firstName: 'Nieuw' }), samira])
      if (line !== undefined) desk.server.lines.set(line.id, line);
    desk.hand().stream().say('changed', '"callbacks"');
    await desk.findByText('Nieuw');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ik bel: Samira');
  });

  test('when the server is away the list stays, with a banner that says so', async () => {
    const desk = await withList(aRequest());
    desk.server.cut = true;
    desk.hand().stream().say('error');
    desk.hand().pass(3000);
    expect(
      await desk.findByText(/Geen verbinding. Wij proberen het opnieuw. U ziet de lijst van 14.32 uur/),
    ).toBeTruthy();
    expect(desk.getByText('Jef')).toBeTruthy();
    desk.server.cut = false;
    desk.hand().pass(10_000);
    desk.hand().stream().say('open');
    await waitFor(() => expect(desk.queryByText(/Geen verbinding/)).toBeNull());
  });
});

describe('what could not be taken as it was', () => {
  test('it stands on top with the reason in words, until a colleague has seen it', async () => {
    const aside = aNeedsReview();
    const desk = openDesk((server) => server.needsReview.set(aside.id, aside));
    const block = await desk.findByRole('region', { name: deskText.needsReview.title });
    for (const part of ['Rosa', '0470 00 00 09', 'Inschrijving: Samen soep eten', 'De activiteit gaat niet door.']) {
      expect(block.textContent).toContain(part);
    }
    press(within(block).getByRole('button', { name: /Gezien: Rosa/ }));
    await waitFor(() => expect(desk.queryByRole('region', { name: deskText.needsReview.title })).toBeNull());
    expect(desk.server.needsReview.size).toBe(0);
  });
});

describe('the list on paper', () => {
  test('it holds who must be called today and no one else, with room to write', async () => {
    const desk = await withList(aRequest(), aRequest({ firstName: 'Later', promisedOn: thursday }));
    window.dispatchEvent(new Event('beforeprint'));
    const sheet = await desk.findByRole('region', { name: 'Daglijst van maandag 23 november' });
    expect(sheet.textContent).toContain('Jef');
    expect(sheet.textContent).not.toContain('Later');
    expect(within(sheet).getByRole('columnheader', { name: deskText.callbacks.sheet.notes })).toBeTruthy();
  });

  test('the server hears which names are on it', async () => {
    const due = aRequest();
    const desk = await withList(due, aRequest({ promisedOn: thursday }));
    window.dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(desk.server.printed).toEqual([{ entries: [due.id] }]));
  });
});

describe('a name that could not be opened', () => {
  test('says so in its place, and what to do', async () => {
    const closed = { firstName: '', telephone: null };
    const desk = await withList(aRequest({ ...closed, opened: 'tampered' }), aRequest({ ...closed, opened: 'no-key' }));
    const list = desk.getByRole('table', { name: deskText.pages.callbacks });
    expect(list.textContent).toMatch(/Niet leesbaar: gewijzigd.*Verwittig de beheerder/);
    expect(list.textContent).toMatch(/Niet leesbaar: geen sleutel.*Vraag de sleutel uit de kluis/);
    expect(list.textContent).not.toContain('Naam onbekend');
  });
});
