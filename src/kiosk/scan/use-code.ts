// Finds what a code means at this kiosk: from the server's answer, or else from what is known without a network.
import type { CodeAnswer } from '../../contract/code.ts';
import type { CodeTarget } from '../../domain/entries/code-target.ts';
import { isPassCode } from '../../domain/entries/code.ts';
import type { ActivityDateId, Code } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/entries/receipt.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { Agenda } from '../visit/agenda.ts';
import type { AgendaFilter } from '../visit/visit.ts';

/** A ticket or callback slip, as the server knows it. */
export type TicketFound = Extract<CodeAnswer, { kind: 'sign-up' | 'callback-request' }>;

/** The state of an entry that somebody submitted. */
export type Found =
  | { readonly kind: 'waiting-here'; readonly what: 'sign-up' | 'callback-request'; readonly loaned: boolean }
  | { readonly kind: 'ticket'; readonly ticket: TicketFound }
  /** The server cannot be reached; this was the state when this kiosk last heard from it. */
  | { readonly kind: 'last-heard'; readonly outcome: Outcome };

export type Meaning =
  | { readonly kind: 'left'; readonly found: Found }
  | { readonly kind: 'activity'; readonly date: ActivityDateId }
  /** The agenda of one neighbourhood or location, on the first day that has activities. */
  | { readonly kind: 'agenda'; readonly filter: AgendaFilter }
  | { readonly kind: 'pass' }
  /** A code that once worked. `nothing-planned`: its activity is known but has no date any more. */
  | { readonly kind: 'withdrawn-poster' | 'withdrawn-pass' | 'nothing-planned' }
  | { readonly kind: 'unknown' }
  /** Only the server knows, and it cannot be reached. */
  | { readonly kind: 'offline' };

/** What the kiosk and the server know of a code. */
export interface LookupResult {
  /** It was submitted here and is not sent yet. */
  readonly waiting: Extract<Found, { kind: 'waiting-here' }> | null;
  /** The outcome in the receipt, once it was sent. */
  readonly outcome: Outcome | null;
  /** Null if the server could not be asked. */
  readonly answer: CodeAnswer | 'unknown' | null;
}

/** What the kiosk knows by itself. */
interface LocalFacts {
  readonly agenda: Agenda;
  readonly now: Instant;
}

function meaningOfTarget(about: CodeTarget, { agenda, now }: LocalFacts): Meaning {
  const { locations, neighbourhoods } = agenda.snapshot.config;
  const coming = agenda.occurrences.filter(({ date }) => date.endsAt > now);
  if (about.kind === 'activity') {
    const its = coming.filter(({ activity }) => activity.id === about.activity);
    const next = its.find(({ date }) => date.state === 'planned' && date.startsAt > now) ?? its[0];
    return next === undefined ? { kind: 'nothing-planned' } : { kind: 'activity', date: next.date.id };
  }
  const known =
    about.kind === 'location'
      ? locations.some(({ id }) => id === about.location)
      : neighbourhoods.some(({ id }) => id === about.neighbourhood);
  if (!known) return { kind: 'nothing-planned' };
  const first = coming.find(({ activity }) =>
    about.kind === 'location' ? activity.location === about.location : activity.neighbourhood === about.neighbourhood,
  );
  return {
    kind: 'agenda',
    filter: {
      day: first?.date.on ?? null,
      neighbourhood: about.kind === 'neighbourhood' ? about.neighbourhood : null,
      location: about.kind === 'location' ? about.location : undefined,
      kind: null,
    },
  };
}

function meaningOfAnswer(answer: CodeAnswer, local: LocalFacts): Meaning {
  switch (answer.kind) {
    case 'sign-up':
    case 'callback-request':
      return { kind: 'left', found: { kind: 'ticket', ticket: answer } };
    case 'activity':
      return meaningOfTarget(answer, local);
    case 'poster':
      return answer.state === 'up' ? meaningOfTarget(answer.about, local) : { kind: 'withdrawn-poster' };
    case 'pass':
      return { kind: answer.state === 'valid' ? 'pass' : 'withdrawn-pass' };
  }
}

/** Finds the meaning without a network: the snapshot lists the codes of posters and activities, and those withdrawn. */
function meaningOffline(code: Code, local: LocalFacts): Meaning {
  const { codes, withdrawnCodes } = local.agenda.snapshot;
  const known = codes.find((one) => one.code === code);
  if (known !== undefined) return meaningOfTarget(known.about, local);
  if (withdrawnCodes.includes(code)) return { kind: isPassCode(code) ? 'withdrawn-pass' : 'withdrawn-poster' };
  return { kind: isPassCode(code) ? 'pass' : 'offline' };
}

/**
 * Tells what a code means, most certain source first.
 *
 * | waiting here | server           | receipt here | snapshot       | meaning                                                                         |
 * | ------------ | ---------------- | ------------ | -------------- | ------------------------------------------------------------------------------- |
 * | yes          | any              | any          | any            | the waiting entry                                                               |
 * | no           | does not know it | yes          | any            | the receipt's outcome: the server was restored and will receive the entry again |
 * | no           | answered         | any          | any            | the server's answer, `unknown` included                                         |
 * | no           | unreachable      | yes          | any            | the receipt's outcome                                                           |
 * | no           | unreachable      | no           | knows the code | what it leads to, or that it was withdrawn                                      |
 * | no           | unreachable      | no           | does not       | a buurtpas, by its first character; otherwise offline                           |
 */
export function meaningOf(code: Code, { waiting, outcome, answer }: LookupResult, local: LocalFacts): Meaning {
  if (waiting !== null) return { kind: 'left', found: waiting };
  if (answer === 'unknown' && outcome === null) return { kind: 'unknown' };
  if (answer !== null && answer !== 'unknown') return meaningOfAnswer(answer, local);
  if (outcome !== null) return { kind: 'left', found: { kind: 'last-heard', outcome } };
  return meaningOffline(code, local);
}
