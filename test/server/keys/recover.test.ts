// When the server, its keys and its people are gone: the paper and a copy of the database are enough.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PassLine } from '../../../src/contract/pass.ts';
import { runRecover } from '../../../src/server/cli/recover-command.ts';
import { anActivity, entryId } from '../../support/builders.ts';
import { leftCallback, leftSignUp, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let database: string;
let file: string;

beforeEach(async () => {
  server = await startTestServer({ activities: [anActivity()] });
  database = join(server.folder, 'buurtkiosk.sqlite');
  file = join(server.folder, 'recovered.csv');
});
afterEach(() => server.stop());

const groups = () => server.paper?.groups ?? [];

/** Types these lines, from a pipe or at a terminal. */
async function recover(lines: readonly string[], { terminal = false, to = file } = {}) {
  const input = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: terminal });
  const output = new PassThrough();
  const asked = text(output);
  const printed = await runRecover([database, to], { databaseUrl: null, input, output }).finally(() => output.end());
  return { printed: printed.join('\n'), asked: await asked };
}

describe('the recovery key', () => {
  beforeEach(async () => {
    const odd = leftCallback();
    const unreadable = {
      header: { ...odd.header, dayPart: 'noon' },
      personal: { firstName: 'Jef', telephone: 'nul vier' },
    };
    await server.push([leftSignUp({}, { firstName: '=Kanarie' }), leftCallback()]);
    await server.push([unreadable]);
    rmSync(server.keysFile);
  });

  test('opens a database without keys.json, into a list for this user alone', async () => {
    const { printed } = await recover(groups());
    expect(printed).toContain('3 of 3 entries opened');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const [heads, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(heads).toBe(
      '\uFEFFBinnengekomen;Soort;Waarvoor;Voornaam;Telefoon;Talen;Goed om te weten;Buurtpas;Code;Kiosk;Geopend',
    );
    expect(rows[0]).toMatch(/^23\/11\/2026 10:00;inschrijving;soep@2026-11-24;'=Kanarie;;;;;[\w]{8};de-wilg-hal;ja$/);
    expect(rows[1]).toMatch(/;terugbelverzoek;money;Mia;'\+32470123456;/);
    expect(rows[2]).toMatch(/;niet verwerkt;;Jef;nul vier;;/);
  });

  test('typed in one go, or with a slip at a terminal, opens the same; as JSON when asked so', async () => {
    const to = join(server.folder, 'recovered.json');
    const [first = '', ...rest] = groups();
    const slip = first.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));
    const { asked } = await recover([slip, first.toLowerCase(), rest.join(' ')], { terminal: true, to });
    expect(asked).toContain('Group 1 is not right');
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject([
      { kind: 'sign-up', firstName: '=Kanarie', about: 'soep@2026-11-24', opened: 'yes' },
      { kind: 'callback-request', firstName: 'Mia', telephone: '+32470123456', about: 'money' },
      { kind: 'unreadable', firstName: 'Jef', telephone: 'nul vier' },
    ]);
  });

  test('mistyped, incomplete or of another server is told, and nothing is written', async () => {
    const [first = '', second = '', ...rest] = groups();
    await expect(recover([first.replace(/^./, 'U'), second, ...rest])).rejects.toThrow('Group 1 is not right');
    await expect(recover([second, first, ...rest])).rejects.toThrow('do not form one key');
    await expect(recover([first])).rejects.toThrow('do not form one key');
    const other = await startTestServer();
    await expect(recover(other.paper?.groups ?? [])).rejects.toThrow('This recovery key opens nothing');
    await other.stop();
    expect(existsSync(file)).toBe(false);
  });

  test('never writes over a file, and says what it expected', async () => {
    writeFileSync(file, 'mine');
    await expect(recover(groups())).rejects.toThrow('already exists');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await expect(recover(groups(), { to: join(server.folder, 'none/x.csv') })).rejects.toThrow('cannot be made');
    database = join(server.folder, 'none.sqlite');
    await expect(recover(groups(), { to: `${file}2` })).rejects.toThrow('does not exist');
    database = join(server.folder, 'staff.sqlite');
    await expect(recover(groups(), { to: `${file}2` })).rejects.toThrow('not a database of this program');
    await expect(
      runRecover([], { databaseUrl: null, input: Readable.from([]), output: new PassThrough() }),
    ).rejects.toThrow('npm run');
  });
});

test('the recovery key tells whose buurtpas something was left with', async () => {
  const headers = await server.signIn();
  const holder = {
    firstName: 'Mia',
    telephone: '+32470123456',
    languages: ['tr'],
    supportNeeds: ['sight'],
    note: 'vooraan',
  };
  const body = JSON.stringify({ id: entryId(77), holder });
  const made = await server.request('/api/desk/passes', { method: 'POST', headers, body });
  const { code } = (await made.json()) as PassLine;
  await server.push([leftSignUp({}, { pass: code })]);
  rmSync(server.keysFile);
  await recover(groups());
  const [, pass, signUp] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  const about = `;Mia;'+32470123456;Turks;ziet slecht, vooraan;`;
  expect(pass).toContain(`;buurtpas;${about}`);
  expect(pass).toContain(`;;${code};desk;ja`);
  expect(signUp).toContain(`;inschrijving;soep@2026-11-24${about}${code};`);
});
