import { beforeEach, describe, expect, test } from 'vitest';
import { minutes, seconds } from '../../src/domain/time.ts';
import { createKeeper, type Keeper } from '../../src/kiosk/keeper.ts';
import { aCode } from '../support/builders.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../support/kiosk.ts';
import { handTurnedTimers, memoryKept, settled, type MemoryKept, type Timers } from './support/keeper-fakes.ts';

let line: Line;
let timers: Timers;
let reached: number;

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  reached = 0;
});

const keeperWith = (kept: MemoryKept, matters: Partial<Parameters<typeof createKeeper>[0]> = {}): Keeper =>
  createKeeper({
    link: line.link,
    kept,
    after: timers.after,
    chance: () => 0,
    onReached: () => {
      reached += 1;
    },
    onTrouble: () => {},
    wasEnrolled: async () => false,
    ...matters,
  });

async function started(kept: MemoryKept): Promise<Keeper> {
  const keeper = keeperWith(kept);
  await keeper.start();
  await settled();
  return keeper;
}

const changed = aSnapshot({ dates: [] });

describe('a screen that stands in the hall for the first time', () => {
  test('lets itself in at a demonstration on this very machine', async () => {
    line.enrols = 'anybody';
    const kept = memoryKept();

    const keeper = await started(kept);

    expect(keeper.device.get()).toEqual({ kind: 'enrolled', device: { ...aDevice, token: 'token-2' } });
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
    expect(kept.holds().device?.token).toBe('token-2');
    expect(reached).toBeGreaterThan(0);
  });

  test('asks for a code where it is refused, and goes on with a good one', async () => {
    line.enrols = aCode(3);
    const keeper = await started(memoryKept());
    expect(keeper.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });

    await keeper.enrol(aCode(4));
    expect(keeper.device.get().kind).toBe('not-enrolled');

    await keeper.enrol(aCode(3));
    expect(keeper.device.get().kind).toBe('enrolled');
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
  });

  test('asks to be let in also when the browser cannot tell whether it was in before', async () => {
    line.enrols = 'anybody';
    const wasEnrolled = () => Promise.reject(new Error('Unexpected internal error.'));

    const keeper = keeperWith(memoryKept(), { wasEnrolled });
    await keeper.start();

    expect(keeper.device.get().kind).toBe('enrolled');
  });

  test('does not ask again by itself after a refusal', async () => {
    await started(memoryKept());
    const before = line.asked.length;

    await timers.pass(minutes(30));

    expect(line.asked.length).toBe(before);
  });

  test('tries again and again without a network, until there is one', async () => {
    line.enrols = 'anybody';
    line.cut();
    const keeper = await started(memoryKept());
    expect(keeper.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'offline' } });

    await timers.pass(minutes(10));
    line.mend();
    await timers.pass(minutes(2));

    expect(keeper.device.get().kind).toBe('enrolled');
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
  });

  test('works with a full disk, for as long as it is on', async () => {
    line.enrols = 'anybody';
    const kept = memoryKept();
    kept.full = true;

    const keeper = await started(kept);

    expect(keeper.device.get().kind).toBe('enrolled');
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
  });
});

describe('the power returns before the network', () => {
  test('the agenda of before is there, and nothing says that it is online', async () => {
    line.cut();

    const keeper = await started(memoryKept(aDevice, aSnapshot()));

    expect(keeper.snapshot.get()).toEqual(aSnapshot());
    expect(keeper.device.get().kind).toBe('enrolled');
    expect(keeper.online.get()).toBe(false);
  });

  test('what changed meanwhile shows as soon as the network is there', async () => {
    line.cut();
    const keeper = await started(memoryKept(aDevice, aSnapshot()));
    line.snapshot = changed;
    const before = reached;

    line.mend();
    await timers.pass(minutes(2));

    expect(keeper.snapshot.get()).toEqual(changed);
    expect(keeper.online.get()).toBe(true);
    expect(reached).toBeGreaterThan(before);
  });
});

describe('something changes at the desk', () => {
  test('the screen follows the announcement and keeps the change', async () => {
    const kept = memoryKept(aDevice, aSnapshot());
    const keeper = await started(kept);
    line.snapshot = changed;

    line.announce();
    await settled();

    expect(keeper.snapshot.get()).toEqual(changed);
    expect(kept.holds().snapshot?.snapshot).toEqual(changed);
  });

  test('a lost announcement is caught up within minutes', async () => {
    const keeper = await started(memoryKept(aDevice, aSnapshot()));
    line.snapshot = changed;

    await timers.pass(minutes(5));

    expect(keeper.snapshot.get()).toEqual(changed);
  });

  test('an announcement without a change leaves the screen as it is', async () => {
    const keeper = await started(memoryKept(aDevice, aSnapshot()));
    const before = keeper.snapshot.get();

    line.announce();
    await settled();

    expect(keeper.snapshot.get()).toBe(before);
  });

  test('a full disk does not hold back what the screen shows', async () => {
    const kept = memoryKept(aDevice, aSnapshot());
    const keeper = await started(kept);
    kept.full = true;
    line.snapshot = changed;

    line.announce();
    await settled();

    expect(keeper.snapshot.get()).toEqual(changed);
    expect(keeper.online.get()).toBe(true);
  });
});

describe('the line breaks while the kiosk is on', () => {
  test('it shows so, and listens again by itself', async () => {
    const keeper = await started(memoryKept(aDevice, aSnapshot()));
    expect(keeper.online.get()).toBe(true);

    line.cut();
    await settled();
    expect(keeper.online.get()).toBe(false);

    line.mend();
    await timers.pass(minutes(2));
    expect(keeper.online.get()).toBe(true);
    expect(line.listening()).toBe(1);
  });

  test('a server that goes on refusing to be heard is asked less and less often', async () => {
    line.cut();
    await started(memoryKept(aDevice, aSnapshot()));
    const asked = async () => {
      const before = line.asked.filter((one) => one.startsWith('listen')).length;
      await timers.pass(minutes(1));
      return line.asked.filter((one) => one.startsWith('listen')).length - before;
    };

    const first = await asked();
    await timers.pass(minutes(5));

    expect(await asked()).toBeLessThan(first);
  });
});

describe('a token that is not welcome any more', () => {
  const refused = async (kept: MemoryKept): Promise<Keeper> => {
    const keeper = await started(kept);
    line.welcome.clear();
    line.announce();
    await settled();
    return keeper;
  };

  test('works on after one refusal, whoever says it how often, until five minutes later', async () => {
    const kept = memoryKept(aDevice, aSnapshot());
    const keeper = await refused(kept);
    await keeper.notWelcome();
    await timers.pass(seconds(299));
    await keeper.notWelcome();

    expect(keeper.device.get()).toEqual({ kind: 'enrolled', device: aDevice });
    expect(kept.holds().device).toEqual(aDevice);
  });

  test('is as good as ever when the server knows it again before that', async () => {
    const keeper = await refused(memoryKept(aDevice, aSnapshot()));
    line.welcome.add(aDevice.token);
    await timers.pass(minutes(6));
    expect(keeper.online.get()).toBe(true);

    // The next refusal is a first one.
    line.welcome.clear();
    line.announce();
    await settled();
    expect(keeper.device.get().kind).toBe('enrolled');
  });

  test('is refused again only by an answer: a line that is cut meanwhile says nothing', async () => {
    const keeper = await refused(memoryKept(aDevice, aSnapshot()));
    line.cut();
    await timers.pass(minutes(30));
    expect(keeper.device.get().kind).toBe('enrolled');

    line.mend();
    await timers.pass(minutes(2));
    expect(keeper.device.get().kind).toBe('not-enrolled');
  });

  test('kept aside comes back by itself when the server is put back', async () => {
    const kept = memoryKept(aDevice, aSnapshot());
    const keeper = await refused(kept);
    await timers.pass(minutes(6));
    expect(keeper.device.get().kind).toBe('not-enrolled');
    expect(kept.former).toEqual(aDevice);

    line.welcome.add(aDevice.token);
    await timers.pass(minutes(5));

    expect(keeper.device.get()).toEqual({ kind: 'enrolled', device: aDevice });
    expect(kept.holds().device).toEqual(aDevice);
    expect(kept.former).toBeUndefined();
    expect(line.listening()).toBe(1);
  });

  test('kept aside comes back at a start too, and is never tried again once there is another', async () => {
    const kept = memoryKept(undefined, aSnapshot());
    kept.former = aDevice;
    expect((await started(kept)).device.get()).toEqual({ kind: 'enrolled', device: aDevice });

    const other = memoryKept(aDevice, aSnapshot());
    line = aLine();
    const keeper = await refused(other);
    await timers.pass(minutes(6));
    line.enrols = aCode(3);
    await keeper.enrol(aCode(3));
    line.asked.length = 0;
    await timers.pass(minutes(30));

    expect(keeper.device.get()).toMatchObject({ device: { token: 'token-2' } });
    expect(line.asked).not.toContain('snapshot token-1');
    expect(other.former).toBeUndefined();
  });

  test('is set aside when that is said again minutes later; the agenda stays', async () => {
    const kept = memoryKept(aDevice, aSnapshot());
    const keeper = await refused(kept);
    await timers.pass(minutes(5));

    expect(keeper.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });
    expect(kept.holds().device).toBeUndefined();
    expect(keeper.snapshot.get()).toEqual(aSnapshot());
    expect(line.listening()).toBe(0);
  });

  test('is replaced at a demonstration without anybody noticing', async () => {
    const keeper = await started(memoryKept(aDevice, aSnapshot()));
    line.enrols = 'anybody';
    line.welcome.clear();

    await keeper.notWelcome();
    await settled();

    expect(keeper.device.get()).toEqual({ kind: 'enrolled', device: { ...aDevice, token: 'token-2' } });
    expect(line.listening()).toBe(1);
  });

  test('is not used again after a start without an agenda', async () => {
    line.enrols = 'anybody';
    line.welcome.clear();

    const keeper = await started(memoryKept(aDevice));
    await timers.pass(seconds(10));
    line.snapshot = changed;
    line.announce();
    await settled();

    expect(line.asked).not.toContain('listen token-1');
    expect(keeper.snapshot.get()).toEqual(changed);
  });
});
