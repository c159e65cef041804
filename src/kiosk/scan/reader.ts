// Reads QR codes in camera frames, in a web worker.
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Answer, Try } from './worker/messages.ts';
import address from './worker/reader-worker.ts?worker&url';

/** The reader could not be loaded, or it hangs. A later scan tries again. */
export interface NoReader {
  readonly kind: 'no-reader';
}

/** The text of the code in the frame, unchanged and untrusted. Null if none could be read. */
export type Reading = Result<string | null, NoReader>;

export interface Reader {
  /**
   * Reads one frame and closes it. Each call is the next try of this scan and treats its frame differently.
   *
   * Reads one frame at a time: a frame offered meanwhile is closed unread. Never rejects.
   */
  readonly read: (frame: ImageBitmap) => Promise<Reading>;
  /** Ends the scan and drops a pending reading. The worker stays loaded for the next scan. */
  readonly close: () => void;
}

/** The part of a worker used here. */
export interface ReaderWorker {
  readonly postMessage: (asked: Try, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  /** Calls `heard` with each answer, and with undefined when the worker fails. */
  readonly listen: (heard: (answer: Answer | undefined) => void) => void;
}

/** Longer than any machine takes over a frame. */
const patience = 15_000;

const noReader = refuse<NoReader>({ kind: 'no-reader' });

interface Line {
  readonly ask: (frame: ImageBitmap, tryNumber: number) => Promise<Reading>;
}

/**
 * Sends frames to the worker and matches its answers. Calls `onBroken` at most once; after that every question fails.
 */
function openLine(worker: ReaderWorker, onBroken: () => void): Line {
  const waiting = new Map<number, (reading: Reading) => void>();
  let asked = 0;
  let isBroken = false;
  const breakOff = (): void => {
    if (isBroken) return;
    isBroken = true;
    worker.terminate();
    onBroken();
    for (const resolve of waiting.values()) resolve(noReader);
    waiting.clear();
  };
  worker.listen((answer) => {
    if (answer === undefined) breakOff();
    else waiting.get(answer.id)?.(done(answer.text));
  });
  return {
    ask: async (frame, tryNumber) => {
      if (isBroken) {
        frame.close();
        return noReader;
      }
      asked += 1;
      const id = asked;
      const { promise, resolve } = Promise.withResolvers<Reading>();
      waiting.set(id, resolve);
      const timer = setTimeout(breakOff, patience);
      worker.postMessage({ id, tryNumber, frame }, [frame]);
      const reading = await promise;
      clearTimeout(timer);
      waiting.delete(id);
      return reading;
    },
  };
}

/** Creates readers that share one worker, which is started at the first scan and reused. */
export function createReaders(start: () => ReaderWorker): () => Reader {
  let current: Line | undefined;
  const line = (): Line => (current ??= openLine(start(), () => (current = undefined)));
  return () => {
    const { ask } = line();
    let tries = 0;
    let isBusy = false;
    let isClosed = false;
    return {
      read: async (frame) => {
        if (isBusy || isClosed) {
          frame.close();
          return done(null);
        }
        isBusy = true;
        const reading = await ask(frame, tries);
        tries += 1;
        isBusy = false;
        return isClosed ? done(null) : reading;
      },
      close: () => {
        isClosed = true;
      },
    };
  };
}

/** The only address this policy turns into a script URL. The server's CSP header names the policy. */
const ownScript = (): TrustedScriptURL | string => {
  const policy = window.trustedTypes?.createPolicy('code-reader', {
    createScriptURL: (asked) => (asked === address ? asked : ''),
  });
  return policy?.createScriptURL(address) ?? address;
};
let script: TrustedScriptURL | string | undefined;

function startWorker(): ReaderWorker {
  script ??= ownScript();
  // Browsers accept a trusted script URL here; TypeScript's type of Worker does not.
  const worker: Worker = Reflect.construct(Worker, [script, { type: 'module' }]);
  return {
    postMessage: (asked, transfer) => worker.postMessage(asked, transfer),
    terminate: () => worker.terminate(),
    listen: (heard) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => heard(data));
      for (const broken of ['error', 'messageerror']) worker.addEventListener(broken, () => heard(undefined));
    },
  };
}

/** Begins a scan. The worker is loaded at the first scan, from the kiosk's own cache. */
export const makeReader = createReaders(startWorker);
