// The browser's built-in QR reader, where one works.

export interface NativeDetector {
  readonly detect: (frame: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]>;
}

/** As in the Shape Detection API, which TypeScript's DOM types lack. */
export interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export type NativeReader = (frame: ImageBitmap) => Promise<string | null>;

const qr = 'qr_code';
const nothing: NativeReader = () => Promise.resolve(null);

/**
 * Finds the browser's built-in QR reader.
 *
 * Returns a reader that finds nothing if there is none. Some browsers have the class without a working service behind
 * it: they list no formats, or fail at the first frame, and are not asked again.
 */
export async function findNativeReader(detectors: NativeDetectorClass | undefined): Promise<NativeReader> {
  if (detectors === undefined) return nothing;
  const formats: readonly string[] = await detectors.getSupportedFormats().catch(() => []);
  if (!formats.includes(qr)) return nothing;
  let detector: NativeDetector | undefined = new detectors({ formats: [qr] });
  return async (frame) => {
    try {
      return (await detector?.detect(frame))?.[0]?.rawValue ?? null;
    } catch {
      detector = undefined;
      return null;
    }
  };
}
