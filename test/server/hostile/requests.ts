// Knocks at a door and looks: at the answer, at what it gives away, and at what is different afterwards.
import { expect } from 'vitest';
import { seconds } from '../../../src/domain/time/time.ts';
import { anActivity } from '../../support/builders.ts';
import { dumpOf } from '../../support/dump.ts';
import { leftCallback, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';
import type { Door } from './routes.ts';

type Headers = Readonly<Record<string, string>>;

export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

export interface Street {
  readonly server: TestServer;
  readonly device: Headers;
  readonly desk: Headers;
  /** The headers of whom a door is for. */
  readonly keyOf: (context: Door) => Headers;
  /** Knocks, and answers the status when the answer is one of these and all is as it should be. */
  readonly knock: (knock: Knock, answers: readonly number[]) => Promise<number>;
}

/** What no answer gives away: where our code is, how it stores, what it is made of. */
const inside =
  /node_modules|\bat .*\.[jt]s:\d|\.ts\b|sqlite|\b(?:select|insert|update|delete)\b.*\b(?:from|into|set)\b|session-secret|signing/i;

/** All that is kept, but for when a kiosk was last here. */
const stateOf = (server: TestServer): string => {
  const { kiosk = [], ...tables } = dumpOf(server.folder);
  return JSON.stringify({ ...tables, kiosk: kiosk.map((row) => ({ ...row, last_contact_at: null })) });
};

/** Without the rows that tell who looked: reading the lists writes those. */
const withoutAccessLog = (state: string): unknown => ({ ...JSON.parse(state), access_log: [], counter: [] });

async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('Content-Type') !== 'text/event-stream') return answer.text();
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString();
}

function expectCalm({ path }: Knock, answer: Response, text: string): void {
  expect(text).not.toMatch(inside);
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  if (answer.status < 400 || !/^\/api(\/|$)/.test(new URL(path, 'http://localhost').pathname)) return;
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  const problem: unknown = text === '' ? undefined : JSON.parse(text);
  if (problem === undefined) return; // HEAD
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:buurtkiosk:problem:[a-z-]+$/),
    status: answer.status,
  });
  expect(problem).toMatchObject({ title: expect.stringMatching(/\w/), detail: expect.stringMatching(/\w/) });
}

export async function aStreet(): Promise<Street> {
  const server = await startTestServer({ activities: [anActivity()] });
  const device = await server.enrol();
  const desk = await server.signIn('Lies', 'coordinator');
  const locking = await server.signIn('Karim');
  await server.push([leftSignUp(), leftCallback()], device);
  // By reading the agenda it is lent its seats; reading it again changes nothing.
  await server.request('/api/v1/snapshot', { headers: device });
  let knocks = 0;
  return {
    server,
    device,
    desk,
    keyOf: (context) => {
      if (context.for === 'all') return {};
      if (context.for === 'device') return device;
      return context.locks === true ? locking : desk;
    },
    async knock(knock, answers) {
      knocks += 1;
      // Each from another address and some time later: that tries are counted is tested elsewhere.
      server.pass(seconds(2));
      const address = `10.${(knocks >> 16) & 255}.${(knocks >> 8) & 255}.${knocks & 255}`;
      const { method, path, headers = {}, body } = knock;
      const before = stateOf(server);
      const answer = await server.request(path, { method, headers, ...(body === undefined ? {} : { body }) }, address);
      const text = await textOf(answer);
      const about = `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 200)} ${String(body).slice(0, 300)}`;
      expect(answers, `${about}: ${answer.status} ${text.slice(0, 300)}`).toContain(answer.status);
      expectCalm(knock, answer, text);
      const after = stateOf(server);
      const mayChange = method === 'POST' && answer.status === 200;
      if (!mayChange && answer.status < 400) expect(withoutAccessLog(after), about).toEqual(withoutAccessLog(before));
      else if (!mayChange) expect(after === before, `${about}: nothing may change`).toBe(true);
      return answer.status;
    },
  };
}
