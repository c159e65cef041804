import { describe, expect, test } from 'vitest';
import { hasTorch, turnTorch } from '../../../src/kiosk/camera/torch.ts';

const aTrack = (lamp: boolean | 'broken' | undefined) => {
  const asked: unknown[] = [];
  const track = {
    getCapabilities: () => (lamp === undefined ? {} : { torch: lamp !== false }),
    applyConstraints: async ({ advanced }: MediaTrackConstraints) => {
      asked.push(advanced);
      if (lamp === 'broken') throw new DOMException('', 'OverconstrainedError');
    },
  };
  return { track: track as unknown as MediaStreamTrack, asked };
};

describe('a lamp beside the camera', () => {
  test.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('is offered where the camera has one: %s', (lamp, offered) => {
    expect(hasTorch(aTrack(lamp).track)).toBe(offered);
  });

  test('is not offered before there is a camera', () => expect(hasTorch(undefined)).toBe(false));

  test('goes on and off', async () => {
    const { track, asked } = aTrack(true);
    expect([await turnTorch(track, true), await turnTorch(track, false)]).toEqual([true, false]);
    expect(asked).toEqual([[{ torch: true }], [{ torch: false }]]);
  });

  test('that does not obey is told as off', async () => {
    expect(await turnTorch(aTrack('broken').track, true)).toBe(false);
  });
});
