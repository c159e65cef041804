// How often an activity is repeated.
import type { Repeat } from '../../domain/activities/activity.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { asLocalDate } from '../../domain/time/time.ts';
import type { CalendarWords } from './calendar.ts';

/** The messages for it, which several catalogs have. */
export interface RepeatMessages {
  readonly once: string;
  readonly weekly: (of: { readonly weekday: string }) => string;
  readonly everyTwoWeeks: (of: { readonly weekday: string }) => string;
  readonly monthly: (of: {
    readonly nth: 'first' | 'second' | 'third' | 'fourth' | 'last';
    readonly weekday: string;
  }) => string;
}

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

/** A day with this weekday: 1 January 2024 was a Monday. */
const aDayOf = (weekday: number): LocalDate => asLocalDate(`2024-01-0${weekday}`);

/** `Elke dinsdag`, `Elke laatste zondag van de maand`. */
export function repeatWords(messages: RepeatMessages, { weekday }: CalendarWords) {
  return (repeat: Repeat, firstOn: LocalDate): string => {
    switch (repeat.every) {
      case 'once':
        return messages.once;
      case 'week': {
        const day = { weekday: weekday(firstOn) };
        return repeat.interval === 1 ? messages.weekly(day) : messages.everyTwoWeeks(day);
      }
      case 'month':
        return messages.monthly({ nth: nths[repeat.nth], weekday: weekday(aDayOf(repeat.weekday)) });
    }
  };
}
