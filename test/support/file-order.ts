// Files that can share a worker follow each other: a worker goes on only with a file of its own project and environment.
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const needsPage = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment happy-dom');

/** The simulation takes longest, so it begins first; pages are many and short, so both workers end together. */
function turnOf(file: TestSpecification): string {
  if (file.moduleId.includes('/test/chaos/')) return '0';
  return `${needsPage(file) ? 2 : 1} ${file.project.name}`;
}

export class SharedWorkers extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).map((file) => ({ file, turn: turnOf(file) }));
    return sorted.toSorted((one, other) => one.turn.localeCompare(other.turn)).map(({ file }) => file);
  }
}
