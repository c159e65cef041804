// Whether a kiosk needs somebody to go and look.
import { between, days, type Duration, type Instant } from '../time/time.ts';

/** What may go wrong on a kiosk, by name; never what somebody typed. */
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
 * How the camera was when it was last asked for. `off`: the configuration says that it is not used. `dark`: it sees nothing,
 * because something hangs before it or the hall is too dark.
 */
export const cameraStates = ['ok', 'refused', 'missing', 'busy', 'dark', 'off'] as const;
export type CameraState = (typeof cameraStates)[number];
type CameraTrouble = Exclude<CameraState, 'ok' | 'off'>;

/** `apart`: something that a visitor left was never taken. `little-room`: soon nothing more can be kept. */
export type KioskTrouble = Trouble | 'rejected' | 'little-room' | `camera-${CameraTrouble}`;

export type KioskAlarm =
  | { readonly kind: 'silent' }
  | { readonly kind: 'old-queue' }
  | { readonly kind: 'trouble'; readonly trouble: KioskTrouble };

/** What is known of a kiosk; all moments are the server's. */
export interface KioskSigns {
  readonly enrolledAt: Instant | null;
  readonly lastContactAt: Instant | null;
  readonly health: {
    readonly waiting: number;
    readonly rejected: number;
    readonly oldestAt: Instant | null;
    readonly roomLeft: number | null;
    readonly lastTrouble: { readonly kind: Trouble; readonly at: Instant } | null;
    /** Null until it was asked for. */
    readonly camera: CameraState | null;
  } | null;
}

export interface AlarmLimits {
  readonly silent: Duration;
  readonly oldQueue: Duration;
}

/** Thousands of entries fit in it, and the next version of the pages. */
export const littleRoom = 50_000_000;
/** A kiosk remembers its last trouble for ever; after a day without another one it is over. */
const troubleLasts = days(1);

/**
 * The alarm of a kiosk, the worst first; null when all is well, or when it is not enrolled.
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
