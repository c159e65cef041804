import { beforeEach, describe, expect, test } from 'vitest';
import { minutes, seconds } from '../../../src/domain/time/time.ts';
import { createEnrolment, type DeviceEnrolment } from '../../../src/kiosk/device/enrolment.ts';
import { aCode } from '../../support/builders.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../../support/kiosk.ts';
import {
  handTurnedTimers,
  memorySettings,
  receipted,
  type MemorySettings,
  type Timers,
} from '../support/enrolment-fakes.ts';

let line: Line;
let timers: Timers;
let reached: number;

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  reached = 0;
});

const enrolmentWith = (
  settings: MemorySettings,
  matters: Partial<Parameters<typeof createEnrolment>[0]> = {},
): DeviceEnrolment =>
  createEnrolment({
    api: line.api,
    settings,
    after: timers.after,
    chance: () => 0,
    onReached: () => {
      reached += 1;
    },
    onTrouble: () => {},
    wasEnrolled: async () => false,
    ...matters,
  });

async function started(settings: MemorySettings): Promise<DeviceEnrolment> {
  const enrolment = enrolmentWith(settings);
  await enrolment.start();
  await receipted();
  return enrolment;
}

const changed = aSnapshot({ dates: [] });

describe('a screen that stands in the hall for the first time', () => {
  test('lets itself in at a demonstration on this very machine', async () => {
    line.enrols = 'anybody';
    const settings = memorySettings();

    const enrolment = await started(settings);

    expect(enrolment.device.get()).toEqual({ kind: 'enrolled', device: { ...aDevice, token: 'token-2' } });
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
    expect(settings.holds().device?.token).toBe('token-2');
    expect(reached).toBeGreaterThan(0);
  });

  test('asks for a code where it is refused, and goes on with a good one', async () => {
    line.enrols = aCode(3);
    const enrolment = await started(memorySettings());
    expect(enrolment.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });

    await enrolment.enrol(aCode(4));
    expect(enrolment.device.get().kind).toBe('not-enrolled');

    await enrolment.enrol(aCode(3));
    expect(enrolment.device.get().kind).toBe('enrolled');
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
  });

  test('asks to be let in also when the browser cannot tell whether it was in before', async () => {
    line.enrols = 'anybody';
    const wasEnrolled = () => Promise.reject(new Error('Unexpected internal error.'));

    const enrolment = enrolmentWith(memorySettings(), { wasEnrolled });
    await enrolment.start();

    expect(enrolment.device.get().kind).toBe('enrolled');
  });

  test('does not ask again by itself after a refusal', async () => {
    await started(memorySettings());
    const before = line.asked.length;

    await timers.pass(minutes(30));

    expect(line.asked.length).toBe(before);
  });

  test('tries again and again without a network, until there is one', async () => {
    line.enrols = 'anybody';
    line.cut();
    const enrolment = await started(memorySettings());
    expect(enrolment.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'offline' } });

    await timers.pass(minutes(10));
    line.mend();
    await timers.pass(minutes(2));

    expect(enrolment.device.get().kind).toBe('enrolled');
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
  });

  test('works with a full disk, for as long as it is on', async () => {
    line.enrols = 'anybody';
    const settings = memorySettings();
    settings.full = true;

    const enrolment = await started(settings);

    expect(enrolment.device.get().kind).toBe('enrolled');
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
  });
});

describe('the power returns before the network', () => {
  test('the agenda of before is there, and nothing says that it is online', async () => {
    line.cut();

    const enrolment = await started(memorySettings(aDevice, aSnapshot()));

    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
    expect(enrolment.device.get().kind).toBe('enrolled');
    expect(enrolment.online.get()).toBe(false);
  });

  test('what changed meanwhile shows as soon as the network is there', async () => {
    line.cut();
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));
    line.snapshot = changed;
    const before = reached;

    line.mend();
    await timers.pass(minutes(2));

    expect(enrolment.snapshot.get()).toEqual(changed);
    expect(enrolment.online.get()).toBe(true);
    expect(reached).toBeGreaterThan(before);
  });
});

describe('something changes at the desk', () => {
  test('the screen follows the announcement and keeps the change', async () => {
    const settings = memorySettings(aDevice, aSnapshot());
    const enrolment = await started(settings);
    line.snapshot = changed;

    line.announce();
    await receipted();

    expect(enrolment.snapshot.get()).toEqual(changed);
    expect(settings.holds().snapshot?.snapshot).toEqual(changed);
  });

  test('a lost announcement is caught up within minutes', async () => {
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));
    line.snapshot = changed;

    await timers.pass(minutes(5));

    expect(enrolment.snapshot.get()).toEqual(changed);
  });

  test('an announcement without a change leaves the screen as it is', async () => {
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));
    const before = enrolment.snapshot.get();

    line.announce();
    await receipted();

    expect(enrolment.snapshot.get()).toBe(before);
  });

  test('a full disk does not hold back what the screen shows', async () => {
    const settings = memorySettings(aDevice, aSnapshot());
    const enrolment = await started(settings);
    settings.full = true;
    line.snapshot = changed;

    line.announce();
    await receipted();

    expect(enrolment.snapshot.get()).toEqual(changed);
    expect(enrolment.online.get()).toBe(true);
  });
});

describe('the line breaks while the kiosk is on', () => {
  test('it shows so, and listens again by itself', async () => {
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));
    expect(enrolment.online.get()).toBe(true);

    line.cut();
    await receipted();
    expect(enrolment.online.get()).toBe(false);

    line.mend();
    await timers.pass(minutes(2));
    expect(enrolment.online.get()).toBe(true);
    expect(line.listening()).toBe(1);
  });

  test('a server that goes on refusing to be heard is asked less and less often', async () => {
    line.cut();
    await started(memorySettings(aDevice, aSnapshot()));
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
  const refused = async (settings: MemorySettings): Promise<DeviceEnrolment> => {
    const enrolment = await started(settings);
    line.welcome.clear();
    line.announce();
    await receipted();
    return enrolment;
  };

  test('works on after one refusal, whoever says it how often, until five minutes later', async () => {
    const settings = memorySettings(aDevice, aSnapshot());
    const enrolment = await refused(settings);
    await enrolment.notWelcome();
    await timers.pass(seconds(299));
    await enrolment.notWelcome();

    expect(enrolment.device.get()).toEqual({ kind: 'enrolled', device: aDevice });
    expect(settings.holds().device).toEqual(aDevice);
  });

  test('is as good as ever when the server knows it again before that', async () => {
    const enrolment = await refused(memorySettings(aDevice, aSnapshot()));
    line.welcome.add(aDevice.token);
    await timers.pass(minutes(6));
    expect(enrolment.online.get()).toBe(true);

    // The next refusal is a first one.
    line.welcome.clear();
    line.announce();
    await receipted();
    expect(enrolment.device.get().kind).toBe('enrolled');
  });

  test('is refused again only by an answer: a line that is cut meanwhile says nothing', async () => {
    const enrolment = await refused(memorySettings(aDevice, aSnapshot()));
    line.cut();
    await timers.pass(minutes(30));
    expect(enrolment.device.get().kind).toBe('enrolled');

    line.mend();
    await timers.pass(minutes(2));
    expect(enrolment.device.get().kind).toBe('not-enrolled');
  });

  test('kept aside comes back by itself when the server is put back', async () => {
    const settings = memorySettings(aDevice, aSnapshot());
    const enrolment = await refused(settings);
    await timers.pass(minutes(6));
    expect(enrolment.device.get().kind).toBe('not-enrolled');
    expect(settings.former).toEqual(aDevice);

    line.welcome.add(aDevice.token);
    await timers.pass(minutes(5));

    expect(enrolment.device.get()).toEqual({ kind: 'enrolled', device: aDevice });
    expect(settings.holds().device).toEqual(aDevice);
    expect(settings.former).toBeUndefined();
    expect(line.listening()).toBe(1);
  });

  test('kept aside comes back at a start too, and is never tried again once there is another', async () => {
    const settings = memorySettings(undefined, aSnapshot());
    settings.former = aDevice;
    expect((await started(settings)).device.get()).toEqual({ kind: 'enrolled', device: aDevice });

    const other = memorySettings(aDevice, aSnapshot());
    line = aLine();
    const enrolment = await refused(other);
    await timers.pass(minutes(6));
    line.enrols = aCode(3);
    await enrolment.enrol(aCode(3));
    line.asked.length = 0;
    await timers.pass(minutes(30));

    expect(enrolment.device.get()).toMatchObject({ device: { token: 'token-2' } });
    expect(line.asked).not.toContain('snapshot token-1');
    expect(other.former).toBeUndefined();
  });

  test('is set aside when that is said again minutes later; the agenda stays', async () => {
    const settings = memorySettings(aDevice, aSnapshot());
    const enrolment = await refused(settings);
    await timers.pass(minutes(5));

    expect(enrolment.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });
    expect(settings.holds().device).toBeUndefined();
    expect(enrolment.snapshot.get()).toEqual(aSnapshot());
    expect(line.listening()).toBe(0);
  });

  test('is replaced at a demonstration without anybody noticing', async () => {
    const enrolment = await started(memorySettings(aDevice, aSnapshot()));
    line.enrols = 'anybody';
    line.welcome.clear();

    await enrolment.notWelcome();
    await receipted();

    expect(enrolment.device.get()).toEqual({ kind: 'enrolled', device: { ...aDevice, token: 'token-2' } });
    expect(line.listening()).toBe(1);
  });

  test('is not used again after a start without an agenda', async () => {
    line.enrols = 'anybody';
    line.welcome.clear();

    const enrolment = await started(memorySettings(aDevice));
    await timers.pass(seconds(10));
    line.snapshot = changed;
    line.announce();
    await receipted();

    expect(line.asked).not.toContain('listen token-1');
    expect(enrolment.snapshot.get()).toEqual(changed);
  });
});
