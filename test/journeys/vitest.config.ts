// Journeys: a real browser, the production build and the real server. Two files run side by side, the longest first.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** `nightly`: whole Chromium everywhere, and every layout, size and language. */
export const journeys = ({ nightly }: { readonly nightly: boolean }) =>
  defineConfig({
    root: join(import.meta.dirname, '../..'),
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'one server',
            include: ['test/journeys/*.test.ts'],
            globalSetup: ['test/journeys/production-build.ts', 'test/journeys/demonstration.ts'],
            // Pages on a phone are looked at with the style that they have.
            css: { include: /src\/phone/ },
          },
        },
        {
          extends: true,
          test: {
            name: 'two servers on PostgreSQL',
            include: [
              'test/journeys/{sign-up-online,sign-up-offline,last-seats,desk,server-killed}.test.ts',
              'test/journeys/two-servers/*.test.ts',
            ],
            globalSetup: ['test/journeys/production-build.ts', 'test/support/postgres-run.ts'],
          },
        },
      ],
      provide: { nightly },
      setupFiles: 'test/journeys/clock-setup.ts',
      maxWorkers: 2,
      // What a file leaves behind is a server and a browser, and it ends both.
      isolate: false,
      sequence: { sequencer: LongestFirst },
      // A slow machine is no failure: these only end what hangs.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  });

export default journeys({ nightly: false });
