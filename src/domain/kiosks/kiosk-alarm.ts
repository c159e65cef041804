// Decides whether a kiosk needs somebody's attention.
import { between, days, type Duration, type Instant } from '../time/time.ts';

/** What may go wrong on a kiosk, by name. Never contains anything that a visitor typed. */
export const troubles = [
  'cannot-keep',
  'store',
  'store-emptied',
  'other-server',
  'keys-not-ours',
  'wipe-left-something',
  'page-broke',
  'answer-unreadable',
] as const;
export type Trouble = (typeof troubles)[number];

/**
 * State of the camera when it was last used. `off`: disabled in the configuration. `dark`: it sees nothing, because it
 * is covered or the room is too dark.
 */
export const cameraStates = ['ok', 'refused', 'missing', 'busy', 'dark', 'off'] as const;
export type CameraState = (typeof cameraStates)[number];
type CameraTrouble = Exclude<CameraState, 'ok' | 'off'>;

/** `rejected`: the server never accepted some entry. `little-room`: the storage is nearly full. */
export type KioskTrouble = Trouble | 'rejected' | 'little-room' | `camera-${CameraTrouble}`;

export type KioskAlarm =
  | { readonly kind: 'silent' }
  | { readonly kind: 'old-queue' }
  | { readonly kind: 'trouble'; readonly trouble: KioskTrouble };

/** What is known about a kiosk; all moments are by the server's clock. */
export interface KioskSigns {
  readonly enrolledAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly health: {
    readonly waiting: number;
    readonly rejected: number;
    readonly oldestAt: Instant | null;
    readonly roomLeft: number | null;
    readonly lastTrouble: { readonly kind: Trouble; readonly at: Instant } | null;
    /** Null until the camera was first used. */
    readonly camera: CameraState | null;
  } | null;
}

export interface AlarmLimits {
  readonly silent: Duration;
  readonly oldQueue: Duration;
}

/** Bytes. Enough for thousands of entries and the next version of the pages. */
export const littleRoom = 50_000_000;
/** A kiosk reports its last trouble forever; it counts for one day. */
const troubleLasts = days(1);

/**
 * The most serious alarm of a kiosk; null when there is none, or when the kiosk is not enrolled.
 *
 * | heard lately | oldest entry too old | trouble | alarm       |
 * | ------------ | -------------------- | ------- | ----------- |
 * | no           | any                  | any     | `silent`    |
 * | yes          | yes                  | any     | `old-queue` |
 * | yes          | no                   | yes     | `trouble`   |
 */
export function kioskAlarm(signs: KioskSigns, limits: AlarmLimits, now: Instant): KioskAlarm | null {
  const { enrolledAt, lastContactAt, health } = signs;
  if (enrolledAt === null) return null;
  if (between(lastContactAt ?? enrolledAt, now) > limits.silent) return { kind: 'silent' };
  if (health === null) return null;
  const { waiting, oldestAt } = health;
  if (waiting > 0 && oldestAt !== null && between(oldestAt, now) > limits.oldQueue) return { kind: 'old-queue' };
  const trouble = troubleOf(health, now);
  return trouble === null ? null : { kind: 'trouble', trouble };
}

function troubleOf(
  { rejected, roomLeft, lastTrouble, camera }: NonNullable<KioskSigns['health']>,
  now: Instant,
): KioskTrouble | null {
  if (rejected > 0) return 'rejected';
  if (lastTrouble !== null && between(lastTrouble.at, now) < troubleLasts) return lastTrouble.kind;
  if (roomLeft !== null && roomLeft < littleRoom) return 'little-room';
  return camera === null || camera === 'ok' || camera === 'off' ? null : `camera-${camera}`;
}
