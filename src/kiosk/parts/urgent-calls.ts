// The telephone numbers for people who cannot wait, in one short text.
import type { Snapshot } from '../../contract/snapshot.ts';
import type { FullText } from '../../text/kiosk.ts';

interface UrgentCall {
  readonly id: string;
  readonly strong: string;
  readonly note: string;
}

/** Emphasizes the first number of the configuration; the others share a line. */
export function urgentCalls(
  { promise }: FullText,
  numbers: Snapshot['config']['urgentNumbers'],
): readonly UrgentCall[] {
  const [first, ...others] = numbers;
  if (first === undefined) return [];
  const calls = [{ id: first.number, strong: promise.urgent({ number: first.number }), note: first.when.nl }];
  if (others.length === 0) return calls;
  const named = others.map(({ number, name }) => (number === name.nl ? number : `${number} ${name.nl}`));
  return [...calls, { id: 'others', strong: promise.otherNumbers, note: named.join(', ') }];
}
