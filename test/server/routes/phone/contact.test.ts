// Asking on one's own phone to be called: the same promise as at a kiosk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPhone, type Phone } from '../../../support/phone.ts';
import { startTestServer, type TestServer } from '../../../support/server.ts';

const asked = {
  onderwerp: 'money',
  dagdeel: 'morning',
  talen: ['nl', 'tr'],
  voornaam: 'Canan',
  telefoon: '0470 12 34 56',
  bericht: 'ja',
};

let server: TestServer;
let phone: Phone;
beforeAll(async () => {
  server = await startTestServer();
  phone = aPhone(server);
});
afterAll(() => server.stop());

const lastHeader = async (): Promise<unknown> => {
  const { header } = await server.database.read
    .selectFrom('entry')
    .select('header')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow();
  return JSON.parse(header);
};
const send = async (fields: Record<string, string | readonly string[]>) =>
  phone.send(await phone.open('/contact'), fields);

describe('somebody asks to be called', () => {
  test('the numbers for who cannot wait stand before the questions', async () => {
    const { words } = await phone.open('/contact');

    expect(words.indexOf('Bel 112 Noodnummer.')).toBeGreaterThan(0);
    expect(words.indexOf('Bel 112')).toBeLessThan(words.indexOf('Wat is uw voornaam?'));
  });

  test('the slip opens with the promised day and the number of who calls', async () => {
    const sent = await send(asked);
    const slip = await phone.follow(sent);

    expect(sent.status).toBe(303);
    expect(slip.words).toContain('Ten laatste donderdag 26 november');
    expect(slip.words).toContain('Geld en rekeningen');
    expect(slip.html).toContain('href="tel:+3238663450"');
    expect(await lastHeader()).toMatchObject({
      kind: 'callback-request',
      origin: 'phone',
      subject: 'money',
      dayPart: 'morning',
      callLanguages: ['nl', 'tr'],
      reach: 'telephone',
      mayLeaveMessage: true,
      promisedOn: '2026-11-26',
    });
  });

  test('who comes by leaves no number, and nobody speaks a message', async () => {
    await send({ ...asked, balie: 'ja' });

    expect(await lastHeader()).toMatchObject({ reach: 'visit', mayLeaveMessage: false });
  });

  test('without a word about messages there will be none', async () => {
    const { bericht: _, ...without } = asked;
    await send(without);

    expect(await lastHeader()).toMatchObject({ mayLeaveMessage: false });
  });

  test('sent twice it is one request', async () => {
    const page = await phone.open('/contact');
    const sent = await Promise.all([phone.send(page, asked), phone.send(page, asked)]);

    expect(new Set(sent.map(({ to }) => to)).size).toBe(1);
  });

  test.each([
    [{ onderwerp: 'weather' }, 'Kies waarover u wilt praten.'],
    [{ dagdeel: 'night' }, 'Kies wanneer we mogen bellen.'],
    [{ talen: ['xx'] }, 'Kies minstens één taal, en hoogstens vier.'],
    [{ talen: ['nl', 'fr', 'en', 'tr', 'ar'] }, 'Kies minstens één taal, en hoogstens vier.'],
    [{ voornaam: ' ' }, 'Typ uw voornaam.'],
    [{ telefoon: '0470' }, 'Er ontbreken nog cijfers.'],
  ])('%j: %s', async (fields, words) => {
    const page = await send({ ...asked, ...fields });

    expect(page.status).toBe(422);
    expect(page.words).toContain(words);
    expect(page.words).toContain('Kijk nog één ding na');
    expect(page.html).toMatch(/value="ja" checked/);
  });
});
