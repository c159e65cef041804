import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seconds } from '../../src/domain/time.ts';
import { createLink, type KioskLink } from '../../src/kiosk/link.ts';
import { aCode, anEntry, aReceipt, aSignUp, entryId } from '../support/builders.ts';
import { aDevice, aSnapshot, mondayMorning } from '../support/kiosk.ts';
import { startSmallServer, type SmallServer } from './support/small-server.ts';

let server: SmallServer;
const link: KioskLink = createLink(() => mondayMorning);

beforeEach(async () => {
  server = await startSmallServer();
});
afterEach(() => {
  server.die();
  vi.unstubAllGlobals();
});

const entry = anEntry(aSignUp());
const questions = [
  ['enrolling', () => link.enrol(aCode(1))],
  ['asking for the agenda', () => link.snapshot(aDevice, null)],
  ['handing in', () => link.push(aDevice, [entry])],
  ['asking for a ticket', () => link.ticket(aDevice, aCode(1))],
] as const;

describe.each(questions)('%s', (_, ask) => {
  test.each([
    [401, {}, { kind: 'not-enrolled' }],
    [403, {}, { kind: 'not-enrolled' }],
    [426, {}, { kind: 'too-old' }],
    [429, { 'Retry-After': '7' }, { kind: 'busy', retryAfter: seconds(7) }],
    [429, {}, { kind: 'busy', retryAfter: null }],
    [503, { 'Retry-After': 'Mon, 23 Nov 2026 10:00:00 GMT' }, { kind: 'busy', retryAfter: null }],
    [500, {}, { kind: 'busy', retryAfter: null }],
    [408, {}, { kind: 'busy', retryAfter: null }],
    [413, {}, { kind: 'refused', status: 413 }],
    [400, {}, { kind: 'refused', status: 400 }],
  ])('with %i and %j as the answer is a failure in words', async (status, headers, failure) => {
    server.say(status, 'something', headers);

    expect(await ask()).toEqual({ ok: false, refusal: failure });
  });

  test('without a network is a failure, not a mistake', async () => {
    server.die();

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });

  test.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['other JSON', '{"kind":"weather","token":1}'],
    ['half of an answer', JSON.stringify(aSnapshot()).slice(0, 200)],
  ])('and getting %s is told apart from no network', async (_what, body) => {
    server.say(200, body);

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
  });

  test('and being cut off in the middle of the answer is a failure', async () => {
    server.write((response) => {
      response.writeHead(200, { 'Content-Length': '5000' });
      response.write('{"v":1,', () => response.destroy());
    });

    expect((await ask()).ok).toBe(false);
  });

  test('and being cut off before the answer is a failure', async () => {
    server.write((response) => void response.destroy());

    expect(await ask()).toEqual({ ok: false, refusal: { kind: 'offline' } });
  });
});

describe('a kiosk enrols', () => {
  test('with a code, and gets its token', async () => {
    server.say(200, JSON.stringify(aDevice));

    expect(await link.enrol(aCode(1))).toEqual({ ok: true, value: aDevice });
    expect(server.asked).toMatchObject([{ what: 'POST /api/v1/enrol', body: { code: aCode(1) } }]);
  });

  test('without a code where it stands alone', async () => {
    server.say(200, JSON.stringify(aDevice));

    await link.enrol(null);

    expect(server.asked).toMatchObject([{ body: {} }]);
  });
});

describe('a kiosk asks for the agenda', () => {
  test('and gets it with its mark', async () => {
    server.say(200, JSON.stringify(aSnapshot()), { ETag: '"7"' });

    expect(await link.snapshot(aDevice, null)).toEqual({ ok: true, value: { etag: '"7"', snapshot: aSnapshot() } });
    expect(server.asked[0]?.what).toBe('GET /api/v1/snapshot');
    expect(server.asked[0]?.headers.authorization).toBe('Bearer token-1');
    expect(server.asked[0]?.headers['if-none-match']).toBeUndefined();
  });

  test('and hears that what it has is still good', async () => {
    server.say(304, undefined, { ETag: '"7"' });

    expect(await link.snapshot(aDevice, '"7"')).toEqual({ ok: true, value: 'unchanged' });
    expect(server.asked[0]?.headers['if-none-match']).toBe('"7"');
  });
});

describe('a kiosk hands in what visitors left', () => {
  test('in order, with the version and the moment, and gets the receipts', async () => {
    const other = anEntry(aSignUp({ id: entryId(2) }));
    const answer = { receipts: [aReceipt(), aReceipt({ id: entryId(2) })], serverTime: mondayMorning };
    server.say(200, JSON.stringify(answer));

    expect(await link.push(aDevice, [entry, other])).toEqual({ ok: true, value: answer });
    expect(server.asked).toMatchObject([
      { what: 'POST /api/v1/push', body: { v: 1, sentAt: mondayMorning, entries: [entry, other] } },
    ]);
  });
});

describe('a kiosk asks for a ticket', () => {
  const ticket = {
    kind: 'callback-request',
    subject: 'Geld en rekeningen',
    promisedOn: '2026-11-26',
    state: 'called',
  };

  test('and gets how it stands', async () => {
    server.say(200, JSON.stringify(ticket));

    expect(await link.ticket(aDevice, aCode(1))).toEqual({ ok: true, value: ticket });
    expect(server.asked[0]?.what).toBe(`GET /api/v1/tickets/${aCode(1)}`);
  });

  test('that nobody knows, and hears so', async () => {
    server.say(404, '{}');

    expect(await link.ticket(aDevice, aCode(1))).toEqual({ ok: true, value: 'unknown' });
  });
});

describe('a kiosk listens', () => {
  const heard = (signal = new AbortController().signal) => {
    let times = 0;
    const waiting: (() => void)[] = [];
    const ended = link.listen(aDevice, () => (times++, waiting.shift()?.()), signal);
    const next = () => new Promise<void>((resolve) => waiting.push(resolve));
    return { ended, next, times: () => times };
  };
  const stream = (then: (response: import('node:http').ServerResponse) => void) =>
    server.write((response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      then(response);
    });

  test('and hears once when the stream opens, and at each announcement', async () => {
    stream((response) => {
      response.write(': still here\n\n');
      response.write('event: weather\ndata: rain\n\n');
      response.write('event: snap');
      response.write('shot\ndata: {}\n\nevent: snapshot\ndata: {}\n\n');
      response.end();
    });

    const { ended, times } = heard();
    await ended;

    expect(times()).toBe(1 + 2);
  });

  test('until the server dies', async () => {
    stream((response) => void response.write('event: snapshot\ndata: {}\n\n'));
    const { ended, next } = heard();
    await next();

    server.die();

    await expect(ended).resolves.toBeUndefined();
  });

  test('until it is told to stop', async () => {
    stream(() => {});
    const stop = new AbortController();
    const { ended, next } = heard(stop.signal);
    await next();

    stop.abort();

    await expect(ended).resolves.toBeUndefined();
  });

  test.each([401, 500])('in vain when the answer is %i', async (status) => {
    server.say(status);
    const { ended, times } = heard();

    await ended;

    expect(times()).toBe(0);
  });

  test('in vain without a network', async () => {
    server.die();
    const { ended, times } = heard();

    await ended;

    expect(times()).toBe(0);
  });
});
