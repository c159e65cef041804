// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { asId } from '../../../../src/domain/ids.ts';
import { codePath } from '../../../../src/phone/parts/addresses.ts';
import { aCode, day } from '../../../support/builders.ts';
import { eventually } from '../../../support/eventually.ts';
import { aDateOf, aSnapshot, soup } from '../../../support/kiosk.ts';
import { begin, inAHall, offers, openHall, shown, tap, title } from '../../support/hall.tsx';
import { readQr } from '../../support/read-qr.ts';

inAHall();

const code = aCode(7);
const codes = [{ code, about: { kind: 'activity' as const, activity: soup.id }, poster: false }];
const today = '2026-11-23';
const inTwoDays = '2026-11-25';

interface Given {
  readonly snapshot?: Parameters<typeof aSnapshot>[0];
  readonly online?: boolean;
}

async function openSoup({ snapshot, ...given }: Given): Promise<void> {
  const usual = { publicAddress: 'https://buurt.example', agendaQr: ['10', '01'], activities: [soup] };
  const dates = [aDateOf(soup, today), aDateOf(soup, inTwoDays)];
  await openHall({ snapshot: aSnapshot({ ...usual, dates, ...snapshot }), ...given });
  await begin();
  await tap('Wat is er te doen?');
}

async function scanned(): Promise<ReturnType<typeof readQr>> {
  await eventually(() => expect(screen.getByRole('img', { name: /Vierkant/ })).toBeTruthy());
  return readQr(screen.getByRole('img', { name: /Vierkant/ }));
}

describe('who would rather type on their own phone', () => {
  test.each([
    ['with a network', true],
    ['without a network', false],
  ])('%s gets the chosen day to scan and to read, and can still sign up here', async (_, online) => {
    await openSoup({ snapshot: { codes }, online });
    await tap(/Woensdag/);
    await tap(/Soep/);
    await tap('Op mijn telefoon');

    expect(title()).toBe('Op uw eigen telefoon');
    expect(shown()).toContain('alles over Soep op dinsdag van woensdag 25 november');
    expect(shown()).toContain(`Of surf naar buurt.example/q/${code}?dag=${inTwoDays}`);
    expect((await scanned()).text).toBe(`https://buurt.example${codePath(code, day(inTwoDays))}`);
    await tap('Toch hier inschrijven');
    expect(offers('Schrijf mij in')).toBe(true);
  });

  test('types no day where the page begins with that one by itself', async () => {
    await openSoup({ snapshot: { codes } });
    await tap(/Soep/);
    await tap('Op mijn telefoon');

    expect(shown()).toContain(`buurt.example/q/${code}`);
    expect(shown()).not.toContain('?dag=');
    expect((await scanned()).text).toBe(`https://buurt.example/q/${code}?dag=${today}`);
  });

  test.each([
    ['http://192.168.178.250:8080', 33],
    ['https://buurtkiosk.heusden-zolder.be', 33],
    ['https://buurtkiosk.welzijn.gemeente-van-een-lange-naam.example', 41],
  ])('at %s the squares are still large: no more than %i beside each other', async (publicAddress, most) => {
    await openSoup({ snapshot: { codes, publicAddress } });
    await tap(/Soep/);
    await tap('Op mijn telefoon');

    const { text, modules } = await scanned();
    expect(text).toBe(`${publicAddress}/q/${code}?dag=${today}`);
    expect(modules).toBeLessThanOrEqual(most);
  });

  test.each([
    ['where phones cannot reach the server', { codes, agendaQr: null }],
    ['where the server is older than such codes', { codes: [] }],
    [
      'of another activity',
      { codes: [{ code, about: { kind: 'activity' as const, activity: asId<'activity'>('dans') }, poster: false }] },
    ],
  ])('is not sent there %s', async (_, snapshot) => {
    await openSoup({ snapshot });
    await tap(/Soep/);
    expect(offers('Schrijf mij in')).toBe(true);
    expect(offers('Op mijn telefoon')).toBe(false);
  });
});
