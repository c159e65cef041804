// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { aDate, aKiosk, aSignUp, at } from './support/builders.ts';
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

  test('a cancelled date says so, and that people must be told', async () => {
    const desk = openDesk((server) => (server.dates = [aDate({ state: 'cancelled', taken: 5 })]), '#activiteiten');
    expect(await desk.findByText('Geannuleerd')).toBeTruthy();
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
    const comes = await desk.findByRole('table', { name: 'Zij komen' });
    for (const part of ['Ahmet', '0470 12 34 56', '3 personen', 'Gaat graag samen met iemand', '4M2P-8RTV']) {
      expect(comes.textContent).toContain(part);
    }
    const waits = desk.getByRole('table', { name: 'Wachtlijst' });
    expect(within(waits).getByText('Nummer 1')).toBeTruthy();
    expect(waits.textContent).toContain('geen nummer');
    expect(desk.getByText('Twee inschrijvingen, samen vier personen.')).toBeTruthy();
  });

  test('who got a place from the waiting list must still be told', async () => {
    const desk = openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(), signUps }), soup);
    expect(await desk.findByText('Plaats gekregen: nog verwittigen')).toBeTruthy();
    expect(desk.getByText('Iemand kreeg een plaats en weet het nog niet. Bel even.')).toBeTruthy();
  });

  test('a new sign-up appears by itself', async () => {
    const desk = openDesk((server) => server.signUps.set('soep@2026-11-24', { date: aDate(), signUps: [] }), soup);
    await desk.findByRole('heading', { name: 'Nog niemand ingeschreven' });
    desk.server.signUps.set('soep@2026-11-24', { date: aDate(), signUps });
    desk.hand().stream().say('changed', '"dates"');
    expect(await desk.findByText('Ahmet')).toBeTruthy();
  });

  test('a date that is over says so', async () => {
    const desk = openDesk(() => {}, soup);
    expect(await desk.findByRole('heading', { name: 'Deze activiteit is voorbij' })).toBeTruthy();
  });
});

describe('the kiosks', () => {
  test('a silent one is said, with since when and what to do', async () => {
    const desk = openDesk((server) => {
      server.kiosks = [aKiosk({ lastContactAt: at('2026-11-23', '11:05'), alarm: 'silent' })];
    }, '#kiosken');
    expect(await desk.findByText('Stil sinds 11.05 uur')).toBeTruthy();
    expect(desk.getByRole('link', { name: /Kiosken/ }).textContent).toContain('1 stil');
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
    fireEvent.click(desk.getByRole('button', { name: 'Verberg de code' }));
    await waitFor(() => expect(desk.queryByText('7K3F-9QWX')).toBeNull());
  });
});
