// Shared state of this kiosk's camera: open streams, and how the camera last did.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { CameraState } from '../../domain/kiosks/kiosk-alarm.ts';
import { observable, type Observable } from '../store/observable.ts';

export interface CameraWatch {
  /** Streams that are open now. The wipe stops them and checks that they stopped. */
  readonly streams: Set<MediaStream>;
  /** The camera's state at the last attempt to scan; null before the first. */
  readonly state: Observable<CameraState | null>;
}

export const createCameraWatch = (): CameraWatch => ({
  streams: new Set(),
  state: observable<CameraState | null>(null),
});

/** The camera that reads codes on this kiosk, from the configuration. */
export const cameraOf = (snapshot: Snapshot | undefined): string =>
  snapshot?.config.kiosks.find(({ id }) => id === snapshot.kiosk)?.camera ?? 'none';

export const endStream = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Whether a stream is live, or a frame of it may still be on the page. */
export const isLooking = ({ streams }: CameraWatch): boolean =>
  [...streams].some((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live')) ||
  [...document.querySelectorAll('video')].some(({ srcObject }) => srcObject !== null);
