// Keeps the camera open as long as somebody scans, and comes back by itself after what passes.
import { seconds, type Duration } from '../../domain/time/time.ts';
import { endStream, type CameraWatch } from './camera-watch.ts';
import { openCamera, type CameraFailure, type Cameras } from './open-camera.ts';

export type CameraView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly stream: MediaStream }
  /** `stopped`: it looked, and then it did not. */
  | { readonly kind: 'failed'; readonly why: CameraFailure | 'stopped' };

export interface KeepOpenDeps {
  readonly cameras: Cameras | undefined;
  readonly choice: string;
  readonly watch: CameraWatch;
  readonly after: (wait: Duration, then: () => void) => () => void;
  readonly onView: (view: CameraView) => void;
}

/** A cable that is put back, a program that ends. A refusal stays one until somebody scans again: asking on is nagging. */
const triesAgainAfter = seconds(4);

/** Opens the camera; the answer closes it for good. Each failure is told to the team, each end to who looks. */
export function keepOpen({ cameras, choice, watch, after, onView }: KeepOpenDeps): () => void {
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
      // Whoever asked has left meanwhile.
      if (opened.ok) endStream(opened.value);
      return;
    }
    if (!opened.ok) return failed(opened.refusal.kind);
    const stream = opened.value;
    current = stream;
    watch.streams.add(stream);
    // Heard only when it ends by itself: our own `stop` says nothing.
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
