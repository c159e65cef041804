// The page's side of the reader: one try at a time, a worker that is kept, and an answer to every question.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReaders, type ReaderWorker } from '../../../src/kiosk/scan/reader.ts';
import type { Answer, Try } from '../../../src/kiosk/scan/worker/messages.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A worker that answers when it is told to. */
function aWorker() {
  const asked: Try[] = [];
  let heard: (answer: Answer | undefined) => void = () => {};
  const state = { terminated: 0 };
  const worker: ReaderWorker = {
    postMessage: (message) => asked.push(message),
    terminate: () => (state.terminated += 1),
    listen: (listener) => (heard = listener),
  };
  return {
    worker,
    asked,
    state,
    answers: (text: string | null, to = asked.at(-1)) => heard({ id: to?.id ?? 0, text }),
    breaks: () => heard(undefined),
  };
}

function aCamera() {
  const closed: string[] = [];
  return {
    closed,
    frame: (name: string): ImageBitmap => ({ width: 640, height: 480, close: () => closed.push(name) }),
  };
}

function setUp() {
  const workers: ReturnType<typeof aWorker>[] = [];
  const makeReader = createReaders(() => {
    const made = aWorker();
    workers.push(made);
    return made.worker;
  });
  const last = () => workers.at(-1) ?? aWorker();
  return { makeReader, workers, last, camera: aCamera() };
}

const nothing = { ok: true, value: null };
const noReader = { ok: false, refusal: { kind: 'no-reader' } };

describe('a scan', () => {
  test('gives the text of the frame that had a code, after frames without', async () => {
    const { makeReader, last, camera } = setUp();
    const reader = makeReader();
    const first = reader.read(camera.frame('first'));
    last().answers(null);
    expect(await first).toEqual(nothing);
    const second = reader.read(camera.frame('second'));
    last().answers('7K3F9QWX');
    expect(await second).toEqual({ ok: true, value: '7K3F9QWX' });
  });

  test('treats each next frame in the next way, and begins anew in the next scan', async () => {
    const { makeReader, last, camera } = setUp();
    for (const scan of [makeReader(), makeReader()])
      for (const name of ['one', 'two']) {
        const reading = scan.read(camera.frame(name));
        last().answers(null);
        await reading;
      }
    expect(last().asked.map(({ tryNumber }) => tryNumber)).toEqual([0, 1, 0, 1]);
  });

  test('reads one frame at a time: another meanwhile is closed unread', async () => {
    const { makeReader, last, camera } = setUp();
    const reader = makeReader();
    const first = reader.read(camera.frame('first'));
    expect(await reader.read(camera.frame('second'))).toEqual(nothing);
    expect(camera.closed).toEqual(['second']);
    expect(last().asked).toHaveLength(1);
    last().answers('7K3F9QWX');
    expect(await first).toEqual({ ok: true, value: '7K3F9QWX' });
  });

  test('that is closed forgets what was still being read, and reads no more', async () => {
    const { makeReader, last, camera } = setUp();
    const reader = makeReader();
    const late = reader.read(camera.frame('late'));
    reader.close();
    last().answers('7K3F9QWX');
    expect(await late).toEqual(nothing);
    expect(await reader.read(camera.frame('later'))).toEqual(nothing);
    expect(camera.closed).toEqual(['later']);
    expect(last().state.terminated).toBe(0);
  });

  test('never gets the answer to the frame of the scan before', async () => {
    const { makeReader, last, camera } = setUp();
    const before = makeReader();
    void before.read(camera.frame('of the visitor before'));
    before.close();
    const reading = makeReader().read(camera.frame('of this visitor'));
    const [old, own] = last().asked;
    last().answers('a ticket of somebody else', old);
    last().answers('7K3F9QWX', own);
    expect(await reading).toEqual({ ok: true, value: '7K3F9QWX' });
  });
});

describe('the worker', () => {
  test('is kept for the next scan', () => {
    const { makeReader, workers } = setUp();
    makeReader().close();
    makeReader();
    expect(workers).toHaveLength(1);
  });

  test('that breaks says so to who waits and to who asks later in this scan', async () => {
    const { makeReader, last, workers, camera } = setUp();
    const reader = makeReader();
    const reading = reader.read(camera.frame('first'));
    last().breaks();
    expect(await reading).toEqual(noReader);
    expect(await reader.read(camera.frame('second'))).toEqual(noReader);
    expect(camera.closed).toEqual(['second']);
    expect(last().state.terminated).toBe(1);
    expect(workers).toHaveLength(1);
  });

  test('that broke is replaced at the next scan', async () => {
    const { makeReader, last, workers, camera } = setUp();
    makeReader();
    last().breaks();
    const reading = makeReader().read(camera.frame('first'));
    last().answers('7K3F9QWX');
    expect(await reading).toEqual({ ok: true, value: '7K3F9QWX' });
    expect(workers).toHaveLength(2);
  });

  test('that stands still is ended, and the visitor does not wait for it for ever', async () => {
    const { makeReader, last, camera } = setUp();
    const reading = makeReader().read(camera.frame('first'));
    await vi.runOnlyPendingTimersAsync();
    expect(await reading).toEqual(noReader);
    expect(last().state.terminated).toBe(1);
  });
});
