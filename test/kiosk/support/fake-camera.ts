// A camera that can be refused, taken by another program, unplugged and pointed at a code.
import { afterEach, beforeEach, vi } from 'vitest';
import type { Cameras } from '../../../src/kiosk/camera/open-camera.ts';

type Failure = 'NotAllowedError' | 'NotFoundError' | 'NotReadableError' | 'OverconstrainedError' | 'AbortError';

class FakeTrack extends EventTarget {
  readonly kind = 'video';
  readyState: 'live' | 'ended' = 'live';
  readonly label: string;
  constructor(label: string) {
    super();
    this.label = label;
  }
  stop(): void {
    this.readyState = 'ended';
  }
  getSettings(): MediaTrackSettings {
    return {};
  }
}

class FakeStream {
  readonly tracks: readonly FakeTrack[];
  constructor(label: string) {
    this.tracks = [new FakeTrack(label)];
  }
  getTracks(): readonly FakeTrack[] {
    return this.tracks;
  }
  getVideoTracks(): readonly FakeTrack[] {
    return this.tracks;
  }
}

export interface FakeCamera {
  /** What `navigator.mediaDevices` is. */
  readonly cameras: Cameras;
  /** Why it cannot be opened now. */
  failure: Failure | undefined;
  /** What hangs on this kiosk, the one that is taken first in front. */
  labels: readonly string[];
  /** What it was asked for, in order. */
  readonly asked: MediaTrackConstraints[];
  /** Until this is done, somebody thinks about the question of the browser. */
  thinking: Promise<void>;
  /** How many look now. */
  readonly looking: () => number;
  /** The cable is pulled: what looked ends by itself. */
  readonly unplug: () => void;
}

export function aFakeCamera(): FakeCamera {
  const streams: FakeStream[] = [];
  const open = async ({ video }: MediaStreamConstraints = {}): Promise<unknown> => {
    const wish = typeof video === 'object' ? video : {};
    camera.asked.push(wish);
    await camera.thinking;
    if (camera.failure !== undefined) throw new DOMException('', camera.failure);
    const wanted = typeof wish.deviceId === 'object' && 'exact' in wish.deviceId ? wish.deviceId.exact : undefined;
    const label = camera.labels.find((one) => one === wanted) ?? camera.labels[0];
    if (label === undefined) throw new DOMException('', 'NotFoundError');
    const stream = new FakeStream(label);
    streams.push(stream);
    return stream;
  };
  const list = async (): Promise<unknown> =>
    camera.labels.map((label) => ({ kind: 'videoinput', label, deviceId: label, groupId: '' }));
  const camera: FakeCamera = {
    cameras: { getUserMedia: open as Cameras['getUserMedia'], enumerateDevices: list as Cameras['enumerateDevices'] },
    failure: undefined,
    labels: ['HD Webcam'],
    asked: [],
    thinking: Promise.resolve(),
    looking: () => streams.flatMap(({ tracks }) => tracks).filter(({ readyState }) => readyState === 'live').length,
    unplug: () => {
      for (const { tracks } of streams)
        for (const track of tracks) {
          if (track.readyState === 'ended') continue;
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
    },
  };
  return camera;
}

/** What the camera is pointed at. */
export interface Scene {
  camera: FakeCamera;
  /** The text of the code in the picture; null when there is none. */
  text: string | null;
  /** Of each point, 0 to 255; neighbours differ by `contrast`. */
  light: number;
  contrast: number;
}

/** Gives the page of every test of a file a camera, and a reader that reads what the scene says. */
export function withACamera(): Scene {
  const scene: Scene = { camera: aFakeCamera(), text: null, light: 120, contrast: 40 };
  class ReadingWorker extends EventTarget {
    postMessage({ id, frame }: { readonly id: number; readonly frame: ImageBitmap }): void {
      frame.close();
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, text: scene.text } })));
    }
    terminate(): void {}
  }
  class SmallCanvas {
    getContext() {
      const points = () =>
        Uint8ClampedArray.from({ length: 32 * 24 * 4 }, (_, at) => scene.light + (at % 8 < 4 ? scene.contrast : 0));
      return { drawImage: () => {}, getImageData: () => ({ data: points() }) };
    }
  }
  beforeEach(() => {
    Object.assign(scene, { camera: aFakeCamera(), text: null, light: 120, contrast: 40 });
    vi.stubGlobal('Worker', ReadingWorker);
    vi.stubGlobal('OffscreenCanvas', SmallCanvas);
    vi.stubGlobal('createImageBitmap', async () => ({ width: 32, height: 24, close: () => {} }));
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, get: () => scene.camera.cameras });
    // The page's own takes only streams of a real camera.
    const shown = new WeakMap<object, unknown>();
    Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', {
      configurable: true,
      get(this: object) {
        return shown.get(this) ?? null;
      },
      set(this: object, stream: unknown) {
        shown.set(this, stream);
      },
    });
    Object.assign(HTMLVideoElement.prototype, {
      requestVideoFrameCallback: (then: () => void) => setTimeout(then, 30),
      play: async () => {},
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'mediaDevices');
  });
  return scene;
}
