// What a kiosk needs to stand in a test: a snapshot of an ordinary week, a clock turned by hand, a line that can be cut.
import { readSnapshot, type Snapshot, type SnapshotDate } from '../../src/contract/snapshot.ts';
import type { CodeAnswer } from '../../src/contract/code.ts';
import type { KioskConfig } from '../../src/contract/kiosk-config.ts';
import type { Activity } from '../../src/domain/activities/activity.ts';
import { asId, type Code } from '../../src/domain/ids.ts';
import { instantAt } from '../../src/domain/time/local-date.ts';
import { done, refuse, type Result } from '../../src/domain/result.ts';
import { hours, addDuration, type Duration, type Instant } from '../../src/domain/time/time.ts';
import type { ApiFailure } from '../../src/sync/api-client.ts';
import type { KioskApiClient } from '../../src/kiosk/api/api-client.ts';
import { recordedSnapshot } from '../contract/recorded.ts';
import { anActivity, aSchedule, at, day, time } from './builders.ts';
import { identity, today } from './sealing.ts';
import type { Device } from '../../src/kiosk/api/device.ts';

/** Monday 23 November 2026. */
export const monday = day('2026-11-23');
export const mondayMorning = at('2026-11-23 10:00');
export const aDevice: Device = { token: 'token-1', kiosk: asId('de-wilg-hal'), identity: identity.publicKey };

/** Every Tuesday from noon to two, in Centrum. */
export const soup = anActivity({ location: asId('de-wilg') });
/** Every Monday from two to four, in Noord. */
export const walk = anActivity({
  id: asId('wandelen'),
  title: 'Samen wandelen',
  kind: 'move',
  picture: 'walk',
  neighbourhood: asId('noord'),
  location: asId('de-wilg'),
  schedule: aSchedule({ firstOn: monday, startsAt: time('14:00'), endsAt: time('16:00') }),
});
/** Once, on Monday 23 November at eight in the evening, in Zuid. */
export const singing = anActivity({
  id: asId('zingen'),
  title: 'Samen zingen',
  kind: 'play',
  picture: 'music',
  neighbourhood: asId('zuid'),
  location: asId('de-wilg'),
  stepFree: false,
  priceCents: 250,
  schedule: aSchedule({
    firstOn: monday,
    startsAt: time('20:00'),
    endsAt: time('21:30'),
    repeat: { every: 'once' },
  }),
});

/** A date of an activity at its own hours, with nobody there yet. */
export function aDateOf(activity: Activity, on: string, matters: Partial<SnapshotDate> = {}): SnapshotDate {
  const startsAt = instantAt(day(on), activity.schedule.startsAt);
  return {
    id: asId(`${activity.id}@${on}`),
    activity: activity.id,
    on: day(on),
    startsAt,
    endsAt: addDuration(startsAt, hours(2)),
    state: 'planned',
    location: activity.location,
    room: activity.room,
    reason: null,
    signUp: 'waiting-list',
    opensAt: null,
    closesAt: startsAt,
    places: activity.places,
    taken: 0,
    waiting: 0,
    loaned: 0,
    loan: null,
    ...matters,
  };
}

type SnapshotMatters = Partial<Omit<Snapshot, 'activities'>> & { readonly activities?: readonly Activity[] };

/** The recorded configuration, with this camera on every kiosk. */
export const withCamera = (camera: string): KioskConfig => {
  const read = readSnapshot(recordedSnapshot);
  if (!read.ok) throw new Error('The recorded snapshot cannot be read.');
  const { config } = read.value;
  return { ...config, kiosks: config.kiosks.map((kiosk) => ({ ...kiosk, camera })) };
};

/** An ordinary week: walking and singing on Monday, soup on Tuesday, and the Monday after. There is no camera. */
export function aSnapshot(matters: SnapshotMatters = {}): Snapshot {
  const read = readSnapshot({
    ...recordedSnapshot,
    config: withCamera('none'),
    demo: false,
    agendaQr: null,
    codes: [],
    withdrawnCodes: [],
    keys: today.signed,
    activities: [soup, walk, singing],
    dates: [
      aDateOf(walk, '2026-11-23'),
      aDateOf(singing, '2026-11-23'),
      aDateOf(soup, '2026-11-24'),
      aDateOf(walk, '2026-11-30'),
    ],
    ...matters,
  });
  if (!read.ok) throw new Error(`No kiosk could read this snapshot: ${JSON.stringify(read.refusal)}`);
  return read.value;
}

export interface HandClock {
  readonly now: () => Instant;
  readonly set: (moment: Instant) => void;
  readonly pass: (by: Duration) => void;
}

export function handTurnedClock(start: Instant = mondayMorning): HandClock {
  let moment = start;
  return {
    now: () => moment,
    set: (to) => {
      moment = to;
    },
    pass: (by) => {
      moment = addDuration(moment, by);
    },
  };
}

/** A line to a small server. Everything on it can be changed while a kiosk hangs on it. */
export interface Line {
  readonly api: KioskApiClient;
  /** No network: everything fails, and who listened hears nothing more. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Tells everybody who listens that something changed. */
  readonly announce: () => void;
  snapshot: Snapshot;
  /** Whom it lets in: anybody on this machine, whoever has this code, nobody. */
  enrols: 'anybody' | Code | 'nobody';
  /** Which server it leads to. */
  identity: string;
  /** Tokens that are good; each enrolment makes one more. */
  readonly welcome: Set<string>;
  readonly codes: Map<Code, CodeAnswer>;
  /** Everything it was asked, as `snapshot token-1`. */
  readonly asked: string[];
  /** How many listen now. */
  readonly listening: () => number;
}

const offline = refuse<ApiFailure>({ kind: 'offline' });
const notEnrolled = refuse<ApiFailure>({ kind: 'not-enrolled' });

interface Listener {
  readonly hear: () => void;
  readonly end: () => void;
}

export function aLine(snapshot: Snapshot = aSnapshot(), welcome: readonly string[] = [aDevice.token]): Line {
  const listeners = new Set<Listener>();
  let connected = true;
  let enrolments = 1;

  const answer = <Value>(what: string, device: Device, give: () => Value): Result<Value, ApiFailure> => {
    line.asked.push(`${what} ${device.token}`);
    if (!connected) return offline;
    return line.welcome.has(device.token) ? done(give()) : notEnrolled;
  };
  const api: KioskApiClient = {
    enrol: async (code) => {
      line.asked.push(`enrol ${code ?? 'without a code'}`);
      if (!connected) return offline;
      if (line.enrols !== 'anybody' && line.enrols !== code) return notEnrolled;
      enrolments += 1;
      const token = `token-${enrolments}`;
      line.welcome.add(token);
      return done({ ...aDevice, token, identity: line.identity });
    },
    snapshot: async (device, etag) =>
      answer('snapshot', device, () => {
        const fresh = JSON.stringify(line.snapshot);
        return etag === fresh ? 'unchanged' : { etag: fresh, snapshot: line.snapshot };
      }),
    push: async (device, { entries }) =>
      answer(`push ${entries.length}`, device, () => ({ receipts: [], serverTime: mondayMorning, knowsLast: true })),
    code: async (device, code) => answer(`ticket ${code}`, device, () => line.codes.get(code) ?? 'unknown'),
    listen: (device, onChange, signal) => {
      if (!answer('listen', device, () => true).ok) return Promise.resolve();
      onChange();
      return new Promise((resolve) => {
        const listener: Listener = {
          hear: onChange,
          end: () => {
            listeners.delete(listener);
            resolve();
          },
        };
        listeners.add(listener);
        signal.addEventListener('abort', listener.end);
      });
    },
  };
  const line: Line = {
    api,
    cut: () => {
      connected = false;
      for (const { end } of new Set(listeners)) end();
    },
    mend: () => {
      connected = true;
    },
    announce: () => {
      for (const { hear } of new Set(listeners)) hear();
    },
    snapshot,
    enrols: 'nobody',
    identity: aDevice.identity,
    welcome: new Set(welcome),
    codes: new Map(),
    asked: [],
    listening: () => listeners.size,
  };
  return line;
}
