// One PostgreSQL for a whole run of tests; each test has a database of its own in it.
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of an empty database; a test makes its own beside it. */
    readonly postgres?: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ inMemory: true });
  provide('postgres', server.urlOf('postgres'));
  return server.stop;
}
