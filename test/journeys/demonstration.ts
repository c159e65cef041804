// The data folder of a demonstration, made once for a run, with both colleagues signed in: each journey's server has a copy.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import type { TestProject } from 'vitest/node';
import { minutes } from '../../src/domain/time/time.ts';
import { realNow, shiftedEnv } from '../support/clock-shift.ts';
import { startRealServer } from '../support/real-server.ts';
import { coordinator, deskWorker, password } from './a-colleague.ts';
import { journeysStart } from './clock-start.ts';

/** What a browser keeps of a colleague who signed in. */
export type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly demonstration?: {
      readonly folder: string;
      /** By e-mail address. */
      readonly sessions: Readonly<Record<string, Session>>;
    };
  }
}

async function signIn(origin: string, email: string): Promise<Session> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Nobody could sign in as ${email}: ${answer.status}.`);
  const cookies = answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    // A port is no part of where a cookie is sent: it is good at every server that has a copy.
    const where = { domain: new URL(origin).hostname, path: '/', expires: -1 };
    return { name, value, ...where, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  });
  return { cookies, origins: [] };
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'buurtkiosk-demonstration-'));
  // A little earlier than the journeys: none of it lies ahead of them.
  const env = shiftedEnv(journeysStart - minutes(10) - realNow());
  const server = await startRealServer({ dataFolder: folder, env });
  const sessions: Record<string, Session> = {};
  for (const { email } of [coordinator, deskWorker]) sessions[email] = await signIn(server.origin, email);
  await server.stop();
  provide('demonstration', { folder, sessions });
  return () => rm(folder, { recursive: true, force: true });
}
