// Which camera a kiosk looks through, and what it says when there is none to look through.
import { describe, expect, test } from 'vitest';
import { openCamera } from '../../../src/kiosk/camera/open-camera.ts';
import { aFakeCamera } from '../support/fake-camera.ts';

describe('the camera of the configuration', () => {
  test.each([
    ['front', 'user'],
    ['back', 'environment'],
  ])('at the %s is a wish: a kiosk with one camera uses that one', async (choice, facing) => {
    const camera = aFakeCamera();

    expect((await openCamera(camera.cameras, choice)).ok).toBe(true);
    expect(camera.asked).toMatchObject([{ facingMode: { ideal: facing } }]);
  });

  test('by name is opened at once when it is the first', async () => {
    const camera = aFakeCamera();
    camera.labels = ['Logitech C920', 'HD Webcam'];

    const opened = await openCamera(camera.cameras, 'logitech');

    expect(opened.ok && opened.value.getVideoTracks()[0]?.label).toBe('Logitech C920');
    expect(camera.looking()).toBe(1);
  });

  test('by name is found among others, and no other goes on looking', async () => {
    const camera = aFakeCamera();
    camera.labels = ['HD Webcam', 'Logitech C920'];

    const opened = await openCamera(camera.cameras, 'C920');

    expect(opened.ok && opened.value.getVideoTracks()[0]?.label).toBe('Logitech C920');
    expect(camera.looking()).toBe(1);
  });

  test('by a name that none has is missing, and none looks', async () => {
    const camera = aFakeCamera();

    expect(await openCamera(camera.cameras, 'Logitech')).toEqual({ ok: false, refusal: { kind: 'missing' } });
    expect(camera.looking()).toBe(0);
  });
});

describe('a camera that cannot be opened', () => {
  test.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ] as const)('%s is told as %s', async (failure, kind) => {
    const camera = aFakeCamera();
    camera.failure = failure;

    expect(await openCamera(camera.cameras, 'front')).toEqual({ ok: false, refusal: { kind } });
  });

  test('on a page without TLS is missing: the browser has no word for it', async () => {
    expect(await openCamera(undefined, 'front')).toEqual({ ok: false, refusal: { kind: 'missing' } });
  });
});
