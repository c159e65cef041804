// The organization behind a page, and how to reach it.

export interface Call {
  readonly name: string;
  /** As people write it, for example 03 860 34 97. */
  readonly shown: string;
  readonly href: string;
}

export interface Imprint {
  readonly municipality: string;
  readonly demo: boolean;
  readonly call: Call;
  /** The locations of the kiosks, in words. */
  readonly screens: readonly string[];
}
