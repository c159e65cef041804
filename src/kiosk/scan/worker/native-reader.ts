// The browser's own reader of codes, where it has one that works.

export interface NativeDetector {
  readonly detect: (frame: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]>;
}

/** As in the Shape Detection API; the browser's types do not know it yet. */
export interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

export type NativeReader = (frame: ImageBitmap) => Promise<string | null>;

const qr = 'qr_code';
const nothing: NativeReader = () => Promise.resolve(null);

/**
 * Finds the browser's own reader of QR codes.
 *
 * Reads nothing where there is none. Some browsers have the class without the service behind it: they say so by knowing
 * no formats, or at the first frame, and are not asked again.
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
