// What people leave in a run, and how its log tells of it.
import { makeCode } from '../../src/domain/entries/code.ts';
import type { EntryHeader } from '../../src/domain/entries/entry.ts';
import { asId, type Code } from '../../src/domain/ids.ts';
import { aCallbackHeader, aCheckIn, aSignUp, aWithdrawal, day, entryId } from '../support/builders.ts';
import type { ChaosKiosk } from './chaos-kiosk.ts';
import type { Wish } from './script.ts';
import { dates } from './template.ts';

/** A code of its own for each entry. */
const codeOf = (number: number): Code => makeCode(Uint8Array.of(0, 0, 0, 0, 1, Math.floor(number / 32), number % 32));

interface Visit {
  readonly wish: Wish;
  readonly number: number;
  readonly kiosk: ChaosKiosk;
  /** All that was given so far, newest first. */
  readonly tickets: readonly Code[];
}

/** Undefined when there is no ticket to say anything of. */
export function headerOf({ wish, number, kiosk, tickets }: Visit): EntryHeader | undefined {
  const base = { id: entryId(number), kiosk: kiosk.id, madeAt: kiosk.now() };
  switch (wish.kind) {
    case 'sign-up': {
      const attendance = wish.series ? 'series' : 'once';
      const date = dates[wish.date] ?? asId('nowhere@2026-11-24');
      return aSignUp({ ...base, code: codeOf(number), date, persons: wish.persons, attendance });
    }
    case 'callback-request':
      return aCallbackHeader({ ...base, code: codeOf(number), promisedOn: day('2026-11-25') });
    case 'withdrawal':
    case 'check-in': {
      const ticket = tickets[wish.of % Math.max(1, tickets.length)];
      return ticket && (wish.kind === 'check-in' ? aCheckIn : aWithdrawal)({ ...base, ticket });
    }
  }
}

/** `#3` is the third entry of a run. */
export const numberOf = (id: string): string => `#${Number.parseInt(id.slice(-12), 16)}`;

export function inWords(header: EntryHeader, numberOfCode: (code: Code) => string): string {
  switch (header.kind) {
    case 'sign-up':
      return `${header.persons} for ${header.date}${header.attendance === 'series' ? ' and every time after' : ''}`;
    case 'callback-request':
      return 'asks to be called';
    case 'check-in':
      return `is there with ${numberOfCode(header.ticket)}`;
    case 'undo-check-in':
      return `is not there after all with ${numberOfCode(header.ticket)}`;
    case 'pass':
      return 'has a buurtpas';
    case 'withdrawal':
      return `withdraws ${numberOfCode(header.ticket)}`;
  }
}
