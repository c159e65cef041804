// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { seconds } from '../../../../src/domain/time/time.ts';
import { aDateOf, aSnapshot, soup } from '../../../support/kiosk.ts';
import { begin, inAHall, openHall, shown, tap, title } from '../../support/hall.tsx';

inAHall();

describe('a screen at rest', () => {
  test('shows where it is, what time it is, and the first thing to do', async () => {
    await openHall();

    expect(shown()).toContain('Lokaal dienstencentrum De Wilg');
    expect(shown()).toContain('10.00');
    expect(title()).toBe('Samen wandelen');
    expect(shown()).toContain('Vandaag om 14 uur');
    expect(shown()).toContain('Nog 12 plaatsen');
  });

  test('turns to the next poster after a while, and round again', async () => {
    const hall = await openHall();
    const seen = [title()];
    for (let turn = 0; turn < 3; turn += 1) {
      await hall.pass(seconds(12));
      seen.push(title());
    }

    expect(seen).toEqual(['Samen wandelen', 'Samen zingen', 'Soep op dinsdag', 'Samen wandelen']);
  });

  test('says of a full activity that there is a line', async () => {
    await openHall({ snapshot: aSnapshot({ dates: [aDateOf(soup, '2026-11-24', { taken: 12 })] }) });

    expect(shown()).toContain('Volzet, wel een wachtlijst');
  });

  test('says a kind word when nothing is planned', async () => {
    await openHall({ snapshot: aSnapshot({ dates: [] }) });

    expect(shown()).toContain('Welkom, buur');
  });

  test('offers the agenda on a telephone, as the server drew its code', async () => {
    await openHall({ snapshot: aSnapshot({ agendaQr: ['10', '01'] }) });

    const code = screen.getByRole('img', { name: 'Of kijk op uw eigen telefoon' });
    expect(code.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  test('offers no telephone what only this machine can reach', async () => {
    await openHall({ snapshot: aSnapshot({ agendaQr: null }) });

    expect(shown()).not.toContain('Of kijk op uw eigen telefoon');
  });

  test('says at a demonstration that all is invented, before and after the touch', async () => {
    await openHall({ snapshot: aSnapshot({ demo: true }) });
    expect(shown()).toContain('Demo: deze activiteiten zijn verzonnen');

    await begin();
    expect(shown()).toContain('Demo: deze activiteiten zijn verzonnen');
  });
});

describe('where to turn to', () => {
  test('names each service with its number and what it helps with, and the number for who cannot wait', async () => {
    await openHall();
    await begin();
    await tap('Waar kan ik terecht?');

    const service = screen.getByText('Welzijnsloket Willebroek').closest('li')?.textContent;
    expect(service).toContain('03 866 34 50');
    expect(service).toContain('voor geld en rekeningen');
    expect(shown()).toContain('112');
    await tap('Bel mij liever terug');
    expect(title()).toContain('Waarover');
  });
});
