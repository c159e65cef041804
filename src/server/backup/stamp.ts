// A time as the name of a folder.
import { asInstant, type Instant } from '../../domain/time/time.ts';

/** Sorts by time and is a valid name on every disk: `2026-11-22T01-03-31-123Z`. */
export const stampOf = (at: Instant): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-');

/** Reads the time from a name; undefined when it has none. */
export function momentIn(name: string): Instant | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/.exec(name);
  const at = parts === null ? Number.NaN : Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`);
  return Number.isNaN(at) ? undefined : asInstant(at);
}
