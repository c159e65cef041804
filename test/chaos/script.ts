// What happens in one run: drawn from its seed before it begins, so that a failing run can be made shorter.
import { type Duration, hours, milliseconds, minutes, seconds } from '../../src/domain/time/time.ts';
import { type Chance, chanceOf } from './chance.ts';

/** `after` and `before` count what the kiosk does with its tables from then on: the plug is pulled there. */
export type KioskDeath = { readonly at: 'once' } | { readonly at: 'before' | 'after'; readonly step: number };
/** `in-commit`: all was written and nothing of it is on the disk. `after-commit`: all of it is, and nobody was told. */
export type ServerDeath = 'once' | 'in-commit' | 'after-commit';

export type Wish =
  | { readonly kind: 'sign-up'; readonly date: number; readonly persons: number; readonly series: boolean }
  | { readonly kind: 'callback-request' }
  /** `of` picks one of the tickets that were given so far, by remainder; the newest is 0. */
  | { readonly kind: 'withdrawal' | 'check-in'; readonly of: number };

/** `later`: an hour later. `places`: as many as that. */
export type DateEdit =
  | { readonly kind: 'cancelled' | 'restored' | 'later' }
  | { readonly kind: 'places'; readonly places: number };

type What =
  /** `pass`: which buurtpas is shown in place of typing, when the desk made it by then. */
  | {
      readonly what: 'visit';
      readonly kiosk: number;
      readonly wish: Wish;
      readonly stays: Duration;
      readonly pass?: number;
    }
  /** At the desk. */
  | { readonly what: 'make-pass' | 'withdraw-pass'; readonly pass: number }
  /** At the desk: what becomes of one date, or of that and the following. */
  | { readonly what: 'edit-dates'; readonly date: number; readonly following: boolean; readonly edit: DateEdit }
  /** Asks what there is to do; seats are lent with the answer. */
  | { readonly what: 'access_log'; readonly kiosk: number }
  | { readonly what: 'no-network'; readonly kiosk: number; readonly lasts: Duration }
  | { readonly what: 'kiosk-dies'; readonly kiosk: number; readonly death: KioskDeath; readonly lasts: Duration }
  | { readonly what: 'kiosk-disk-full'; readonly kiosk: number; readonly lasts: Duration }
  | { readonly what: 'kiosk-clock-jumps'; readonly kiosk: number; readonly by: Duration }
  | { readonly what: 'server-dies'; readonly death: ServerDeath; readonly lasts: Duration }
  | { readonly what: 'server-disk-full'; readonly lasts: Duration }
  | { readonly what: 'server-clock-jumps'; readonly by: Duration }
  | { readonly what: 'backup' }
  /** `back` picks one of the backups that were made so far, by remainder; the newest is 0. */
  | { readonly what: 'restore'; readonly back: number };

/** `at` counts from the start of the run; what is left in a visit goes by its `number`. */
export type Happening = { readonly at: Duration; readonly number: number } & What;

export interface Script {
  readonly seed: number;
  readonly places: number;
  readonly kiosks: number;
  /** Whether kiosks ask what there is to do, and so are lent seats. */
  readonly lends: boolean;
  /** Whether kiosks keep what is left in their real tables: half of all time would go there, so not each run has them. */
  readonly realTables: boolean;
  readonly happenings: readonly Happening[];
}

const dateCount = 3;
export const passCount = 2;
/** The first of them are kiosks, which lose their network; the others are the desk and the phones. */
export const kiosksFarAway = 2;

/** From here on it is the day of the first date. */
const firstDay = hours(14);

/** In a crowd everybody wants the same: that is where lines are. */
function drawWish(chance: Chance, { crowd, lends, far }: { crowd: boolean; lends: boolean; far: boolean }): Wish {
  const kind = chance.share();
  const of = chance.between(0, 5);
  const said = kind < 0.85 ? 'withdrawal' : 'check-in';
  if (crowd) return kind < 0.7 ? { kind: 'sign-up', date: 0, persons: 1, series: false } : { kind: said, of };
  // Who is lent seats gives them one by one, while the desk fills the rest in big groups.
  const persons = chance.between(far ? 1 : 3, far ? 2 : 6);
  if (lends && kind < 0.8) return { kind: 'sign-up', date: chance.happens(0.8) ? 0 : 2, persons, series: false };
  const date = chance.happens(0.6) ? 0 : chance.between(1, dateCount - 1);
  if (kind < 0.6)
    return { kind: 'sign-up', date, persons: chance.oneOf([1, 1, 1, 2, 2, 3]), series: chance.happens(0.15) };
  return kind < 0.72 ? { kind: 'callback-request' } : { kind: said, of };
}

const aWhile = (chance: Chance): Duration =>
  chance.oneOf([seconds(chance.between(1, 40)), minutes(chance.between(1, 30)), hours(chance.between(1, 14))]);
const jump = (chance: Chance): Duration => minutes(chance.between(-12 * 60, 12 * 60));

function drawKioskDeath(chance: Chance): KioskDeath {
  const step = chance.between(1, 6);
  return chance.oneOf<KioskDeath>([{ at: 'once' }, { at: 'before', step }, { at: 'after', step }]);
}

function drawTrouble(chance: Chance, kiosk: number): What {
  // The desk and the phones have a good line; their machines fail as any other.
  const far = kiosk % kiosksFarAway;
  const lasts = aWhile(chance);
  return chance.oneOf<() => What>([
    () => ({ what: 'no-network', kiosk: far, lasts }),
    () => ({ what: 'no-network', kiosk: far, lasts }),
    () => ({ what: 'kiosk-dies', kiosk, death: drawKioskDeath(chance), lasts }),
    () => ({ what: 'kiosk-disk-full', kiosk, lasts }),
    () => ({ what: 'kiosk-clock-jumps', kiosk, by: jump(chance) }),
    () => ({ what: 'server-dies', death: chance.oneOf(['once', 'in-commit', 'after-commit']), lasts }),
    () => ({ what: 'server-disk-full', lasts }),
    () => ({ what: 'server-clock-jumps', by: jump(chance) }),
    () => ({ what: 'backup' }),
    () => ({ what: 'restore', back: chance.between(0, 2) }),
  ])();
}

interface Visits {
  readonly long: Duration;
  readonly visits: readonly (Extract<What, { what: 'visit' }> & { readonly at: Duration })[];
}

/** In every other run the desk makes buurtpassen, withdraws some, and some visitors show one. */
function drawPasses(seed: number, { long, visits }: Visits) {
  // Its own chance: what else happens in a run does not depend on passes.
  const chance = chanceOf(seed, 'passes');
  if (!chance.happens(0.5)) return { made: [], shown: visits };
  const within = (share: number): Duration => seconds(Math.floor((chance.share() * share * long) / 1000));
  const made = Array.from({ length: passCount }, (_, pass) => [
    { at: within(0.5), what: 'make-pass', pass } as const,
    ...(chance.happens(0.6) ? [{ at: within(1), what: 'withdraw-pass', pass } as const] : []),
  ]).flat();
  const shown = visits.map((visit) =>
    chance.happens(0.5) ? { ...visit, pass: chance.between(0, passCount - 1) } : visit,
  );
  return { made, shown };
}

/** In every fourth run without loans the desk changes dates while people sign up for them. */
function drawEdits(seed: number, { long, lends }: { readonly long: Duration; readonly lends: boolean }) {
  // Its own chance: what else happens in a run does not depend on edits.
  const chance = chanceOf(seed, 'edits');
  if (lends || !chance.happens(0.25)) return [];
  return Array.from({ length: chance.between(1, 4) }, () => {
    const kind = chance.oneOf(['cancelled', 'cancelled', 'restored', 'later', 'places'] as const);
    const edit: DateEdit = kind === 'places' ? { kind, places: chance.between(1, 9) } : { kind };
    const date = chance.happens(0.7) ? 0 : chance.between(1, dateCount - 1);
    const at = seconds(Math.floor((chance.share() * long) / 1000));
    return { at, what: 'edit-dates', date, following: chance.happens(0.3), edit } as const;
  });
}

/** Short enough to be read whole: some visits, and some things that go wrong around them. */
export function drawScript(seed: number): Script {
  const chance = chanceOf(seed, 'script');
  const lends = seed % 3 === 0;
  const kiosks = lends ? 3 : chance.between(2, 4);
  const crowd = !lends && chance.happens(0.4);
  const long = chance.oneOf([minutes(10), hours(2), hours(20), hours(30)]);
  const moment = (): Duration => seconds(Math.floor((chance.share() * long) / 1000));
  const someone = (): number => chance.between(0, kiosks - 1);
  const visits = Array.from({ length: crowd || lends ? chance.between(5, 8) : chance.between(2, 6) }, () => {
    const kiosk = someone();
    const wish = drawWish(chance, { crowd, lends, far: kiosk < kiosksFarAway });
    const at = wish.kind === 'check-in' && long > firstDay ? seconds(chance.between(firstDay, long) / 1000) : moment();
    return { at, what: 'visit', kiosk, wish, stays: seconds(chance.between(0, 15)) } as const;
  });
  const troubles = Array.from({ length: chance.between(1, 4) }, () => {
    // Half of them come just when somebody is there.
    const visit = visits[chance.between(0, 2 * visits.length - 1)];
    const at = visit === undefined ? moment() : seconds(Math.max(0, visit.at / 1000 + chance.between(-5, 5)));
    return { at, ...drawTrouble(chance, visit?.kiosk ?? someone()) };
  });
  const accessLog = Array.from({ length: lends ? chance.between(2, 4) : 0 }, (_, index) => {
    const at = index < kiosksFarAway ? seconds(chance.between(0, 20)) : moment();
    return { at, what: 'access_log', kiosk: index % kiosksFarAway } as const;
  });
  const { made, shown } = drawPasses(seed, { long, visits });
  const happenings = [...shown, ...accessLog, ...troubles, ...made, ...drawEdits(seed, { long, lends })]
    .toSorted((one, other) => one.at - other.at)
    .map((one, index): Happening => ({ ...one, number: index + 1 }));
  const few = crowd ? 2 : chance.between(2, 6);
  const places = lends ? chance.between(9, 18) : few;
  return { seed, places, kiosks, lends, realTables: seed % 4 === 0, happenings };
}

/** Until the last of it is over. */
export const lengthOf = ({ happenings }: Script): Duration =>
  milliseconds(Math.max(0, ...happenings.map((one) => one.at + ('lasts' in one ? one.lasts : 0))) + 1000);
