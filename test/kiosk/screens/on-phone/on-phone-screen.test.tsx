// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test, vi } from 'vitest';
import { asId } from '../../../../src/domain/ids.ts';
import { aCode } from '../../../support/builders.ts';
import { aDateOf, aSnapshot, soup } from '../../../support/kiosk.ts';
import { begin, inAHall, offers, openHall, shown, tap, title } from '../../support/hall.tsx';

inAHall();

const code = aCode(7);
const codes = [{ code, about: { kind: 'activity' as const, activity: soup.id }, poster: false }];

async function openSoup(matters: Parameters<typeof aSnapshot>[0]): Promise<void> {
  const usual = { publicAddress: 'https://buurt.example', agendaQr: ['10', '01'], activities: [soup] };
  await openHall({ snapshot: aSnapshot({ ...usual, dates: [aDateOf(soup, '2026-11-23')], ...matters }) });
  await begin();
  await tap('Wat is er te doen?');
  await tap(/Soep/);
}

describe('who would rather type on their own phone', () => {
  test('gets the address of the activity, to scan and to read, and can still sign up here', async () => {
    await openSoup({ codes });
    await tap('Op mijn telefoon');

    expect(title()).toBe('Op uw eigen telefoon');
    expect(shown()).toContain(`buurt.example/q/${code}`);
    await vi.waitFor(() => expect(screen.getByRole('img', { name: /Vierkant/ })).toBeTruthy());
    await tap('Toch hier inschrijven');
    expect(offers('Schrijf mij in')).toBe(true);
  });

  test.each([
    ['where phones cannot reach the server', { codes, agendaQr: null }],
    ['where the server is older than such codes', { codes: [] }],
    [
      'of another activity',
      { codes: [{ code, about: { kind: 'activity' as const, activity: asId<'activity'>('dans') }, poster: false }] },
    ],
  ])('is not sent there %s', async (_, matters) => {
    await openSoup(matters);
    expect(offers('Schrijf mij in')).toBe(true);
    expect(offers('Op mijn telefoon')).toBe(false);
  });
});
