// In which order the journeys run: the longest first, so that no worker is left with one of them at the end.
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Everything else takes less than the last of these; the order of those does not matter. */
const longest = [
  'kiosk-screens',
  'canary',
  'spoiled-store',
  'double-tap',
  'scan',
  'axe-desk',
  'sign-up-offline',
  'print',
  'chaos',
  'idle',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.indexOf(basename(moduleId, '.test.ts'));
  return rank === -1 ? longest.length : rank;
};

export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => rankOf(one) - rankOf(other)));
  }
}
