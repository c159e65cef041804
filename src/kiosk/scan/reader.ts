// Reads QR codes out of the frames of a camera, in a worker beside the page.
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Answer, Try } from './worker/messages.ts';
import address from './worker/reader-worker.ts?worker&url';

/** There is no reader: it could not be loaded, or it stands still. A later scan tries again. */
export interface NoReader {
  readonly kind: 'no-reader';
}

/** The text of the code in the frame, as it stands there: a stranger's. Null when none could be read. */
export type Reading = Result<string | null, NoReader>;

export interface Reader {
  /**
   * Reads one frame and closes it; each call is the next try of this scan, and treats its frame in another way.
   *
   * One at a time: a frame that is offered while another is being read is closed unread. Never rejects.
   */
  readonly read: (frame: ImageBitmap) => Promise<Reading>;
  /** Ends the scan; what is still being read is forgotten. The worker stays warm for the next. */
  readonly close: () => void;
}

/** What is needed of a worker. */
export interface ReaderWorker {
  readonly postMessage: (asked: Try, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  /** Calls back with each answer, and with nothing when the worker broke. */
  readonly listen: (heard: (answer: Answer | undefined) => void) => void;
}

/** No machine takes this long over a frame. */
const patience = 15_000;

const noReader = refuse<NoReader>({ kind: 'no-reader' });

interface Line {
  readonly ask: (frame: ImageBitmap, tryNumber: number) => Promise<Reading>;
}

/** Asks the worker, in turn; `onBroken` at most once, and from then on there is no reader on this line. */
function openLine(worker: ReaderWorker, onBroken: () => void): Line {
  const waiting = new Map<number, (reading: Reading) => void>();
  let asked = 0;
  let isBroken = false;
  const breakOff = (): void => {
    if (isBroken) return;
    isBroken = true;
    worker.terminate();
    onBroken();
    for (const recordReceipts of waiting.values()) recordReceipts(noReader);
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

/** Readers that share one worker: started at the first scan, and kept for the next. */
export function createReaders(start: () => ReaderWorker): () => Reader {
  let stored: Line | undefined;
  const line = (): Line => (stored ??= openLine(start(), () => (stored = undefined)));
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

/** The one address that this policy lets become a script: the server names the policy in what it tells each page. */
const ownScript = (): TrustedScriptURL | string => {
  const policy = window.trustedTypes?.createPolicy('code-reader', {
    createScriptURL: (asked) => (asked === address ? asked : ''),
  });
  return policy?.createScriptURL(address) ?? address;
};
let script: TrustedScriptURL | string | undefined;

function startWorker(): ReaderWorker {
  script ??= ownScript();
  // Browsers take a trusted address here; TypeScript's Worker does not know of them.
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

/** Begins a scan. The worker that reads is loaded at the first, from this kiosk's own store. */
export const makeReader = createReaders(startWorker);
