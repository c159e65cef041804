import { beforeEach, describe, expect, test } from 'vitest';
import type { Trouble } from '../../src/contract/health.ts';
import { createKeeper, type Keeper } from '../../src/kiosk/keeper.ts';
import { minutes } from '../../src/domain/time.ts';
import { aCode } from '../support/builders.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../support/kiosk.ts';
import { strangers, strangersIdentity, today } from '../support/sealing.ts';
import { handTurnedTimers, memoryKept, settled, type MemoryKept, type Timers } from './support/keeper-fakes.ts';

let line: Line;
let timers: Timers;
let troubles: Trouble[];
/** Whether a mark says that this kiosk was enrolled before. */
let marked: boolean;

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  troubles = [];
  marked = false;
});

async function started(kept: MemoryKept): Promise<Keeper> {
  const keeper = createKeeper({
    link: line.link,
    kept,
    after: timers.after,
    chance: () => 0,
    onReached: () => {},
    onTrouble: (kind) => void troubles.push(kind),
    wasEnrolled: async () => marked,
  });
  await keeper.start();
  await settled();
  return keeper;
}

describe('a kiosk that was let go', () => {
  const other = { ...aDevice, identity: strangersIdentity.publicKey };
  const letGo = async (demo: boolean) => {
    const kept = memoryKept(aDevice, aSnapshot({ demo }), today.keys);
    line.welcome.clear();
    line.enrols = 'nobody';
    const keeper = await started(kept);
    await timers.pass(minutes(6));
    expect(kept.former).toEqual(aDevice);
    line.identity = other.identity;
    line.snapshot = aSnapshot({ demo, keys: strangers.signed });
    return { keeper, kept };
  };

  test('does not go to another server by itself', async () => {
    const { kept } = await letGo(false);
    line.enrols = 'anybody';

    const keeper = await started(kept);

    expect(keeper.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });
    expect(keeper.keys.get()).toEqual(today.keys);
    expect(line.asked.some((asked) => asked.startsWith('snapshot token-2'))).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('goes there with a code, seals to nobody of before, and the team hears of it', async () => {
    const { keeper, kept } = await letGo(false);
    line.enrols = aCode(3);
    const sealedTo: unknown[] = [];
    keeper.keys.listen((keys) => sealedTo.push(keys));

    await keeper.enrol(aCode(3));
    await settled();

    expect(keeper.device.get()).toMatchObject({ kind: 'enrolled', device: { identity: other.identity } });
    expect(sealedTo).toEqual([undefined, strangers.keys]);
    expect(kept.keys).toEqual(strangers.keys);
    expect(troubles).toEqual(['other-server']);
  });

  test('by a demonstration that begins anew follows it', async () => {
    const { kept } = await letGo(true);
    line.enrols = 'anybody';

    const keeper = await started(kept);

    expect(keeper.device.get().kind).toBe('enrolled');
  });

  test('comes back to its own server without a word of it', async () => {
    line.welcome.clear();
    const keeper = await started(memoryKept(aDevice, aSnapshot(), today.keys));
    await timers.pass(minutes(6));
    expect(keeper.device.get().kind).toBe('not-enrolled');
    line.enrols = aCode(3);

    await keeper.enrol(aCode(3));

    expect(keeper.device.get().kind).toBe('enrolled');
    expect(keeper.keys.get()).toEqual(today.keys);
    expect(troubles).toEqual([]);
  });
});

describe('a kiosk whose tables are empty', () => {
  test('and that was enrolled before tells that it lost what it kept', async () => {
    marked = true;
    await started(memoryKept());

    expect(troubles).toEqual(['store-emptied']);
  });

  test('tells nothing when it is new, nor when somebody let it go', async () => {
    await started(memoryKept());
    marked = true;
    const gone = memoryKept();
    gone.former = aDevice;
    line.welcome.clear();
    await started(gone);
    await started(memoryKept(aDevice));

    expect(troubles).toEqual([]);
  });
});
