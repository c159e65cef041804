import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { healthMessage, troubles, type Health } from '../../src/contract/health.ts';
import { cameraStates } from '../../src/domain/kiosks/kiosk-alarm.ts';
import { readPush } from '../../src/contract/push.ts';
import { anEntry, aSignUp, at, entryId } from '../support/builders.ts';
import { travelling } from '../support/sealing.ts';

const sentAt = at('2026-11-20 10:05');
const well: Health = {
  version: '0.1.0',
  waiting: 0,
  rejected: 0,
  oldestAt: null,
  persisted: true,
  roomLeft: 1e9,
  lastTrouble: null,
  camera: null,
};
const shown = (health: unknown) => {
  const push = readPush({ v: 1, sentAt, lastReceipt: null, health, entries: [] });
  return push.ok ? push.value.health : push.refusal;
};

describe('a kiosk tells how it is', () => {
  test.each<[string, Partial<Health>]>([
    ['that all is well', {}],
    ['that much waits', { waiting: 900, rejected: 3, oldestAt: sentAt }],
    ['that its browser says nothing about storage', { persisted: null, roomLeft: null }],
    ['that there is no room left', { persisted: false, roomLeft: 0 }],
    ...cameraStates.map((camera): [string, Partial<Health>] => [`that its camera is ${camera}`, { camera }]),
    ...troubles.map((kind): [string, Partial<Health>] => [kind, { lastTrouble: { kind, at: sentAt } }]),
  ])('%s', (_, matters) => {
    expect(shown({ ...well, ...matters })).toEqual({ ...well, ...matters });
  });

  test('nothing more than what is asked is taken over', () => {
    expect(shown({ ...well, visitor: 'Fatima', lastTrouble: { kind: 'store', at: sentAt, why: 'Fatima' } })).toEqual({
      ...well,
      lastTrouble: { kind: 'store', at: sentAt },
    });
  });

  test('not at all', () => {
    expect(shown(undefined)).toBeNull();
    expect(shown(null)).toBeNull();
  });
});

describe('what a kiosk cannot say of itself', () => {
  const strange: readonly (readonly [string, object])[] = [
    ['a version of 41 signs', { version: 'x'.repeat(41) }],
    ['fewer than none waiting', { waiting: -1 }],
    ['half an entry waiting', { waiting: 0.5 }],
    ['a count in words', { rejected: 'many' }],
    ['a moment before 1970', { oldestAt: -1 }],
    ['perhaps persisted', { persisted: 'perhaps' }],
    ['room in words', { roomLeft: 'much' }],
    ['a trouble in its own words', { lastTrouble: { kind: 'Fatima cannot sign up', at: sentAt } }],
    ['nothing of its camera', { camera: undefined }],
    ['a camera in its own words', { camera: 'a person with a red coat' }],
    ['a trouble at no time', { lastTrouble: { kind: 'store' } }],
  ];

  test.each(strange)('%s is no health', (_, change) => {
    expect(v.is(healthMessage, { ...well, ...change })).toBe(false);
  });

  test.each(strange)('%s does not hold back what visitors left', async (_, change) => {
    const entries = [await travelling(anEntry(aSignUp({ id: entryId(1) })))];
    const push = readPush({ v: 1, sentAt, lastReceipt: null, health: { ...well, ...change }, entries });

    expect(push.ok && push.value.health).toBeNull();
    expect(push.ok && push.value.entries).toMatchObject([{ read: true }]);
  });

  test('whatever it says, the push is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (health) => readPush({ v: 1, sentAt, lastReceipt: null, health, entries: [] }).ok),
    );
  });
});
