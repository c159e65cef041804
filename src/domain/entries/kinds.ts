// Everything that depends on the kind of an entry alone. A new kind does not compile until its row is filled in.
//
// Two checks are not in this table because the kiosk needs them in its first load: `isBadNews` in `receipt.ts` and
// `isAboutTicket` in `entry.ts`. They must name every kind too.
import type { EntryHeader, EntryKind } from './entry.ts';
import type { Code } from '../ids.ts';
import type { Sender } from './origin.ts';
import type { Purpose } from './purpose.ts';

interface KindRules<Header extends EntryHeader> {
  readonly purpose: Purpose;
  /** Who may submit it. From any other sender, it needs review by a colleague. */
  readonly from: readonly Sender[];
  /** Whether it has a code of its own, or names the ticket of another entry. */
  readonly goesBy: Header extends { readonly ticket: Code } ? 'ticket' : 'own-code';
  /** Who acts on a refusal: a colleague, or whoever reads the reason on the screen. */
  readonly refusalFor: 'colleague' | 'reader';
}

export const kinds: { readonly [Kind in EntryKind]: KindRules<Extract<EntryHeader, { readonly kind: Kind }>> } = {
  'sign-up': {
    purpose: 'ordinary',
    from: ['kiosk', 'phone', 'desk'],
    goesBy: 'own-code',
    refusalFor: 'colleague',
  },
  'callback-request': {
    purpose: 'care',
    from: ['kiosk', 'phone'],
    goesBy: 'own-code',
    refusalFor: 'colleague',
  },
  withdrawal: {
    purpose: 'ordinary',
    from: ['kiosk', 'phone', 'desk'],
    goesBy: 'ticket',
    refusalFor: 'colleague',
  },
  'check-in': {
    purpose: 'ordinary',
    from: ['kiosk', 'desk'],
    goesBy: 'ticket',
    refusalFor: 'reader',
  },
  // Only a colleague can know that it was the wrong person.
  'undo-check-in': {
    purpose: 'ordinary',
    from: ['desk'],
    goesBy: 'ticket',
    refusalFor: 'colleague',
  },
  // A pass says what its holder needs.
  pass: { purpose: 'care', from: ['desk'], goesBy: 'own-code', refusalFor: 'colleague' },
};

/** In the order of the table. */
export const entryKinds = /* @__PURE__ */ Object.keys(kinds) as readonly EntryKind[];

const isEntryKind = (kind: string): kind is EntryKind => Object.hasOwn(kinds, kind);

/** The purpose of the key that seals this kind. An unknown kind may contain anything, so it gets the stricter one. */
export const purposeOf = (kind: string): Purpose => (isEntryKind(kind) ? kinds[kind].purpose : 'care');

export const maySend = (sender: Sender, kind: string): boolean =>
  isEntryKind(kind) && kinds[kind].from.includes(sender);
