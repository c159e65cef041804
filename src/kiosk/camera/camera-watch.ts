// What is known of this kiosk's camera, whoever looks through it.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { CameraState } from '../../domain/kiosks/kiosk-alarm.ts';
import { observable, type Observable } from '../store/observable.ts';

export interface CameraWatch {
  /** Whatever was opened and not closed: the wipe ends it, and looks whether it ended. */
  readonly streams: Set<MediaStream>;
  /** How it was when somebody last wanted to scan; null until then. */
  readonly state: Observable<CameraState | null>;
}

export const createCameraWatch = (): CameraWatch => ({
  streams: new Set(),
  state: observable<CameraState | null>(null),
});

/** Which camera reads codes on this kiosk, as the configuration says. */
export const cameraOf = (snapshot: Snapshot | undefined): string =>
  snapshot?.config.kiosks.find(({ id }) => id === snapshot.kiosk)?.camera ?? 'none';

export const endStream = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Whether a camera looks on, or a picture of it may still be on the page. */
export const isLooking = ({ streams }: CameraWatch): boolean =>
  [...streams].some((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live')) ||
  [...document.querySelectorAll('video')].some(({ srcObject }) => srcObject !== null);
