// The systemd units that start the server at boot: they name what is there, and systemd has nothing to say about them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/server/boot/settings.ts';

const units = join(import.meta.dirname, '../../kiosk-config/server');
const read = (name: string): string => readFileSync(join(units, name), 'utf8');
const services = readdirSync(units).filter((name) => name.endsWith('.service'));

/** Every value of a key, in order. */
const valuesOf = (text: string, key: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu'))].map(([, value = '']) => value);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtkiosk-units-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts the units where their program exists, because systemd checks that too. */
function installed(): readonly string[] {
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node_modules/.bin/node'));
  return readdirSync(units)
    .filter((name) => /\.(?:service|timer)$/u.test(name))
    .map((name) => {
      const file = join(folder, name);
      writeFileSync(file, read(name).replaceAll('/opt/buurtkiosk/', `${folder}/`));
      return file;
    });
}

const systemd = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
const hasSystemd = systemd('--version').status === 0;

describe('the units', () => {
  test.runIf(hasSystemd)('pass systemd-analyze verify without a word', () => {
    const { status, stderr } = systemd('verify', ...installed());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.runIf(hasSystemd).each(services)('%s is exposed to little', (name) => {
    installed();
    const { status, stdout } = systemd('security', '--offline=true', '--threshold=20', join(folder, name));
    expect(status, stdout).toBe(0);
  });

  test.each(services)('%s runs the server bundle with a mode that it knows, as its own user', (name) => {
    const unit = read(name);
    expect(valuesOf(unit, 'ExecStart')[0]).toMatch(
      /^\/opt\/buurtkiosk\/node_modules\/\.bin\/node dist\/server\/main\.js (?:serve|backup)$/u,
    );
    expect(valuesOf(unit, 'User')).toEqual(['buurtkiosk']);
    expect(valuesOf(unit, 'EnvironmentFile')).toEqual(['/etc/buurtkiosk/environment']);
  });

  test('protect the backup as they protect the server', () => {
    const protection = (name: string) => read(name).slice(read(name).indexOf('UMask=')).split('\n[Install]')[0]?.trim();
    expect(new Set(services.map(protection)).size).toBe(1);
  });

  test('start at boot', () => {
    expect(valuesOf(read('buurtkiosk.service'), 'WantedBy')).toEqual(['multi-user.target']);
    expect(valuesOf(read('buurtkiosk-backup.timer'), 'WantedBy')).toEqual(['timers.target']);
  });
});

describe('the command of the operator', () => {
  test('runs what it is asked, as the user of the unit, with the settings of the unit', () => {
    mkdirSync(join(folder, 'opt/node_modules/.bin'), { recursive: true });
    writeFileSync(join(folder, 'environment'), "DEPLOYMENT=willebroek\nDATABASE_URL='postgres://db/buurt?a=1&b=2'\n");
    const program = join(folder, 'opt/node_modules/.bin/node');
    writeFileSync(program, '#!/bin/sh\necho "$@"; echo "$DATA_DIR $DEPLOYMENT $DATABASE_URL"; umask\n', {
      mode: 0o755,
    });
    const unit = read('buurtkiosk.service');
    const script = read('buurtkiosk');
    expect(script).toContain(`runuser -u ${valuesOf(unit, 'User')[0]} -- `);
    expect(script).toContain(`. ${valuesOf(unit, 'EnvironmentFile')[0]}\n`);
    expect(script).toContain(`${valuesOf(unit, 'Environment')[0]}\n`);
    const here = script
      .replace('/opt/buurtkiosk', join(folder, 'opt'))
      .replace('/etc/buurtkiosk', folder)
      .replace('runuser -u buurtkiosk -- ', '');
    const { stdout, stderr } = spawnSync('sh', ['-s', '--', 'restore', 'a folder'], { encoding: 'utf8', input: here });
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toEqual([
      'dist/server/main.js restore a folder',
      '/var/lib/buurtkiosk willebroek postgres://db/buurt?a=1&b=2',
      '0077',
    ]);
  });
});

describe('the environment file', () => {
  const entries = (pattern: RegExp) =>
    Object.fromEntries(
      [...read('environment').matchAll(pattern)].map(([, key = '', value = '']) => [
        key,
        value.replace(/^'(.*)'$/u, '$1'),
      ]),
    );

  test('is one that the server accepts', () => {
    const settings = readSettings('serve', entries(/^([A-Z_]+)=(.*)$/gmu));
    expect(settings).toMatchObject({ ok: true, value: { deployment: 'willebroek' } });
  });

  test('is accepted with all that it offers switched on', () => {
    const settings = readSettings('serve', entries(/^#?([A-Z_]+)=(.*)$/gmu));
    expect(settings).toMatchObject({ ok: true });
  });
});
