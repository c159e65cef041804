// Journeys: a real browser, the production build and the real server. One file after the other, so that each has the machine.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/journeys/**/*.test.ts'],
    globalSetup: 'test/journeys/production-build.ts',
    fileParallelism: false,
    // A slow machine is no failure: these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
