// The numbers for who cannot wait, in few words.
import type { Snapshot } from '../contract/snapshot.ts';
import type { Text } from '../text/nl.ts';

interface UrgentCall {
  readonly id: string;
  readonly strong: string;
  readonly note: string;
}

/** The first number of the configuration stands out; the others share a line. */
export function urgentCalls({ promise }: Text, numbers: Snapshot['config']['urgentNumbers']): readonly UrgentCall[] {
  const [first, ...others] = numbers;
  if (first === undefined) return [];
  const calls = [{ id: first.number, strong: promise.urgent(first.number), note: first.when.nl }];
  if (others.length === 0) return calls;
  const named = others.map(({ number, name }) => promise.numberAndName(number, name.nl));
  return [...calls, { id: 'others', strong: promise.otherNumbers, note: named.join(', ') }];
}
