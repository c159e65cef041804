// Messages between the page and its reader worker.

export interface Try {
  readonly id: number;
  /** Counts from 0 in each scan and decides how the frame is treated. */
  readonly tryNumber: number;
  readonly frame: ImageBitmap;
}

export interface Answer {
  /** The id of the try that this answers. */
  readonly id: number;
  readonly text: string | null;
}
