// Keeps this kiosk enrolled and its snapshot fresh: listens for announcements, with slow polling as a fallback.
import type { Trouble } from '../../contract/health.ts';
import type { SealingKeys } from '../../contract/sealed.ts';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Code } from '../../domain/ids.ts';
import { minutes, seconds, type Duration } from '../../domain/time/time.ts';
import { readSignedKeys } from '../../sealing/identity.ts';
import type { ApiFailure } from '../../sync/api-client.ts';
import { waitBeforeRetry } from '../../sync/retry.ts';
import type { KioskApiClient } from '../api/api-client.ts';
import { observable, type Observable } from '../store/observable.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { Device } from '../api/device.ts';
import { fetchPhotos } from './photos.ts';

/** Catches up with an announcement that got lost. */
const slowPoll = minutes(5);
/**
 * How long a first refusal is doubted. The kiosk works on meanwhile; only a refusal repeated after this time counts.
 */
const doubtFor = minutes(5);
/** A stream that lasted this long was healthy, so the next retry may come soon. */
const goodStream = seconds(30);

export type DeviceState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'enrolled'; readonly device: Device }
  /** `failure` is why the last attempt failed; null before the first. */
  | { readonly kind: 'not-enrolled'; readonly failure: ApiFailure | null };

export interface EnrolmentDeps {
  readonly api: KioskApiClient;
  readonly settings: SettingsStore;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly chance: () => number;
  /** The server can be reached (again), so the queue can be sent. `anew` is true when the connection is a new one. */
  readonly onReached: (anew: boolean) => void;
  readonly onTrouble: (kind: Trouble) => void;
  /** Whether the mark outside the tables says that this kiosk was enrolled before. */
  readonly wasEnrolled: () => Promise<boolean>;
}

export interface DeviceEnrolment {
  readonly device: Observable<DeviceState>;
  /** Undefined until the first snapshot has been loaded. */
  readonly snapshot: Observable<Snapshot | undefined>;
  readonly online: Observable<boolean>;
  /**
   * The keys to seal to, always signed by the server this kiosk is enrolled with; undefined before the first enrolment.
   */
  readonly keys: Observable<SealingKeys | undefined>;
  /**
   * Loads what is stored, then continues in the background. Resolves when the first screen can be shown, with or
   * without a network.
   */
  readonly start: () => Promise<void>;
  readonly enrol: (code: Code | null) => Promise<void>;
  /** Fetches the snapshot now. */
  readonly refresh: () => Promise<void>;
  /** The server refused this token. If it does so again minutes later, the kiosk asks for a code; its queue stays. */
  readonly notWelcome: () => Promise<void>;
}

export function createEnrolment({
  api,
  settings,
  after,
  chance,
  onReached,
  onTrouble,
  wasEnrolled,
}: EnrolmentDeps): DeviceEnrolment {
  const device = observable<DeviceState>({ kind: 'starting' });
  const snapshot = observable<Snapshot | undefined>(undefined);
  const online = observable(false);
  const keys = observable<SealingKeys | undefined>(undefined);
  let etag: string | null = null;
  let stopListening = (): void => {};
  let cancelTry = (): void => {};
  let doubt: 'none' | 'young' | 'ripe' = 'none';
  let cancelDoubt = (): void => {};
  /** The device whose token was refused twice. It is stored, and tried again from time to time. */
  let former: Device | undefined;

  /** The identity of the server that this kiosk was last enrolled with. */
  let lastServer: string | undefined;

  const notWelcome = async (): Promise<void> => {
    const state = device.get();
    if (state.kind !== 'enrolled' || doubt === 'young') return;
    if (doubt === 'none') {
      doubt = 'young';
      cancelDoubt = after(doubtFor, () => {
        doubt = 'ripe';
        void refresh();
      });
      // A demonstration server that was reset accepts its kiosk again at once; any other server requires a code.
      await join(null);
      return;
    }
    clearDoubt();
    stopListening();
    former = state.device;
    await settings.saveFormerDevice(former).catch(() => undefined);
    device.set({ kind: 'not-enrolled', failure: { kind: 'not-enrolled' } });
    tryFormerLater();
    await enrol(null);
  };

  const clearDoubt = (): void => {
    cancelDoubt();
    doubt = 'none';
  };

  let cancelFormer = (): void => {};
  const tryFormerLater = (): void => {
    cancelFormer();
    cancelFormer = after(slowPoll, () => void tryFormer());
  };
  /** Whether the server accepts this kiosk again, for instance after a restore from backup. */
  const tryFormer = async (): Promise<boolean> => {
    const mine = former;
    if (mine === undefined) return false;
    const answer = await api.snapshot(mine, etag);
    // Somebody entered a code meanwhile.
    if (former !== mine) return false;
    if (!answer.ok) {
      tryFormerLater();
      return false;
    }
    await settings.saveDevice(mine).catch(() => undefined);
    await begin(mine);
    return true;
  };

  const takeKeys = async ({ keys: signed }: Snapshot, { identity }: Device): Promise<boolean> => {
    const read = await readSignedKeys(signed, identity);
    if (!read.ok) {
      onTrouble('keys-not-ours');
      return false;
    }
    keys.set(read.value);
    await settings.saveSealingKeys(read.value).catch(() => undefined);
    return true;
  };

  let asked = 0;
  const refresh = async (): Promise<void> => {
    const state = device.get();
    if (state.kind !== 'enrolled') return;
    asked += 1;
    const mine = asked;
    // Without keys the kiosk needs the whole snapshot, changed or not, because the keys come with it.
    const complete = snapshot.get() !== undefined && keys.get() !== undefined;
    const answer = await api.snapshot(state.device, complete ? etag : null);
    // A newer request was sent meanwhile; only its answer counts.
    if (mine !== asked) return;
    online.set(answer.ok);
    if (!answer.ok) {
      if (answer.refusal.kind === 'not-enrolled') await notWelcome();
      return;
    }
    clearDoubt();
    if (answer.value === 'unchanged') return;
    const taken = await takeKeys(answer.value.snapshot, state.device);
    // Keys that our server did not sign make the whole snapshot untrustworthy.
    if (!taken) return;
    etag = answer.value.etag;
    snapshot.set(answer.value.snapshot);
    fetchPhotos(answer.value.snapshot);
    // A full disk is no reason to show an old agenda.
    await settings.saveSnapshot(etag, answer.value.snapshot).catch(() => undefined);
  };

  const listen = (to: Device): void => {
    stopListening();
    const abort = new AbortController();
    let failures = 0;
    let cancel = (): void => {};
    const open = async (): Promise<void> => {
      const openedAt = performance.now();
      let anew = true;
      const heard = (): void => {
        onReached(anew);
        anew = false;
        void refresh();
      };
      await api.listen(to, heard, abort.signal);
      if (abort.signal.aborted) return;
      online.set(false);
      failures = performance.now() - openedAt > goodStream ? 1 : failures + 1;
      cancel = after(waitBeforeRetry(failures, chance()), () => void open());
      void refresh();
    };
    // Contacting the courier also reports the kiosk's health on days without entries.
    const check = (): Promise<void> => refresh().then(() => void (online.get() && onReached(false)));
    const poll = (): (() => void) => after(slowPoll, () => (void check(), (cancelPoll = poll())));
    let cancelPoll = poll();
    stopListening = () => (abort.abort(), cancel(), cancelPoll());
    void open();
  };

  let enrolFailures = 0;
  const enrol = async (code: Code | null): Promise<void> => {
    cancelTry();
    const failure = await join(code);
    if (failure === null) {
      enrolFailures = 0;
      return;
    }
    device.set({ kind: 'not-enrolled', failure });
    enrolFailures += 1;
    // Retry only while the server cannot be reached. A refusal waits for a code.
    if (failure.kind === 'offline' || failure.kind === 'busy')
      cancelTry = after(waitBeforeRetry(enrolFailures, chance()), () => void enrol(code));
  };

  /** Enrols with the server and begins. Returns the failure and changes nothing if that is refused. */
  const join = async (code: Code | null): Promise<ApiFailure | null> => {
    const answer = await api.enrol(code);
    if (!answer.ok) return answer.refusal;
    const { identity } = answer.value;
    if (lastServer !== undefined && lastServer !== identity) {
      // A demonstration server is reset now and then. Elsewhere, moving to another server requires a colleague with a
      // code from it.
      if (code === null && snapshot.get()?.demo !== true) return { kind: 'not-enrolled' };
      onTrouble('other-server');
      // New entries are not meant for the old server, and the new one could not open its seals.
      keys.set(undefined);
      await settings.saveSealingKeys(undefined).catch(() => undefined);
    }
    // A full disk is no reason to refuse enrolment now; after a restart this kiosk has to enrol again.
    await settings.saveDevice(answer.value).catch(() => undefined);
    await begin(answer.value);
    return null;
  };

  const begin = async (enrolled: Device): Promise<void> => {
    lastServer = enrolled.identity;
    clearDoubt();
    cancelTry();
    cancelFormer();
    former = undefined;
    device.set({ kind: 'enrolled', device: enrolled });
    if (snapshot.get() === undefined) await refresh();
    // The refresh may have found that this token is refused. Another enrolment then already listens.
    const state = device.get();
    if (state.kind !== 'enrolled' || state.device !== enrolled) return;
    listen(enrolled);
    onReached(false);
  };

  const start = async (): Promise<void> => {
    const known = await settings.snapshot();
    if (known !== undefined) {
      etag = known.etag;
      snapshot.set(known.snapshot);
    }
    keys.set(await settings.sealingKeys());
    former = await settings.formerDevice();
    lastServer = former?.identity;
    const enrolled = await settings.device();
    const isEmptied = enrolled === undefined && lastServer === undefined && (await wasEnrolled().catch(() => false));
    if (isEmptied) onTrouble('store-emptied');
    if (enrolled !== undefined) await begin(enrolled);
    else if (!(await tryFormer())) await enrol(null);
  };

  return { device, snapshot, online, keys, start, enrol, refresh, notWelcome };
}
