// Strangers on the wire itself: lines that say nothing, say it slowly, say too much, or do not listen.
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LineLimits, listen, stopListening } from '../../../src/server/boot/listen.ts';
import { proving } from '../../support/a-device.ts';
import { anActivity } from '../../support/builders.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let app: TestServer;
const servers: Server[] = [];
const lines: Socket[] = [];
beforeAll(async () => {
  app = await startTestServer({ activities: [anActivity()] });
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.destroy();
  await Promise.all(servers.splice(0).map((server) => stopListening(server, 0)));
});
afterAll(() => app.stop());

async function serve(limits: Partial<LineLimits> = {}): Promise<number> {
  const server = await listen((request, env) => app.app.fetch(request, env), { port: 0, host: '127.0.0.1', limits });
  servers.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}

interface Line {
  readonly socket: Socket;
  readonly heard: () => string;
  readonly closed: Promise<unknown>;
}

/** `from` is what the server sees: all of 127.* is this machine's own. */
async function open(port: number, from = '127.0.0.1'): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  lines.push(socket);
  let heard = '';
  socket.on('data', (bytes) => (heard += bytes.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  return { socket, heard: () => heard, closed };
}

/** Sends it all, and answers all that came back until the line was closed. */
async function say(port: number, bytes: string): Promise<string> {
  const { socket, heard, closed } = await open(port);
  socket.write(Buffer.from(bytes, 'latin1'));
  await closed;
  return heard();
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const isServed = async (port: number): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
const host = 'Host: localhost\r\nConnection: close\r\n';

describe('a line that is slow', () => {
  const quick = { headersMs: 400, requestMs: 800, silentMs: 60_000 };

  test.each([
    ['says nothing', '', ''],
    ['says its headers sign by sign', 'GET / HTTP/1.1\r\nX-Slow: ', 'a'],
    ['says its body sign by sign', `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: 4000\r\n\r\n`, ' '],
    [
      'says the body of a push sign by sign',
      `POST /api/v1/push HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`,
      '1\r\na\r\n',
    ],
    ['says a body where none is asked', `GET /agenda HTTP/1.1\r\nHost: x\r\nContent-Length: 4000\r\n\r\n`, ' '],
  ])('and %s is cut off, and others are served meanwhile', async (_, start, drip) => {
    const port = await serve(quick);
    const { socket, closed } = await open(port);
    socket.write(start);
    const dripping = setInterval(() => drip !== '' && socket.writable && socket.write(drip), 50);
    expect(await isServed(port)).toBe(true);
    await closed;
    clearInterval(dripping);
    expect(await isServed(port)).toBe(true);
  });

  test('a hundred of them do not keep others from the desk', async () => {
    const port = await serve(quick);
    const slow = await Promise.all(Array.from({ length: 100 }, () => open(port)));
    for (const { socket } of slow) socket.write('GET / HTTP/1.1\r\nX-Slow: ');
    expect(await isServed(port)).toBe(true);
    await Promise.all(slow.map(({ closed }) => closed));
  });

  test('that fell silent in the middle of an answer is cut off', async () => {
    const port = await serve({ silentMs: 300 });
    const device = await app.enrol();
    const proof = await provenHeaders('/api/v1/events', device);
    const { socket, heard, closed } = await open(port);
    socket.write(`GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n${proof}\r\n`);
    await closed;
    expect(heard()).toContain('event: ping');
  });
});

/** The headers of a device, as its browser would write them on the line. */
async function provenHeaders(path: string, device: { readonly Authorization: string }): Promise<string> {
  let sent = '';
  await proving(async (_, init) => {
    sent = [...new Headers(init?.headers)].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return app.unproved(path, init ?? {});
  })(path, { headers: device });
  return sent;
}

describe('lines without end', () => {
  test('from one address are too many at some point; from a proxy here never', async () => {
    const port = await serve({ perAddress: 3 });
    await Promise.all(Array.from({ length: 10 }, () => open(port)));
    expect(await isServed(port)).toBe(true);

    const stored = await Promise.all(Array.from({ length: 3 }, () => open(port, '127.0.0.2')));
    const tooMany = await open(port, '127.0.0.2');
    await tooMany.closed;
    stored[0]?.socket.destroy();
    await stored[0]?.closed;
    const next = await open(port, '127.0.0.2');
    next.socket.write(`GET /healthz HTTP/1.1\r\n${host}\r\n`);
    await next.closed;
    expect(statusOf(next.heard())).toBe(200);
  });

  test('of everybody together stop at a number, and go on when some went', async () => {
    const port = await serve({ inAll: 5 });
    const stored = await Promise.all(Array.from({ length: 5 }, () => open(port)));
    await (
      await open(port)
    ).closed;
    for (const { socket } of stored) socket.destroy();
    await vi.waitUntil(() => isServed(port).catch(() => false), { timeout: 30_000 });
  });
});

describe('what is no request', () => {
  const bodies = 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /';
  const requests: readonly [string, string, readonly number[]][] = [
    ['noise', '\0\x01\x02\xff\xfe\r\n\r\n', [400]],
    ['no version', 'GET /\r\n\r\n', [400]],
    ['an older protocol', `GET / HTTP/1.0\r\n${host}\r\n`, [200]],
    ['a protocol from tomorrow', `GET / HTTP/9.9\r\n${host}\r\n`, [400]],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', [400]],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
    ['two hosts', `GET / HTTP/1.1\r\nHost: a\r\n${host}\r\n`, [200, 400]],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c?d#@e\r\nConnection: close\r\n\r\n', [400]],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', [200, 400]],
    ['NUL in a header', `GET / HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`, [400]],
    ['broken UTF-8 in a header', `GET /api/desk/me HTTP/1.1\r\n${host}Cookie: desk=\xc3\x28\xff\r\n\r\n`, [401]],
    ['a header folded over lines', `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`, [200, 400]],
    ['a space before the colon', `GET / HTTP/1.1\r\n${host}X : a\r\n\r\n`, [400]],
    ['lines that end without a return', `GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n`, [400]],
    ['two lengths', `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x`, [400]],
    ['a length that is none', `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`, [400]],
    ['a length without end', `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: ${'9'.repeat(40)}\r\n\r\n`, [400]],
    ['a length and chunks, to smuggle', `POST /api/v1/enrol HTTP/1.1\r\n${host}${bodies}`, [400]],
    ['chunks that are none', `POST /api/v1/enrol HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, [400]],
    ['an encoding nobody knows', `POST /api/v1/enrol HTTP/1.1\r\n${host}Transfer-Encoding: gzip\r\n\r\n`, [400]],
    [
      'a body said to be packed',
      `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b`,
      [400],
    ],
    ['an expectation', `POST /api/v1/enrol HTTP/1.1\r\n${host}Expect: cookies\r\nContent-Length: 0\r\n\r\n`, [417]],
    [
      'an upgrade',
      `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
      [200],
    ],
    ['a header too long', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(70_000)}\r\n\r\n`, [0, 431]],
    ['an address too long', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${host}\r\n`, [0, 414, 431]],
    ['a flood of headers', `GET / HTTP/1.1\r\n${host}${'X: a\r\n'.repeat(20_000)}\r\n`, [0, 431]],
    ['a tunnel', `CONNECT elders.example:443 HTTP/1.1\r\n${host}\r\n`, [0]],
    ['an echo', `TRACE / HTTP/1.1\r\n${host}Cookie: desk=secret\r\n\r\n`, [404]],
    ['everything', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, [400, 404]],
    ['a method nobody knows', `STEAL / HTTP/1.1\r\n${host}\r\n`, [400]],
    ['the address of another', `GET http://elders.example/api/desk/me HTTP/1.1\r\n${host}\r\n`, [401]],
    ['a file outside', `GET /../../../../etc/passwd HTTP/1.1\r\n${host}\r\n`, [404]],
    ['a file outside, hidden', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${host}\r\n`, [404]],
    ['a file outside, well hidden', `GET /assets/..%2f..%2f..%2fpackage.json HTTP/1.1\r\n${host}\r\n`, [404]],
    ['a file outside, by its other name', `GET /..\\..\\keys.json HTTP/1.1\r\n${host}\r\n`, [400, 404]],
    ['the keys beside the pages', `GET /../keys.json HTTP/1.1\r\n${host}\r\n`, [404]],
    ['a file with an end', `GET /index.html%00.js HTTP/1.1\r\n${host}\r\n`, [404]],
    [
      'a part of a file that is none',
      `GET /service-worker.js HTTP/1.1\r\n${host}Range: bytes=9-1,a-b\r\n\r\n`,
      [200, 206, 416],
    ],
    ['a body with no end', `GET / HTTP/1.1\r\n${host}Content-Length: 999999999\r\n\r\n${'a'.repeat(500_000)}`, [200]],
    [
      'too much, and said so beforehand',
      `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: 999999999\r\n\r\n${'a'.repeat(100_000)}`,
      [413],
    ],
    [
      'too much for what was said beforehand',
      `POST /api/v1/enrol HTTP/1.1\r\n${host}Content-Length: 2\r\n\r\n{}${'a'.repeat(100_000)}`,
      [400, 401],
    ],
    [
      'too much, in chunks',
      `POST /api/v1/enrol HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n${`1000\r\n${'a'.repeat(4096)}\r\n`.repeat(40)}0\r\n\r\n`,
      [413],
    ],
  ];

  test.each(requests)('%s is answered or cut off; nobody else notices', async (_, bytes, expected) => {
    const port = await serve();
    const answer = await say(port, bytes);
    expect(expected).toContain(statusOf(answer));
    expect(answer).not.toMatch(/secret|root:|node_modules|\.ts:|"signing"|at .*\.js:/);
    expect(await isServed(port)).toBe(true);
  });
});
