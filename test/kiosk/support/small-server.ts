// A server of a few lines that says whatever a test wants, and remembers what it was asked.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { vi } from 'vitest';
import type { ProblemName } from '../../../src/contract/problem.ts';
import { aProblem, ownMark, ownProblem } from '../../support/own-mark.ts';

export interface Asked {
  readonly what: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface SmallServer {
  readonly asked: Asked[];
  /** From now on every question gets this, with the server's own mark. */
  readonly say: (status: number, body?: string, headers?: Readonly<Record<string, string>>) => void;
  /** From now on every question is refused in the server's own words. */
  readonly refuse: (status: number, name: ProblemName, headers?: Readonly<Record<string, string>>) => void;
  /** From now on something in between answers in its place. */
  readonly sayAsStranger: (status: number, body?: string, headers?: Readonly<Record<string, string>>) => void;
  /** From now on the answer is written by hand. */
  readonly write: (answer: (response: ServerResponse) => void) => void;
  /** Pulls the plug: whoever is connected is cut off. */
  readonly die: () => void;
}

/** Starts it, and lets this page ask it as its own server. */
export async function startSmallServer(): Promise<SmallServer> {
  const asked: Asked[] = [];
  let answer = (response: ServerResponse): void => void response.writeHead(404).end();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      asked.push({ what: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
      answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const overTheLine = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => overTheLine(new URL(path, origin), init));
  vi.stubGlobal('location', new URL(origin));
  const sayAsStranger: SmallServer['sayAsStranger'] = (status, body, headers = {}) => {
    answer = (response) => void response.writeHead(status, headers).end(body);
  };
  const say: SmallServer['say'] = (status, body, headers = {}) =>
    sayAsStranger(status, body, { ...ownMark, ...headers });
  return {
    asked,
    say,
    refuse: (status, name, headers = {}) => say(status, aProblem(status, name), { ...ownProblem, ...headers }),
    sayAsStranger,
    write: (by) => {
      answer = by;
    },
    die: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
