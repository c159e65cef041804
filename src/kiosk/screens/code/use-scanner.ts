// Hook that opens the camera with the code screen, reads from it, and closes it.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { between, minutes } from '../../../domain/time/time.ts';
import type { ScreenContext } from '../../context/screen-context.ts';
import { makeReader } from '../../scan/reader.ts';
import { holdCameraOpen, type CameraView } from '../../camera/keep-open.ts';
import { readFrames } from '../../camera/read-loop.ts';
import { createRepeats } from '../../camera/repeats.ts';
import { hasTorch, turnTorch } from '../../camera/torch.ts';

/**
 * How long an open camera counts as somebody being present, after it opened, a code was read or a character was typed.
 * After that the ordinary idle time begins, then the question, then the wipe.
 */
const countsFor = minutes(1);

export interface Scanner {
  readonly state: 'opening' | 'looking' | 'dark' | Extract<CameraView, { kind: 'failed' }>['why'];
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly mirrored: boolean;
  /** Null if there is no lamp. */
  readonly torch: { readonly isOn: boolean; readonly turn: () => void } | null;
}

interface Scanning {
  readonly context: ScreenContext;
  /** Whether this screen wants to scan. */
  readonly on: boolean;
  /** What was typed so far; each character shows that somebody is present. */
  readonly typed: string;
  /** Called with the text of each code that comes into sight. The text is untrusted. */
  readonly onRead: (text: string) => void;
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const changed = (): void => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }, []);
  return visible;
}

const after = (wait: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, wait);
  return () => clearTimeout(timer);
};

function useTorch(stream: MediaStream | undefined): Scanner['torch'] {
  const [isOn, setOn] = useState(false);
  const track = stream?.getVideoTracks()[0];
  useEffect(() => setOn(false), [track]);
  if (!hasTorch(track)) return null;
  return { isOn, turn: () => void turnTorch(track, !isOn).then(setOn) };
}

export function useScanner(given: Scanning): Scanner {
  const { context, typed } = given;
  const { camera: choice, kiosk } = context;
  const [view, setView] = useState<CameraView>({ kind: 'opening' });
  const [dark, setDark] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  // A late reading goes to the latest callbacks.
  const latest = useRef(given);
  latest.current = given;
  const someoneAt = useRef(kiosk.steadyNow());
  const on = useVisible() && given.on && !context.asking;

  useEffect(() => {
    someoneAt.current = kiosk.steadyNow();
  }, [on, typed]);

  useEffect(() => {
    if (!on) return undefined;
    setDark(false);
    const cameras = 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
    return holdCameraOpen({ cameras, choice, watch: kiosk.camera, after, onView: setView });
  }, [on, choice]);

  const stream = on && view.kind === 'open' ? view.stream : undefined;
  useEffect(() => {
    const picture = video.current;
    if (stream === undefined || picture === null) return undefined;
    picture.srcObject = stream;
    void picture.play().catch(() => undefined);
    const isNew = createRepeats(kiosk.steadyNow);
    const stopReading = readFrames({
      video: picture,
      makeReader,
      onRead: (text) => {
        someoneAt.current = kiosk.steadyNow();
        if (isNew(text)) latest.current.onRead(text);
      },
      onLight: (seen) => {
        kiosk.camera.state.set(seen === 'dark' ? 'dark' : 'ok');
        setDark(seen === 'dark');
      },
      onTry: () => {
        if (between(someoneAt.current, kiosk.steadyNow()) < countsFor) latest.current.context.touch();
      },
    });
    return () => {
      stopReading();
      picture.srcObject = null;
    };
  }, [stream]);

  const torch = useTorch(stream);
  const facing = stream?.getVideoTracks()[0]?.getSettings().facingMode;
  const looking = dark ? 'dark' : 'looking';
  return {
    state: view.kind === 'failed' ? view.why : view.kind === 'open' ? looking : 'opening',
    video,
    mirrored: facing === undefined ? choice !== 'back' : facing !== 'environment',
    torch,
  };
}
