// Keeps this kiosk enrolled and its snapshot fresh: listens for announcements, polls slowly behind them.
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

/** An announcement that got lost is caught up within this time. */
const slowPoll = minutes(5);
/** A refusal that is repeated after this time counts. Until then the kiosk works on, and tries on. */
const doubtFor = minutes(5);
/** A stream that lived this long was a good one: the next try may come at once. */
const goodStream = seconds(30);

export type DeviceState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'enrolled'; readonly device: Device }
  /** `failure` is why the last try did not work; null before the first. */
  | { readonly kind: 'not-enrolled'; readonly failure: ApiFailure | null };

export interface EnrolmentDeps {
  readonly api: KioskApiClient;
  readonly settings: SettingsStore;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly chance: () => number;
  /** The server can be had (again): whatever waits may go. `anew` when the line to it is a new one. */
  readonly onReached: (anew: boolean) => void;
  readonly onTrouble: (kind: Trouble) => void;
  /** Whether a mark outside the tables says that this kiosk was enrolled before. */
  readonly wasEnrolled: () => Promise<boolean>;
}

export interface DeviceEnrolment {
  readonly device: Observable<DeviceState>;
  /** Undefined until there is one. */
  readonly snapshot: Observable<Snapshot | undefined>;
  readonly online: Observable<boolean>;
  /** What to seal to; undefined before the first enrolment. Only ever keys that the enrolled server signed. */
  readonly keys: Observable<SealingKeys | undefined>;
  /** Reads what is kept, then goes on by itself. Resolves when the first screen can be shown, network or not. */
  readonly start: () => Promise<void>;
  readonly enrol: (code: Code | null) => Promise<void>;
  /** Asks the server again now. */
  readonly refresh: () => Promise<void>;
  /** The server refused this token. Twice, minutes apart, and the kiosk asks for a code; what waits in the queue stays. */
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
  /** Refused twice: kept aside, and tried now and then. */
  let former: Device | undefined;

  /** The server that this kiosk belonged to last. */
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
      // A demonstration that began anew lets its kiosk in again at once; nobody else does without a code.
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
  /** Whether the server, put back from a backup, knows this kiosk again. */
  const tryFormer = async (): Promise<boolean> => {
    const mine = former;
    if (mine === undefined) return false;
    const answer = await api.snapshot(mine, etag);
    // Somebody typed a code meanwhile.
    if (former !== mine) return false;
    if (!answer.ok) {
      tryFormerLater();
      return false;
    }
    await settings.keepDevice(mine).catch(() => undefined);
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
    await settings.keepSealingKeys(read.value).catch(() => undefined);
    return true;
  };

  let asked = 0;
  const refresh = async (): Promise<void> => {
    const state = device.get();
    if (state.kind !== 'enrolled') return;
    asked += 1;
    const mine = asked;
    // Whoever has no keys needs the whole answer, changed or not: they come with it.
    const complete = snapshot.get() !== undefined && keys.get() !== undefined;
    const answer = await api.snapshot(state.device, complete ? etag : null);
    // A newer question has been asked meanwhile: its answer is the one that counts.
    if (mine !== asked) return;
    online.set(answer.ok);
    if (!answer.ok) {
      if (answer.refusal.kind === 'not-enrolled') await notWelcome();
      return;
    }
    clearDoubt();
    if (answer.value === 'unchanged') return;
    const taken = await takeKeys(answer.value.snapshot, state.device);
    // A snapshot with keys that are not the team's is not the team's.
    if (!taken) return;
    etag = answer.value.etag;
    snapshot.set(answer.value.snapshot);
    // A disk that is full is no reason to show yesterday's agenda.
    await settings.keepSnapshot(etag, answer.value.snapshot).catch(() => undefined);
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
    // It says how it is as well, also on a day on which nobody leaves anything.
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
    // Only a server that cannot be had is asked again by itself; a refusal waits for a code.
    if (failure.kind === 'offline' || failure.kind === 'busy')
      cancelTry = after(waitBeforeRetry(enrolFailures, chance()), () => void enrol(code));
  };

  /** Becomes a kiosk of the server, and begins; or tells why not, and stays what it was. */
  const join = async (code: Code | null): Promise<ApiFailure | null> => {
    const answer = await api.enrol(code);
    if (!answer.ok) return answer.refusal;
    const { identity } = answer.value;
    if (lastServer !== undefined && lastServer !== identity) {
      // A demonstration begins anew now and then. Elsewhere another server needs a colleague, who has a code of it.
      if (code === null && snapshot.get()?.demo !== true) return { kind: 'not-enrolled' };
      onTrouble('other-server');
      // What is left from now on is not for the old one's eyes, nor could the new one open it.
      keys.set(undefined);
      await settings.keepSealingKeys(undefined).catch(() => undefined);
    }
    // A disk that is full is no reason to stay away today; after a restart this kiosk has to ask again.
    await settings.keepDevice(answer.value).catch(() => undefined);
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
    // That answer may have been that this token is not welcome: whoever enrolled instead listens already.
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
