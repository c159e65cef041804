// What a kiosk seals to: only ever what the server it was enrolled with signed.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Trouble } from '../../src/contract/health.ts';
import { createKeeper, type Keeper } from '../../src/kiosk/keeper.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../support/kiosk.ts';
import { rotated, strangers, strangersIdentity, today } from '../support/sealing.ts';
import { handTurnedTimers, memoryKept, settled, type MemoryKept, type Timers } from './support/keeper-fakes.ts';

let line: Line;
let timers: Timers;
let troubles: Trouble[];

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  troubles = [];
});

async function started(kept: MemoryKept): Promise<Keeper> {
  const keeper = createKeeper({
    link: line.link,
    kept,
    after: timers.after,
    chance: () => 0,
    onReached: () => {},
    onTrouble: (kind) => void troubles.push(kind),
    wasEnrolled: async () => false,
  });
  await keeper.start();
  await settled();
  return keeper;
}
async function announced(keys: typeof today.signed): Promise<void> {
  line.snapshot = aSnapshot({ keys, dates: [] });
  line.announce();
  await settled();
}
const atWork = () => memoryKept(aDevice, aSnapshot(), today.keys);

describe('a kiosk that is enrolled', () => {
  test('has the keys with its first agenda, and keeps them', async () => {
    line.enrols = 'anybody';
    const kept = memoryKept();

    const keeper = await started(kept);

    expect(keeper.keys.get()).toEqual(today.keys);
    expect(kept.keys).toEqual(today.keys);
    expect(troubles).toEqual([]);
  });

  test('has none from an agenda that is signed by another than who enrolled it', async () => {
    line.snapshot = aSnapshot({ keys: strangers.signed });

    const keeper = await started(memoryKept(aDevice));

    expect(keeper.keys.get()).toBeUndefined();
    expect(keeper.snapshot.get()).toBeUndefined();
    expect(troubles).toContain('keys-not-ours');
  });

  test('gets them again when only the agenda could be kept, changed or not', async () => {
    const keeper = await started(memoryKept(aDevice, aSnapshot()));

    expect(keeper.keys.get()).toEqual(today.keys);
  });

  test('has them for as long as it is on, also with a full disk', async () => {
    const kept = memoryKept(aDevice);
    kept.full = true;

    const keeper = await started(kept);

    expect(keeper.keys.get()).toEqual(today.keys);
    expect(kept.keys).toBeUndefined();
  });
});

describe('a new set of keys', () => {
  test('that is signed takes the place of the old one, also on the disk', async () => {
    const kept = atWork();
    const keeper = await started(kept);

    await announced(rotated.signed);

    expect(keeper.keys.get()).toEqual(rotated.keys);
    expect(kept.keys).toEqual(rotated.keys);
    expect(keeper.snapshot.get()?.dates).toEqual([]);
  });

  test.each([
    ['signed by a stranger', strangers.signed],
    ['signed by us and then changed', { ...today.signed, text: today.signed.text.replace('care-1', 'care-9') }],
    ['of a stranger under our signature', { ...strangers.signed, signature: today.signed.signature }],
    ['with a signature of nothing', { ...today.signed, signature: 'A'.repeat(86) }],
  ])('%s: nothing of that agenda is shown, the good keys stay, and trouble is told', async (_, keys) => {
    const kept = atWork();
    const keeper = await started(kept);

    await announced(keys);

    expect(keeper.keys.get()).toEqual(today.keys);
    expect(kept.keys).toEqual(today.keys);
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
    expect(kept.holds().snapshot?.snapshot).toEqual(aSnapshot());
    expect(troubles).toContain('keys-not-ours');
  });

  test('that is right again is taken, after one that was not', async () => {
    const keeper = await started(atWork());
    await announced(strangers.signed);

    await announced(rotated.signed);

    expect(keeper.keys.get()).toEqual(rotated.keys);
    expect(keeper.snapshot.get()?.dates).toEqual([]);
  });
});

describe('without a network', () => {
  test('a kiosk seals to what it kept', async () => {
    line.cut();

    const keeper = await started(atWork());

    expect(keeper.keys.get()).toEqual(today.keys);
  });
});

describe('a kiosk that is enrolled with another server', () => {
  test('takes that one’s keys, and the first one’s no more', async () => {
    const device = { ...aDevice, identity: strangersIdentity.publicKey };
    line.snapshot = aSnapshot({ keys: strangers.signed, dates: [] });
    const keeper = await started(memoryKept(device, aSnapshot(), today.keys));
    expect(keeper.keys.get()).toEqual(strangers.keys);

    await announced(rotated.signed);

    expect(keeper.keys.get()).toEqual(strangers.keys);
    expect(troubles).toContain('keys-not-ours');
  });
});
