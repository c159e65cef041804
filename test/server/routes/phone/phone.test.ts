// What a QR code opens on a phone: the state, never a name; and nobody can guess their way in.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showCode } from '../../../../src/domain/entries/code.ts';
import { asId } from '../../../../src/domain/ids.ts';
import { hours, minutes } from '../../../../src/domain/time/time.ts';
import { demoActivities } from '../../../../src/server/demo/activities.ts';
import { aCode, anActivity, day } from '../../../support/builders.ts';
import { leftCallback, leftSignUp, leftWithdrawal, startTestServer, type TestServer } from '../../../support/server.ts';

const soup = anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), places: 2 });
const signUp = leftSignUp({ persons: 2 });
const next = leftSignUp({ persons: 1 });
const callback = leftCallback();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ activities: [soup, ...demoActivities(day('2026-11-23'))], demo: true });
  await server.push([signUp, next, callback]);
});
afterAll(() => server.stop());

const open = async (path: string, init?: RequestInit, address?: string) => {
  const answer = await server.request(path, init, address);
  return { answer, html: await answer.text() };
};

describe('somebody opens the code of a ticket', () => {
  test.each([
    ['as printed', showCode(signUp.header.code)],
    ['in small letters', signUp.header.code.toLowerCase()],
  ])('%s it tells the state and no name', async (_, code) => {
    const { answer, html } = await open(`/q/${code}`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toContain('Uw plaats is van u');
    expect(html).toContain('Samen soep eten');
    expect(html).toContain('van 12 tot 14 uur');
    expect(html).toContain('De Wilg');
    expect(html).toMatch(/<svg [^>]*role="img"[^>]*><path d="M/);
    expect(html).not.toContain('Mia');
    expect(html).not.toContain('0470');
  });

  test('on the waiting list it tells the place in line, and after a withdrawal the new truth', async () => {
    expect((await open(`/q/${next.header.code}`)).html).toContain('U bent de eerste in de rij.');

    await server.push([leftWithdrawal(signUp.header.code)]);

    expect((await open(`/q/${signUp.header.code}`)).html).toContain('U hebt afgezegd');
    expect((await open(`/q/${next.header.code}`)).html).toContain('Uw plaats is van u');
  });

  test('of a callback request it tells the promised day, and the number of who calls', async () => {
    const { html } = await open(`/q/${callback.header.code}`);

    expect(html).toContain('Ten laatste donderdag 26 november');
    expect(html).toContain('Geld en rekeningen');
    expect(html).toContain('href="tel:+3238663450"');
  });
});

describe('somebody opens a code that leads nowhere', () => {
  test('an unknown one is told kindly, with a number to call', async () => {
    const { answer, html } = await open(`/q/${aCode(9)}`);

    expect(answer.status).toBe(404);
    expect(html).toContain('Deze code kennen we niet');
    expect(html).toContain('href="tel:+3238603497"');
  });

  test.each([['/q/hallo'], ['/q'], ['/q/'], ['/q/0000-0001'], ['/q/%E0%A4%A'], ['/q/%00'], [`/q/${'7'.repeat(5000)}`]])(
    '%.20s is no code, and it says what to do',
    async (path) => {
      const { answer, html } = await open(path);

      expect(answer.status).toBe(404);
      expect(html).toContain('Een code heeft 8 tekens');
      expect(html).toContain('href="/agenda"');
    },
  );
});

describe('somebody guesses codes', () => {
  test('after thirty in a minute no more is told, also not of a real one', async () => {
    const guess = (code: string) => open(`/q/${code}`, {}, '203.0.113.9');
    for (let tries = 0; tries < 30; tries += 1) expect((await guess(aCode(9))).answer.status).toBe(404);

    const refused = await guess(callback.header.code);
    expect(refused.answer.status).toBe(429);
    expect(refused.answer.headers.get('Retry-After')).toBe('60');
    expect(refused.html).toContain('Even geduld');
    expect((await open(`/q/${callback.header.code}`, {}, '203.0.113.10')).answer.status).toBe(200);

    server.pass(minutes(1));
    expect((await guess(callback.header.code)).answer.status).toBe(200);
  });

  test('who is no proxy cannot say to be somebody else', async () => {
    const pretend = (name: string) => open(`/q/${aCode(9)}`, { headers: { 'X-Forwarded-For': name } }, '203.0.113.30');
    for (let tries = 0; tries < 30; tries += 1) await pretend(`192.0.2.${tries}`);

    expect((await pretend('192.0.2.99')).answer.status).toBe(429);
  });

  test('the log does not hold the codes', () => {
    expect(server.logged()).toContain('/q/:code');
    expect(server.logged()).not.toContain(callback.header.code);
  });
});

describe('somebody opens the agenda', () => {
  test('it holds what is on, and follows at once when a seat is taken', async () => {
    const twoLeft = ({ html }: { html: string }) => html.split('Nog 2 plaatsen').length - 1;
    const before = await open('/agenda');
    expect(before.html).toContain('Samen soep eten');
    expect(before.html).toContain('Demo: verzonnen');

    await server.push([leftSignUp({ date: asId('soep@2026-12-01'), persons: 1 })]);

    expect([twoLeft(before), twoLeft(await open('/agenda'))]).toEqual([1, 0]);
  });

  test('what has begun since is told within a minute', async () => {
    const begun = /Nu bezig/;
    const at = async () => begun.test((await open('/agenda')).html);
    const before = await at();
    server.pass(hours(5));

    expect([before, await at()]).toEqual([false, true]);
  });
});

describe('a page on the phone', () => {
  test.each([['/agenda'], ['/agenda/zuid'], ['/contact'], ['/q/hallo']])(
    '%s may load nothing and run nothing',
    async (path) => {
      const { answer, html } = await open(path);
      const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? 'no style';

      expect(answer.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; " +
          `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; ` +
          "img-src 'self' data:; form-action 'self'; trusted-types 'none'; object-src 'none'; base-uri 'none'; " +
          "frame-ancestors 'none'; require-trusted-types-for 'script'",
      );
      expect(answer.headers.get('Referrer-Policy')).toBe('same-origin');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(html).not.toContain('<script');
    },
  );
});
