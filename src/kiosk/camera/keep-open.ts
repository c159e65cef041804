// Keeps the camera open while somebody scans, and reopens it after temporary failures.
import { seconds, type Duration } from '../../domain/time/time.ts';
import { endStream, type CameraWatch } from './camera-watch.ts';
import { openCamera, type CameraFailure, type Cameras } from './open-camera.ts';

export type CameraView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly stream: MediaStream }
  /** `stopped`: the camera worked and then ended by itself. */
  | { readonly kind: 'failed'; readonly why: CameraFailure | 'stopped' };

export interface KeepOpenDeps {
  readonly cameras: Cameras | undefined;
  readonly choice: string;
  readonly watch: CameraWatch;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly onView: (view: CameraView) => void;
}

/**
 * Delay before retrying after a loose cable or another program using the camera. A refused permission is not retried
 * until the next scan, so as not to nag.
 */
const triesAgainAfter = seconds(4);

/**
 * Opens the camera and returns a function that closes it for good. Sets `watch.state` on failure and calls `onView` on
 * every change.
 */
export function holdCameraOpen({ cameras, choice, watch, after, onView }: KeepOpenDeps): () => void {
  let isWanted = true;
  let current: MediaStream | undefined;
  let cancel = (): void => {};

  const close = (): void => {
    if (current === undefined) return;
    endStream(current);
    watch.streams.delete(current);
    current = undefined;
  };
  const failed = (why: CameraFailure | 'stopped'): void => {
    if (why !== 'stopped') watch.state.set(why);
    onView({ kind: 'failed', why });
    if (why !== 'refused') cancel = after(triesAgainAfter, () => void open());
  };
  const open = async (): Promise<void> => {
    const opened = await openCamera(cameras, choice);
    if (!isWanted) {
      // The caller closed the camera while it was opening.
      if (opened.ok) endStream(opened.value);
      return;
    }
    if (!opened.ok) return failed(opened.refusal.kind);
    const stream = opened.value;
    current = stream;
    watch.streams.add(stream);
    // Fires only when the stream ends by itself; our own `stop` fires no event.
    for (const track of stream.getVideoTracks())
      track.addEventListener('ended', () => {
        if (current !== stream) return;
        close();
        failed('stopped');
      });
    onView({ kind: 'open', stream });
  };

  onView({ kind: 'opening' });
  void open();
  return () => {
    isWanted = false;
    cancel();
    close();
  };
}
