// The browser's own reader is used where it works, and only there.
import { describe, expect, test } from 'vitest';
import { findNativeReader, type NativeDetector } from '../../../src/kiosk/scan/worker/native-reader.ts';

interface Behaviour {
  readonly formats?: readonly string[] | Error;
  readonly detect?: () => readonly string[];
}

/** A browser's class with this behaviour; counts how often it was asked. */
function aBrowser({ formats = ['aztec', 'qr_code'], detect = () => [] }: Behaviour) {
  const asked = { times: 0, formats: [] as readonly string[] };
  class Detector implements NativeDetector {
    constructor(options: { readonly formats: readonly string[] }) {
      asked.formats = options.formats;
    }
    static getSupportedFormats(): Promise<readonly string[]> {
      return formats instanceof Error ? Promise.reject(formats) : Promise.resolve(formats);
    }
    async detect() {
      asked.times += 1;
      return detect().map((rawValue) => ({ rawValue }));
    }
  }
  return { Detector, asked };
}

const frame: ImageBitmap = { width: 640, height: 480, close: () => {} };

describe('a browser that reads codes itself', () => {
  test('is asked for QR codes only, and believed', async () => {
    const { Detector, asked } = aBrowser({ detect: () => ['7K3F-9QWX'] });
    const read = await findNativeReader(Detector);
    expect(await read(frame)).toBe('7K3F-9QWX');
    expect(asked.formats).toEqual(['qr_code']);
  });

  test('that sees no code is asked again with the next frame', async () => {
    const { Detector, asked } = aBrowser({});
    const read = await findNativeReader(Detector);
    expect([await read(frame), await read(frame)]).toEqual([null, null]);
    expect(asked.times).toBe(2);
  });

  test('that fails is not asked again', async () => {
    const { Detector, asked } = aBrowser({
      detect: () => {
        throw new DOMException('Barcode detection service unavailable.', 'NotSupportedError');
      },
    });
    const read = await findNativeReader(Detector);
    expect([await read(frame), await read(frame)]).toEqual([null, null]);
    expect(asked.times).toBe(1);
  });
});

describe('a browser that has the name of it only', () => {
  test.each<readonly [string, Behaviour]>([
    ['knows no formats', { formats: [] }],
    ['knows bar codes only', { formats: ['ean_13'] }],
    ['cannot say what it knows', { formats: new Error('no service') }],
  ])('and %s is never asked', async (_, behaviour) => {
    const { Detector, asked } = aBrowser({ ...behaviour, detect: () => ['x'] });
    const read = await findNativeReader(Detector);
    expect(await read(frame)).toBeNull();
    expect(asked.times).toBe(0);
  });

  test('or has not even that, reads nothing itself', async () => {
    const read = await findNativeReader(undefined);
    expect(await read(frame)).toBeNull();
  });
});
