// What stands in the place of a name and a number that could not be opened.
import type { OpenedState } from '../domain/look.ts';

type NotOpened = Exclude<OpenedState, 'yes'>;

/** In place of a name that could not be opened. */
export function notOpened(opened: NotOpened): string {
  switch (opened) {
    case 'tampered':
      return 'Niet leesbaar: gewijzigd';
    case 'no-key':
      return 'Niet leesbaar: geen sleutel';
  }
}

/** In place of the number: what to do. */
export function notOpenedNote(opened: NotOpened): string {
  switch (opened) {
    case 'tampered':
      return 'Verwittig de beheerder';
    case 'no-key':
      return 'Vraag de sleutel uit de kluis';
  }
}
