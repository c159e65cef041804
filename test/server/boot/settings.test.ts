// What the machine says about the server.
import { describe, expect, test } from 'vitest';
import { days, hours } from '../../../src/domain/time/time.ts';
import { isInsecure, readSettings } from '../../../src/server/boot/settings.ts';

describe('without any setting', () => {
  test('the demonstration and the real thing have their own data, on this machine only', () => {
    expect(readSettings('demo', {})).toEqual({
      ok: true,
      value: {
        mode: 'demo',
        port: 8080,
        host: '127.0.0.1',
        dataFolder: 'data/demo',
        databaseUrl: null,
        keysFile: 'data/demo/keys.json',
        configFolder: 'kiosk-config',
        deployment: 'willebroek',
        publicAddress: 'http://localhost:8080',
        logLevel: 'info',
        backup: { every: null, keep: 14, copyTo: null },
      },
    });
    expect(readSettings('serve', { PORT: '' })).toMatchObject({
      value: { dataFolder: 'data/willebroek', port: 8080, backup: { every: days(1), keep: 14, copyTo: null } },
    });
  });
});

describe('what was set', () => {
  test('is followed; the port also names the address', () => {
    const env = { PORT: '9000', HOST: '0.0.0.0', DATA_DIR: '/srv/kiosk', DEPLOYMENT: 'heusden-zolder' };
    expect(readSettings('serve', env)).toMatchObject({
      value: { port: 9000, host: '0.0.0.0', dataFolder: '/srv/kiosk', publicAddress: 'http://localhost:9000' },
    });
    expect(readSettings('serve', { ...env, KEYS_FILE: '/run/keys/kiosk.json' })).toMatchObject({
      value: { dataFolder: '/srv/kiosk', keysFile: '/run/keys/kiosk.json' },
    });
    expect(readSettings('serve', { PUBLIC_ADDRESS: 'https://buurt.example/' })).toMatchObject({
      value: { publicAddress: 'https://buurt.example' },
    });
  });

  test('backups are made as often as wished, or never', () => {
    const env = { BACKUP_EVERY_HOURS: '6', BACKUP_KEEP: '30' };
    expect(readSettings('demo', env)).toMatchObject({ value: { backup: { every: hours(6), keep: 30, copyTo: null } } });
    expect(readSettings('serve', { BACKUP_EVERY_HOURS: '0' })).toMatchObject({ value: { backup: { every: null } } });
  });

  test('a PostgreSQL holds what people leave, and then no server makes backups by itself', () => {
    for (const DATABASE_URL of [
      'postgres://kiosk:geheim@db.example:5432/buurt?sslmode=verify-full',
      'postgresql://kiosk@/buurt?host=/var/run/postgresql',
    ])
      expect(readSettings('serve', { DATABASE_URL })).toMatchObject({
        value: { databaseUrl: DATABASE_URL, dataFolder: 'data/willebroek', backup: { every: null } },
      });
    const both = readSettings('serve', { DATABASE_URL: 'postgres://db/buurt', BACKUP_EVERY_HOURS: '6' });
    expect(both).toMatchObject({ refusal: { name: 'BACKUP_EVERY_HOURS', value: '6' } });
  });

  test.each(['mysql://kiosk:geheim@db/buurt', 'kiosk:geheim', 'postgres://kiosk:geheim@db', 'postgres://db/a/b'])(
    'a wrong DATABASE_URL is told without its password: %s',
    (DATABASE_URL) => {
      const refused = readSettings('serve', { DATABASE_URL });
      expect(refused).toMatchObject({
        refusal: { name: 'DATABASE_URL', expected: expect.stringContaining('postgres://') },
      });
      expect(JSON.stringify(refused)).not.toContain('geheim');
    },
  );

  test('a demonstration never leaves this machine, whatever is set', () => {
    expect(readSettings('demo', { HOST: '0.0.0.0' })).toMatchObject({ value: { host: '127.0.0.1' } });
  });

  test.each([
    ['PORT', 'tachtig'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['HOST', 'a b'],
    ['LOG_LEVEL', 'loud'],
    ['BACKUP_EVERY_HOURS', '169'],
    ['BACKUP_EVERY_HOURS', '-1'],
    ['BACKUP_KEEP', '0'],
    ['BACKUP_COPY_TO', 'backups'],
    ['DEPLOYMENT', '../elders'],
    ['PUBLIC_ADDRESS', 'buurt.example'],
    ['PUBLIC_ADDRESS', 'https://buurt.example/kiosk'],
  ])('%s=%s stops the start, by name, value and what was expected', (name, value) => {
    const read = readSettings('serve', { [name]: value });
    expect(read).toMatchObject({ ok: false, refusal: { name, value, expected: expect.stringMatching(/^an? /) } });
  });
});

describe('plain http', () => {
  test.each(['http://kiosk.example', 'http://192.168.1.20:8080'])(
    '%s leaves a browser without what a kiosk needs',
    (address) => {
      expect(isInsecure(address)).toBe(true);
    },
  );

  test.each(['https://kiosk.example', 'http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:8080'])(
    '%s is fine',
    (address) => {
      expect(isInsecure(address)).toBe(false);
    },
  );
});
