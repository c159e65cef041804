// Reads codes from an open camera: several tries a second, each on a fresh frame, and a regular check of the light.
import { milliseconds, seconds, type Duration } from '../../domain/time/time.ts';
import type { Reader } from '../scan/reader.ts';
import { createPace } from './pace.ts';
import { lightOf, isTooDark } from './light.ts';

export interface ReadLoopDeps {
  readonly video: HTMLVideoElement;
  readonly makeReader: () => Reader;
  /** Called at each try that reads a code. The text is untrusted. */
  readonly onRead: (text: string) => void;
  /** Whether there is enough light to see anything. Called when first known and at each change. */
  readonly onLight: (seen: 'light' | 'dark') => void;
  /** Called after each try. */
  readonly onTry: () => void;
}

/** Eight tries a second, if the machine is fast enough. */
const atMostEvery = milliseconds(125);
const looksAtLightEvery = milliseconds(500);
/** A card held right before the lens is taken away sooner than this. */
const darkAfter = seconds(3);
/** A camera that delivers no frame for this long counts as not working. */
const patience = seconds(3);
const readerAgainAfter = seconds(2);

const wait = (time: Duration): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));

/** Resolves to whether there is a new frame. */
const nextPicture = (video: HTMLVideoElement): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    video.requestVideoFrameCallback(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });

const small = { width: 32, height: 24 };

function createGlance(): (frame: ImageBitmap) => boolean {
  const canvas = new OffscreenCanvas(small.width, small.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null) context.imageSmoothingQuality = 'high';
  return (frame) => {
    if (context === null) return true;
    context.drawImage(frame, 0, 0, small.width, small.height);
    return !isTooDark(lightOf(context.getImageData(0, 0, small.width, small.height).data));
  };
}

/** Follows the light. Reports `dark` only after it has stayed dark for a while. */
export function createLight(onLight: ReadLoopDeps['onLight']): (isLight: boolean, now: number) => void {
  let darkSince: number | undefined;
  let shown: 'light' | 'dark' | undefined;
  const tell = (seen: 'light' | 'dark'): void => {
    if (shown === seen) return;
    shown = seen;
    onLight(seen);
  };
  return (isLight, now) => {
    if (isLight) {
      darkSince = undefined;
      tell('light');
      return;
    }
    darkSince ??= now;
    if (now - darkSince >= darkAfter) tell('dark');
  };
}

/** Starts reading and returns a function that stops it. */
export function readFrames({ video, makeReader, onRead, onLight, onTry }: ReadLoopDeps): () => void {
  let isLooking = true;
  let reader = makeReader();
  let lightAt = -Infinity;
  const pace = createPace();
  const glance = createGlance();
  const light = createLight(onLight);

  const lookOnce = async (): Promise<void> => {
    if (!(await nextPicture(video))) return light(false, performance.now());
    if (!isLooking) return;
    const now = performance.now();
    const resizeWidth = pace.nextWidth(video.videoWidth);
    const frame = await (resizeWidth === undefined
      ? createImageBitmap(video)
      : createImageBitmap(video, { resizeWidth, resizeQuality: 'medium' }));
    if (now - lightAt >= looksAtLightEvery) {
      lightAt = now;
      light(glance(frame), now);
    }
    const reading = await reader.read(frame);
    pace.took(milliseconds(performance.now() - now));
    if (!isLooking) return;
    if (!reading.ok) {
      await wait(readerAgainAfter);
      if (isLooking) reader = makeReader();
      return;
    }
    onTry();
    if (reading.value !== null) onRead(reading.value);
  };
  const lookOn = async (): Promise<void> => {
    while (isLooking) {
      const beganAt = performance.now();
      // A frame that could not be taken is skipped.
      await lookOnce().catch(() => undefined);
      await wait(milliseconds(atMostEvery - (performance.now() - beganAt)));
    }
  };
  void lookOn();
  return () => {
    isLooking = false;
    reader.close();
  };
}
