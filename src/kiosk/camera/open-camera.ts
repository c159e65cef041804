// Opens the camera that the configuration names.
import { done, refuse, type Result } from '../../domain/result.ts';
import { endStream } from './camera-watch.ts';

export type CameraFailure = 'refused' | 'missing' | 'busy';

/** The part of `navigator.mediaDevices` used here; absent without TLS. */
export type Cameras = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** Enough for a code on a card at arm's length; more pixels make each try slower. */
const picture = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const sides: Readonly<Record<string, string>> = { front: 'user', back: 'environment' };

function failureOf(cause: unknown): CameraFailure {
  const name = cause instanceof DOMException || cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError') return 'missing';
  return 'busy';
}

const isCalled = (label: string, words: string): boolean => label.toLowerCase().includes(words.toLowerCase());

async function byName(cameras: Cameras, words: string): Promise<MediaStream | undefined> {
  // Browsers reveal camera names only once a camera is open.
  const any = await cameras.getUserMedia({ video: picture });
  if (any.getVideoTracks().some(({ label }) => isCalled(label, words))) return any;
  endStream(any);
  const all = await cameras.enumerateDevices();
  const wanted = all.find(({ kind, label }) => kind === 'videoinput' && isCalled(label, words));
  if (wanted === undefined) return undefined;
  return cameras.getUserMedia({ video: { ...picture, deviceId: { exact: wanted.deviceId } } });
}

/**
 * Opens the camera of `choice`. A side (`front`, `back`) is a preference, so a kiosk with one camera works either way;
 * a name must match.
 */
export async function openCamera(
  cameras: Cameras | undefined,
  choice: string,
): Promise<Result<MediaStream, { readonly kind: CameraFailure }>> {
  if (cameras === undefined) return refuse({ kind: 'missing' });
  const facingMode = sides[choice];
  try {
    const stream =
      facingMode === undefined
        ? await byName(cameras, choice)
        : await cameras.getUserMedia({ video: { ...picture, facingMode: { ideal: facingMode } } });
    return stream === undefined ? refuse({ kind: 'missing' }) : done(stream);
  } catch (cause) {
    return refuse({ kind: failureOf(cause) });
  }
}
