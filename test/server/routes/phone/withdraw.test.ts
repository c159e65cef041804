// Giving back what one has, on one's own phone: in two steps, of which only the second does something.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../../../src/domain/ids.ts';
import { aCode, anActivity, aSchedule } from '../../../support/builders.ts';
import { aPhone, type Phone } from '../../../support/phone.ts';
import { leftCallback, leftSignUp, startTestServer, type TestServer } from '../../../support/server.ts';

const soup = anActivity({
  title: 'Samen soep eten',
  location: asId('de-wilg'),
  places: 2,
  schedule: aSchedule({ repeat: { every: 'once' } }),
});
const first = leftSignUp({ persons: 2 });
const second = leftSignUp({ persons: 1 });
const callback = leftCallback();

let server: TestServer;
let phone: Phone;
beforeAll(async () => {
  server = await startTestServer({ activities: [soup] });
  phone = aPhone(server);
  await server.push([first, second, callback]);
});
afterAll(() => server.stop());

const ticket = (entry: { header: { code: string } }) => `/q/${entry.header.code}`;
const question = (entry: { header: { code: string } }) => `${ticket(entry)}/afzeggen`;

describe('somebody cannot come', () => {
  test('the ticket leads to a question, and looking at it changes nothing', async () => {
    expect((await phone.open(ticket(first))).html).toContain(`href="${question(first)}"`);

    for (const headers of [{}, { 'User-Agent': 'WhatsApp/2.23' }, { 'Sec-Purpose': 'prefetch' }]) {
      const page = await phone.open(question(first), headers);
      expect(page.words).toContain('Dan gaat uw plaats naar iemand anders.');
      expect(page.answer.headers.get('Cache-Control')).toBe('no-store');
    }
    expect((await phone.open(ticket(first))).words).toContain('Uw plaats is van u');
  });

  test('what keeps everything as it is stands out, as at the kiosk', async () => {
    const { html } = await phone.open(question(first));

    expect(html).toMatch(/<a class="go"[^>]*>Nee, laat alles zo</);
    expect(html).toMatch(/<button class="other" type="submit">Ja, zeg mij af</);
  });

  test('who waits is told that they leave the line', async () => {
    expect((await phone.open(question(second))).words).toContain('Dan halen we u van de wachtlijst.');
  });

  test('the button gives the place to who is next, and pressed twice it does so once', async () => {
    const page = await phone.open(question(first));
    const sent = await Promise.all([phone.send(page), phone.send(page)]);

    expect(sent.map(({ status, to }) => [status, to])).toEqual([
      [303, ticket(first)],
      [303, ticket(first)],
    ]);
    expect((await phone.open(ticket(first))).words).toContain('U hebt afgezegd');
    expect((await phone.open(ticket(second))).words).toContain('Uw plaats is van u');
  });

  test('there is nothing to give back twice: the question leads to the ticket', async () => {
    const page = await phone.open(question(first));

    expect([page.status, page.to]).toEqual([303, ticket(first)]);
  });

  test('from a page of another site nothing is given back', async () => {
    const page = await phone.open(question(second));
    const sent = await phone.send(page, {}, { Origin: 'https://elders.example' });

    expect(sent.status).toBe(403);
    expect((await phone.open(ticket(second))).words).toContain('Uw plaats is van u');
  });

  test('a slip is withdrawn likewise', async () => {
    const page = await phone.open(question(callback));
    expect(page.words).toContain('Dan halen we uw vraag van onze lijst.');

    await phone.send(page);
    expect((await phone.open(ticket(callback))).words).toContain('U hebt uw vraag ingetrokken');
  });

  test.each([
    ['/q/hallo/afzeggen', 'Een code heeft 8 tekens'],
    [`/q/${aCode(9)}/afzeggen`, 'Deze code kennen we niet'],
  ])('%s leads nowhere, and it says so', async (path, words) => {
    const page = await phone.open(path);

    expect(page.status).toBe(404);
    expect(page.words).toContain(words);
  });

  test('who guesses here is counted as at the ticket itself', async () => {
    const guess = aPhone(server, '203.0.113.90');
    for (let tries = 0; tries < 30; tries += 1) await guess.open(`/q/${aCode(9)}/afzeggen`);

    expect((await guess.open(ticket(second))).status).toBe(429);
  });
});
