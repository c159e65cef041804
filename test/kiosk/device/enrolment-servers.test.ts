import { beforeEach, describe, expect, test } from 'vitest';
import type { Trouble } from '../../../src/contract/health.ts';
import { createEnrolment, type DeviceEnrolment } from '../../../src/kiosk/device/enrolment.ts';
import { minutes } from '../../../src/domain/time/time.ts';
import { aCode } from '../../support/builders.ts';
import { aDevice, aLine, aSnapshot, type Line } from '../../support/kiosk.ts';
import { strangers, strangersIdentity, today } from '../../support/sealing.ts';
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
/** Whether a mark says that this kiosk was enrolled before. */
let marked: boolean;

beforeEach(() => {
  line = aLine();
  timers = handTurnedTimers();
  troubles = [];
  marked = false;
});

async function started(settings: MemorySettings): Promise<DeviceEnrolment> {
  const enrolment = createEnrolment({
    api: line.api,
    settings,
    after: timers.after,
    chance: () => 0,
    onReached: () => {},
    onTrouble: (kind) => void troubles.push(kind),
    wasEnrolled: async () => marked,
  });
  await enrolment.start();
  await receipted();
  return enrolment;
}

describe('a kiosk that was let go', () => {
  const other = { ...aDevice, identity: strangersIdentity.publicKey };
  const letGo = async (demo: boolean) => {
    const settings = memorySettings(aDevice, aSnapshot({ demo }), today.keys);
    line.welcome.clear();
    line.enrols = 'nobody';
    const enrolment = await started(settings);
    await timers.pass(minutes(6));
    expect(settings.former).toEqual(aDevice);
    line.identity = other.identity;
    line.snapshot = aSnapshot({ demo, keys: strangers.signed });
    return { enrolment, settings };
  };

  test('does not go to another server by itself', async () => {
    const { settings } = await letGo(false);
    line.enrols = 'anybody';

    const enrolment = await started(settings);

    expect(enrolment.device.get()).toEqual({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });
    expect(enrolment.keys.get()).toEqual(today.keys);
    expect(line.asked.some((asked) => asked.startsWith('snapshot token-2'))).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('goes there with a code, seals to nobody of before, and the team hears of it', async () => {
    const { enrolment, settings } = await letGo(false);
    line.enrols = aCode(3);
    const sealedTo: unknown[] = [];
    enrolment.keys.listen((keys) => sealedTo.push(keys));

    await enrolment.enrol(aCode(3));
    await receipted();

    expect(enrolment.device.get()).toMatchObject({ kind: 'enrolled', device: { identity: other.identity } });
    expect(sealedTo).toEqual([undefined, strangers.keys]);
    expect(settings.keys).toEqual(strangers.keys);
    expect(troubles).toEqual(['other-server']);
  });

  test('by a demonstration that begins anew follows it', async () => {
    const { settings } = await letGo(true);
    line.enrols = 'anybody';

    const enrolment = await started(settings);

    expect(enrolment.device.get().kind).toBe('enrolled');
  });

  test('comes back to its own server without a word of it', async () => {
    line.welcome.clear();
    const enrolment = await started(memorySettings(aDevice, aSnapshot(), today.keys));
    await timers.pass(minutes(6));
    expect(enrolment.device.get().kind).toBe('not-enrolled');
    line.enrols = aCode(3);

    await enrolment.enrol(aCode(3));

    expect(enrolment.device.get().kind).toBe('enrolled');
    expect(enrolment.keys.get()).toEqual(today.keys);
    expect(troubles).toEqual([]);
  });
});

describe('a kiosk whose tables are empty', () => {
  test('and that was enrolled before tells that it lost what it kept', async () => {
    marked = true;
    await started(memorySettings());

    expect(troubles).toEqual(['store-emptied']);
  });

  test('tells nothing when it is new, nor when somebody let it go', async () => {
    await started(memorySettings());
    marked = true;
    const gone = memorySettings();
    gone.former = aDevice;
    line.welcome.clear();
    await started(gone);
    await started(memorySettings(aDevice));

    expect(troubles).toEqual([]);
  });
});
