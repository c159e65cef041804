import { describe, expect, test } from 'vitest';
import { type KioskSigns, kioskAlarm } from '../../../src/domain/kiosks/kiosk-alarm.ts';
import {
  asInstant,
  days,
  type Duration,
  hours,
  addDuration,
  milliseconds,
  minutes,
} from '../../../src/domain/time/time.ts';
import { at } from '../../support/builders.ts';

const now = at('2026-11-23 14:30');
const limits = { silent: minutes(30), oldQueue: minutes(20) };
const ago = (time: Duration) => asInstant(now - time);

type Health = NonNullable<KioskSigns['health']>;
const well: Health = { waiting: 0, rejected: 0, oldestAt: null, roomLeft: 2e9, lastTrouble: null, camera: null };
const heard = (health: Partial<Health> = {}, signs: Partial<KioskSigns> = {}): KioskSigns => ({
  enrolledAt: ago(days(20)),
  lastContactAt: ago(minutes(1)),
  health: { ...well, ...health },
  ...signs,
});
const alarm = (signs: KioskSigns) => kioskAlarm(signs, limits, now);

describe('a kiosk that is well', () => {
  test.each<[string, KioskSigns]>([
    ['is heard and keeps nothing', heard()],
    ['was heard exactly so long ago as may be', heard({}, { lastContactAt: ago(minutes(30)) })],
    ['was only just enrolled', heard({}, { enrolledAt: ago(minutes(5)), lastContactAt: null })],
    ['is of an older version and says nothing of itself', heard({}, { health: null })],
    ['keeps something that was just left', heard({ waiting: 2, oldestAt: ago(minutes(20)) })],
    ['had trouble more than a day ago', heard({ lastTrouble: { kind: 'store', at: ago(days(1)) } })],
    ['does not know how much room it has', heard({ roomLeft: null })],
    ['has a camera that looks', heard({ camera: 'ok' })],
    ['is used without a camera', heard({ camera: 'off' })],
    ['is not enrolled', heard({ rejected: 3 }, { enrolledAt: null, lastContactAt: null })],
  ])('%s', (_, signs) => expect(alarm(signs)).toBeNull());
});

describe('a kiosk that somebody must look at', () => {
  test('is silent, and then nothing else is sure', () => {
    const lastContactAt = ago(milliseconds(minutes(30) + 1));
    expect(alarm(heard({ rejected: 1, waiting: 1, oldestAt: ago(hours(9)) }, { lastContactAt }))).toEqual({
      kind: 'silent',
    });
    expect(alarm(heard({}, { enrolledAt: ago(hours(1)), lastContactAt: null }))).toEqual({ kind: 'silent' });
  });

  test('can be heard, but does not get rid of what it keeps', () => {
    expect(alarm(heard({ waiting: 1, oldestAt: ago(minutes(21)), rejected: 1 }))).toEqual({ kind: 'old-queue' });
  });

  test.each<[string, Partial<Health>]>([
    ['rejected', { rejected: 1, lastTrouble: { kind: 'store', at: now } }],
    ['cannot-keep', { lastTrouble: { kind: 'cannot-keep', at: ago(hours(23)) }, roomLeft: 0 }],
    ['wipe-left-something', { lastTrouble: { kind: 'wipe-left-something', at: ago(minutes(1)) } }],
    ['page-broke', { lastTrouble: { kind: 'page-broke', at: addDuration(now, hours(2)) } }],
    ['little-room', { roomLeft: 49_999_999, camera: 'busy' }],
    ['camera-refused', { camera: 'refused' }],
    ['camera-missing', { camera: 'missing' }],
    ['camera-busy', { camera: 'busy' }],
    ['camera-dark', { camera: 'dark' }],
  ])('has trouble: %s', (trouble, health) => expect(alarm(heard(health))).toEqual({ kind: 'trouble', trouble }));
});
