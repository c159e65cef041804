// Mistakes in the messages, formatted as sentences for whoever wrote them.

export interface Mistake {
  /** Such as `src/text/messages/fr/kiosk.json`. */
  readonly file: string;
  readonly id?: string;
  readonly expected: string;
  readonly found?: string;
}

export const mistakeLine = ({ file, id, expected, found }: Mistake): string =>
  `${file}${id === undefined ? '' : `, ${id}`}: expected ${expected}${found === undefined ? '' : `, found ${found}`}.`;
