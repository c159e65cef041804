// Who stands behind a page on a phone, and how to reach them.

export interface Call {
  readonly name: string;
  /** As people write it: 03 860 34 97. */
  readonly shown: string;
  readonly href: string;
}

export interface Imprint {
  readonly municipality: string;
  readonly demo: boolean;
  readonly call: Call;
  /** Where the screens stand, as people say it. */
  readonly screens: readonly string[];
}
