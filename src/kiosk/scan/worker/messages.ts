// What the page and its reader say to each other.

export interface Try {
  readonly id: number;
  /** Counts from 0 in each scan: it decides how the frame is treated. */
  readonly tryNumber: number;
  readonly frame: ImageBitmap;
}

export interface Answer {
  /** That of the try. */
  readonly id: number;
  readonly text: string | null;
}
