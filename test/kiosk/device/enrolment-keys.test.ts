// What a kiosk seals to: only ever what the server it was enrolled with signed.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Trouble } from '../../../src/contract/health.ts';
import { createEnrolment, type DeviceEnrolment } from '../../../src/kiosk/device/enrolment.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../../support/kiosk.ts';
import { rotated, strangers, strangersIdentity, today } from '../../support/sealing.ts';
import {
  handTurnedTimers,
  memorySettings,
  receipted,
  type MemorySettings,
  type Timers,
} from '../support/enrolment-fakes.ts';

let line: Line;
let timers: Timers;
let troubles: Trouble[];

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  troubles = [];
});

async function started(settings: MemorySettings): Promise<DeviceEnrolment> {
  const enrolment = createEnrolment({
    api: line.api,
    settings,
    after: timers.after,
    chance: () => 0,
    onReached: () => {},
    onTrouble: (kind) => void troubles.push(kind),
    wasEnrolled: async () => false,
  });
  await enrolment.start();
  await receipted();
  return enrolment;
}
async function announced(keys: typeof today.signed): Promise<void> {
  line.snapshot = aSnapshot({ keys, dates: [] });
  line.announce();
  await receipted();
}
const atWork = () => memorySettings(aDevice, aSnapshot(), today.keys);

describe('a kiosk that is enrolled', () => {
  test('has the keys with its first agenda, and keeps them', async () => {
    line.enrols = 'anybody';
    const settings = memorySettings();

    const enrolment = await started(settings);

    expect(enrolment.keys.get()).toEqual(today.keys);
    expect(settings.keys).toEqual(today.keys);
    expect(troubles).toEqual([]);
  });

  test('has none from an agenda that is signed by another than who enrolled it', async () => {
    line.snapshot = aSnapshot({ keys: strangers.signed });

    const enrolment = await started(memorySettings(aDevice));

    expect(enrolment.keys.get()).toBeUndefined();
    expect(enrolment.snapshot.get()).toBeUndefined();
    expect(troubles).toContain('keys-not-ours');
  });

  test('gets them again when only the agenda could be kept, changed or not', async () => {
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));

    expect(enrolment.keys.get()).toEqual(today.keys);
  });

  test('has them for as long as it is on, also with a full disk', async () => {
    const settings = memorySettings(aDevice);
    settings.full = true;

    const enrolment = await started(settings);

    expect(enrolment.keys.get()).toEqual(today.keys);
    expect(settings.keys).toBeUndefined();
  });
});

describe('a new set of keys', () => {
  test('that is signed takes the place of the old one, also on the disk', async () => {
    const settings = atWork();
    const enrolment = await started(settings);

    await announced(rotated.signed);

    expect(enrolment.keys.get()).toEqual(rotated.keys);
    expect(settings.keys).toEqual(rotated.keys);
    expect(enrolment.snapshot.get()?.dates).toEqual([]);
  });

  test.each([
    ['signed by a stranger', strangers.signed],
    ['signed by us and then changed', { ...today.signed, text: today.signed.text.replace('care-1', 'care-9') }],
    ['of a stranger under our signature', { ...strangers.signed, signature: today.signed.signature }],
    ['with a signature of nothing', { ...today.signed, signature: 'A'.repeat(86) }],
  ])('%s: nothing of that agenda is shown, the good keys stay, and trouble is told', async (_, keys) => {
    const settings = atWork();
    const enrolment = await started(settings);

    await announced(keys);

    expect(enrolment.keys.get()).toEqual(today.keys);
    expect(settings.keys).toEqual(today.keys);
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
    expect(settings.holds().snapshot?.snapshot).toEqual(aSnapshot());
    expect(troubles).toContain('keys-not-ours');
  });

  test('that is right again is taken, after one that was not', async () => {
    const enrolment = await started(atWork());
    await announced(strangers.signed);

    await announced(rotated.signed);

    expect(enrolment.keys.get()).toEqual(rotated.keys);
    expect(enrolment.snapshot.get()?.dates).toEqual([]);
  });
});

describe('without a network', () => {
  test('a kiosk seals to what it kept', async () => {
    line.cut();

    const enrolment = await started(atWork());

    expect(enrolment.keys.get()).toEqual(today.keys);
  });
});

describe('a kiosk that is enrolled with another server', () => {
  test('takes that one’s keys, and the first one’s no more', async () => {
    const device = { ...aDevice, identity: strangersIdentity.publicKey };
    line.snapshot = aSnapshot({ keys: strangers.signed, dates: [] });
    const enrolment = await started(memorySettings(device, aSnapshot(), today.keys));
    expect(enrolment.keys.get()).toEqual(strangers.keys);

    await announced(rotated.signed);

    expect(enrolment.keys.get()).toEqual(strangers.keys);
    expect(troubles).toContain('keys-not-ours');
  });
});
