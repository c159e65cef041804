// The server as a process: what it prints, how it ends, and what survives when it is killed.
import { spawnSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Enrolment } from '../../src/contract/desk.ts';
import { readPushAnswer } from '../../src/contract/push.ts';
import type { SignedKeys } from '../../src/contract/sealed.ts';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { asInstant } from '../../src/domain/time/time.ts';
import { readSignedKeys } from '../../src/sealing/identity.ts';
import { makeKeysOnce } from '../../src/server/keys/make-keys.ts';
import { makeFolder } from '../support/folders.ts';
import { startRealServer, type RealServer } from '../support/real-server.ts';
import { proving } from '../support/a-device.ts';
import { buildPush, leftCallback, seal } from '../support/server.ts';
import { anyKeys } from '../support/template-database.ts';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/server/main.js');
let folder: string;
beforeAll(() => {
  folder = makeFolder('buurtkiosk-process-');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--ssr', '--logLevel', 'warn'], { cwd: root });
  if (built.status !== 0) throw new Error(built.stderr.toString());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], env: Record<string, string> = {}, input = '') => {
  const ran = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    input,
    env: { ...process.env, DATA_DIR: join(folder, 'run'), ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
};

const ask = proving(fetch);
const keys = await anyKeys();

async function enrol(server: RealServer) {
  const answer = await ask(`${server.origin}/api/v1/enrol`, { method: 'POST', body: '{}' });
  const { token } = (await answer.json()) as { token: string };
  return { Authorization: `DPoP ${token}` };
}

async function push(server: RealServer, entries: readonly Entry[], headers: Record<string, string>) {
  const sealed = await Promise.all(entries.map((entry) => seal(entry, keys)));
  const body = JSON.stringify(buildPush(sealed, asInstant(Date.now())));
  const answer = await ask(`${server.origin}/api/v1/push`, { method: 'POST', headers, body });
  const read = readPushAnswer(await answer.json());
  if (!read.ok) throw new Error(`Answered with ${answer.status}.`);
  return read.value.receipts;
}

describe('a start that cannot be', () => {
  test('asked for help, it explains every setting', () => {
    const { status, out } = run(['--help']);
    expect(status).toBe(0);
    for (const name of [
      'PORT',
      'HOST',
      'DATA_DIR',
      'DATABASE_URL',
      'KEYS_FILE',
      'DEPLOYMENT',
      'CONFIG_DIR',
      'PUBLIC_ADDRESS',
    ])
      expect(out).toContain(name);
  });

  test('says which setting is wrong', () => {
    const { status, error } = run(['serve'], { PORT: 'tachtig' });
    expect([status, error]).toEqual([1, 'PORT=tachtig: expected a number from 1 to 65535.\n']);
  });

  test('says which configuration is missing', () => {
    const { status, error } = run(['serve'], { DEPLOYMENT: 'elders' });
    expect(status).toBe(1);
    expect(error).toContain('willebroek');
  });

  test('keeps invented people and real ones apart', async () => {
    const server = await startRealServer({ mode: 'serve' });
    const env = { DATA_DIR: server.dataFolder, PORT: new URL(server.origin).port };
    await server.kill();
    const { status, error } = run(['demo'], env);
    await server.stop();
    expect([status, error]).toEqual([
      1,
      `DATA_DIR=${env.DATA_DIR}: this database was made by "serve". Choose another DATA_DIR.\n`,
    ]);
  });

  test('says in one line that the port is taken', async () => {
    const server = await startRealServer();
    const { status, error } = run(['demo'], { PORT: new URL(server.origin).port });
    await server.stop();
    expect([status, error.trim().split('\n').length]).toEqual([1, 1]);
    expect(error).toMatch(/^Port \d+ is in use\. .*PORT=\d+ npm start/);
  });
});

describe('a demonstration', () => {
  test('prints where everything is, lets a kiosk in, and ends in peace while somebody listens', async () => {
    const server = await startRealServer();
    const headers = await enrol(server);
    const stream = await ask(`${server.origin}/api/v1/events`, { headers });
    const printed = server.printed();
    for (const part of [
      '/desk',
      '/healthz',
      'coordinator@demo.local',
      'balie@demo.local',
      'The recovery key of this demo',
      'PASS-DEMK',
    ])
      expect(printed).toContain(part);
    const ended = performance.now();
    await server.stop();
    expect(performance.now() - ended).toBeLessThan(4000);
    await stream.body?.cancel().catch(() => undefined);
  });

  test('keeps passwords at the cost of the product', async () => {
    const server = await startRealServer();
    const accounts = new DatabaseSync(join(server.dataFolder, 'staff.sqlite'), { readOnly: true });
    const row = accounts.prepare('select password from account').get();
    accounts.close();
    await server.stop();
    const [salt = '', key] = String(row?.['password']).split(':');
    const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
    expect(key).toBe(scryptSync('buurtkiosk-demo', salt, 64, cost).toString('hex'));
  });

  test('what got a receipt survives being killed in the middle of writing', async () => {
    const server = await startRealServer();
    const headers = await enrol(server);
    const receipted = new Map<string, string>();
    const sent: Entry[] = [];
    for (let round = 0; round < 4; round += 1) {
      let killing: Promise<void> | undefined;
      // Some are written for sure; the kill comes while the next ones are.
      for (let left = 0; left < 20 || killing === undefined; left += 1) {
        const entry = leftCallback();
        sent.push(entry);
        const receipts = await push(server, [entry], headers).catch(() => []);
        for (const receipt of receipts) receipted.set(receipt.id, JSON.stringify(receipt));
        if (receipted.size >= (round + 1) * 6) killing ??= server.kill();
      }
      await killing;
      await server.start();
    }
    const again = new Map<string, string>();
    for (let at = 0; at < sent.length; at += 500) {
      for (const receipt of await push(server, sent.slice(at, at + 500), headers))
        again.set(receipt.id, JSON.stringify(receipt));
    }
    await server.stop();
    expect(receipted.size).toBeGreaterThan(20);
    expect([...receipted].filter(([id, receipt]) => again.get(id) !== receipt)).toEqual([]);
    expect(again.size).toBe(sent.length);
  });
});

describe('the real thing, started for the first time', () => {
  test('prints the link for the first account, and warns of plain http elsewhere', async () => {
    const server = await startRealServer({ mode: 'serve', env: { PUBLIC_ADDRESS: 'http://kiosk.example' } });
    const printed = server.printed();
    const welcome = await fetch(`${server.origin}/api/desk/welcome`);
    expect(await welcome.json()).toEqual({ demo: false, firstCoordinator: true });
    const closed = await ask(`${server.origin}/api/v1/enrol`, { method: 'POST', body: '{}' });
    await server.stop();
    expect(printed).toMatch(/http:\/\/kiosk\.example\/desk\/#eerste=[\w-]{43}\n/);
    expect(printed).toContain('Warning: PUBLIC_ADDRESS=http://kiosk.example is plain http');
    expect(closed.status).toBe(403);
  });

  test('gives a coordinator a way in again when every account is lost, once', async () => {
    const server = await startRealServer({ mode: 'serve' });
    const env = { DATA_DIR: server.dataFolder, PUBLIC_ADDRESS: 'https://buurt.example' };
    const made = run(['accounts', 'link', 'Lies'], env);
    const token = /https:\/\/buurt\.example\/desk\/#welkom=([\w-]{43})\n/.exec(made.out)?.[1];
    const use = () =>
      fetch(`${server.origin}/api/desk/one-time-link/use`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.origin },
        body: JSON.stringify({ token, name: 'Lies', email: 'lies@desk.test', password: 'a-long-test-password' }),
      });
    const answers = [(await use()).status, (await use()).status];
    await server.stop();
    expect([made.status, made.error]).toEqual([0, '']);
    expect(answers).toEqual([200, 403]);
  });

  test('prints where people open it, which is not the port behind TLS', async () => {
    const server = await startRealServer({ mode: 'serve', env: { PUBLIC_ADDRESS: 'https://buurt.example' } });
    const printed = server.printed();
    await server.stop();
    expect(printed).toContain('  kiosk   https://buurt.example/\n  desk    https://buurt.example/desk\n');
    expect(printed).toContain(`  health  ${server.origin.replace('127.0.0.1', 'localhost')}/healthz\n`);
  });
});

describe('a backup', () => {
  test('is made while visitors leave things, put back only when the server stopped, and what it lacks comes again', async () => {
    const server = await startRealServer({ env: { BACKUP_EVERY_HOURS: '24' } });
    const env = { DATA_DIR: server.dataFolder };
    const headers = await enrol(server);
    const early = Array.from({ length: 50 }, () => leftCallback());
    const late = Array.from({ length: 50 }, () => leftCallback());
    const first = await push(server, early, headers);
    const pushing = Promise.all(late.map((entry) => push(server, [entry], headers)));
    const made = run(['backup'], env);
    const receipts = [...first, ...(await pushing).flat()];
    expect([made.status, made.error]).toEqual([0, '']);
    const [folder = ''] = made.out.split(': made');
    const refused = run(['restore', folder], env);
    expect([refused.status, refused.error]).toEqual([1, expect.stringContaining('Stop it first')]);
    await server.kill();
    const broken = run(['restore', join(server.dataFolder, 'none')], env);
    expect([broken.status, broken.error]).toEqual([1, expect.stringContaining('this folder does not exist')]);
    const restored = run(['restore', folder], env);
    expect([restored.status, restored.error]).toEqual([0, '']);
    await server.start();
    const last = receipts.at(-1);
    const lastReceipt = last && { id: last.id, receivedAt: last.receivedAt };
    const body = JSON.stringify({ ...buildPush([], asInstant(Date.now())), lastReceipt });
    const greeted = await ask(`${server.origin}/api/v1/push`, { method: 'POST', headers, body });
    const known = (await greeted.json()) as { knowsLast: boolean };
    const again = await push(server, [...early, ...late], headers);
    await server.stop();
    expect(again.map(({ id }) => id)).toEqual([...early, ...late].map(({ header }) => header.id));
    expect(again.slice(0, early.length)).toEqual(receipts.slice(0, early.length));
    expect(typeof known.knowsLast).toBe('boolean');
  });

  test('is explained, with where the keys are', () => {
    expect(run(['backup', '--help']).out).toContain('KEYS_FILE');
    expect(run(['restore', '--help']).out).toContain('before-restore');
    expect(run(['restore']).error).toContain('Stop the server first');
  });
});

describe('the keys of a running server', () => {
  const snapshot = async (server: RealServer, headers: Record<string, string>) => {
    const answer = await ask(`${server.origin}/api/v1/snapshot`, { headers });
    return { tag: answer.headers.get('ETag'), keys: ((await answer.json()) as { keys: SignedKeys }).keys };
  };

  test('rotate without a restart: kiosks hear of it, and trust the signature they were enrolled with', async () => {
    const server = await startRealServer();
    const answer = await ask(`${server.origin}/api/v1/enrol`, { method: 'POST', body: '{}' });
    const { token, identity } = (await answer.json()) as Enrolment;
    const headers = { Authorization: `DPoP ${token}` };
    const before = await snapshot(server, headers);
    const stream = await ask(`${server.origin}/api/v1/events`, { headers });
    const rotated = run(['keys', 'rotate'], { DATA_DIR: server.dataFolder });
    let heard = '';
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part;
      if (heard.includes('event: snapshot')) break;
    }
    const after = await snapshot(server, headers);
    await server.stop();
    expect([rotated.status, rotated.error]).toEqual([0, '']);
    expect(after.tag).not.toBe(before.tag);
    const [old, fresh] = [await readSignedKeys(before.keys, identity), await readSignedKeys(after.keys, identity)];
    if (!old.ok || !fresh.ok) throw new Error('These keys are not signed by this server.');
    expect(fresh.value.care.name).not.toBe(old.value.care.name);
    expect(fresh.value.recovery).toEqual(old.value.recovery);
    expect(rotated.out).toContain(`${fresh.value.care.name}  made`);
  });

  test('can lie elsewhere; without them the server does not start, and the paper still opens everything', async () => {
    const keys = join(folder, 'elsewhere/keys.json');
    const list = join(folder, 'recovered.csv');
    const server = await startRealServer({ mode: 'serve', env: { KEYS_FILE: keys } });
    const printed = server.printed();
    const env = { DATA_DIR: server.dataFolder, PORT: new URL(server.origin).port, KEYS_FILE: keys };
    expect(existsSync(join(server.dataFolder, 'keys.json'))).toBe(false);
    await server.kill();
    await server.start();
    expect(server.printed().split('THE RECOVERY KEY')).toHaveLength(2);
    await server.kill();
    const others = join(folder, 'others.json');
    expect(run(['keys', 'list'], { ...env, KEYS_FILE: others }).status).toBe(1);
    renameSync(keys, `${keys}.lost`);
    const without = run(['serve'], env);
    expect([without.status, without.error]).toEqual([1, expect.stringContaining('Put back your copy')]);
    expect(existsSync(keys)).toBe(false);
    await makeKeysOnce(others, asInstant(0));
    const foreign = run(['serve'], { ...env, KEYS_FILE: others });
    expect([foreign.status, foreign.error]).toEqual([1, expect.stringContaining('Put back your copy')]);
    const groups = printed.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g) ?? [];
    const recovered = run(['recover', join(server.dataFolder, 'buurtkiosk.sqlite'), list], env, groups.join('\n'));
    await server.stop();
    expect([groups.length, recovered.status, recovered.out]).toEqual([
      8,
      0,
      expect.stringContaining(`0 of 0 entries opened and written to ${list}.`),
    ]);
    expect(statSync(list).mode & 0o777).toBe(0o600);
  });

  test('explain themselves, and fail in one sentence', () => {
    expect(run(['keys', '--help']).out).toContain('rotate');
    expect(run(['recover', '--help']).out).toContain('database file');
    expect(run(['accounts', '--help']).out).toContain('works once');
    expect(run(['accounts', 'link', 'Lies'])).toMatchObject({
      status: 1,
      error: expect.stringContaining('no database'),
    });
    expect(run(['migrate-to-postgres', '--help']).out).toContain('database must be empty');
    const nowhere = run(['migrate-to-postgres']);
    expect([nowhere.status, nowhere.error]).toEqual([1, expect.stringContaining('with DATABASE_URL')]);
    const wrong = run(['recover', join(folder, 'none'), join(folder, 'none.csv')], {}, 'UUUU\n');
    expect([wrong.status, wrong.error]).toEqual([1, expect.stringContaining('Group 1 is not right')]);
  });
});
