// Texts for what a buurtpas says about its holder.
import type { UsedPass } from '../../contract/pass.ts';
import { deskFormat, deskText } from '../../text/desk.ts';

const text = deskText.passes;

type Remarks = Pick<Extract<UsedPass, { readonly kind: 'known' }>, 'supportNeeds' | 'note'>;

/** `komt met rolstoel`; empty when there is nothing to know. */
export const supportRemarks = ({ supportNeeds, note }: Remarks): readonly string[] => [
  ...supportNeeds.map((need) => text.supportNeed[need]),
  ...(note === null ? [] : [note]),
];

export const passRemarks = (pass: UsedPass): readonly string[] => (pass.kind === 'unknown' ? [] : supportRemarks(pass));

/** `spreekt Turks, Nederlands`; empty when the holder prefers Dutch. */
export const passSpeaks = (pass: UsedPass): readonly string[] =>
  pass.kind === 'unknown' || pass.languages.length === 0 || pass.languages[0] === 'nl'
    ? []
    : [text.speaks({ languages: deskFormat.languages(pass.languages) })];

/** `Tien kaarten op één vel.` */
export const sheetWords = (cards: number, sheets: number): string =>
  text.sheet.chosen({
    cards,
    cardsInWords: deskFormat.countedAtStart(cards).words,
    sheets,
    sheetsInWords: deskFormat.inWords(sheets),
  });
