// Builds the kiosk and the desk (vite build) and the server bundle (vite build --ssr); runs the tests.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { SharedWorkers } from './test/support/file-order.ts';
import { messages } from './src/text/compiler/plugin.ts';

/** Writes a .br and a .gz beside every text file of the client build, after the service worker is there. */
function precompress(folder: string): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
          const file = join(entry.parentPath, entry.name);
          const bytes = readFileSync(file);
          writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
}

const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// @zxing does not say that its files do nothing until they are called; three quarters of it are codes that are not ours.
const treeshake = { moduleSideEffects: (id: string): boolean => !id.includes('/node_modules/@zxing/') };

/** The pages that need a module at once. */
function pagesThatNeed(module: string, modules: Rolldown.ChunkingContext): ReadonlySet<string> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const climb = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (id.endsWith('.html')) pages.add(id.includes('/src/desk/') ? 'desk' : 'kiosk');
    for (const importer of modules.getModuleInfo(id)?.importers ?? []) climb(importer);
  };
  climb(module);
  return pages;
}

/**
 * What the kiosk needs at once is one file, beside the one that it shares with the desk. Left to itself the bundler makes
 * a file for each set of screens that share something, and small files compress badly.
 */
const firstLoad = {
  groups: [
    {
      priority: 2,
      name: (id: string, modules: Rolldown.ChunkingContext) =>
        pagesThatNeed(id, modules).size === 2 ? 'shared' : null,
    },
    {
      priority: 1,
      name: (id: string, modules: Rolldown.ChunkingContext) =>
        pagesThatNeed(id, modules).has('kiosk') ? 'kiosk' : null,
    },
  ],
};

const client = (pseudo: boolean) => ({
  oxc,
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  // The builds for browsers of today are the smaller ones.
  resolve: {
    alias: {
      dexie: 'dexie/dist/modern/dexie.mjs',
      'workbox-window': 'workbox-window/build/workbox-window.prod.mjs',
    },
  },
  appType: 'mpa' as const,
  plugins: [
    messages({ pseudo }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/kiosk/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
        globIgnores: ['src/desk/**', 'assets/desk-*'],
      },
      manifest: false,
    }),
    precompress('dist/client'),
  ],
  server: { proxy: { '^/(api|q|agenda|feed\\.xml|healthz|readyz)([/.?]|$)': 'http://127.0.0.1:8080' } },
  worker: { format: 'es' as const, rolldownOptions: { treeshake } },
  build: {
    outDir: 'dist/client',
    target: 'chrome137',
    modulePreload: false,
    rolldownOptions: {
      treeshake,
      input: { kiosk: 'index.html', desk: 'src/desk/index.html' },
      // A kiosk has nobody who reads what libraries say to developers.
      output: { minify: { compress: { dropConsole: true } }, codeSplitting: firstLoad },
    },
  },
});

const server = (pseudo: boolean) => ({
  oxc,
  plugins: [messages({ pseudo })],
  publicDir: false as const,
  // `vite build --ssr` names no entry, so the input does.
  build: {
    outDir: 'dist/server',
    target: 'node24',
    emptyOutDir: true,
    rolldownOptions: { input: 'src/server/main.ts' },
  },
});

/** On PostgreSQL as on SQLite: what is stored, taken in and asked for at the same moment. */
const coreOnPostgres = [
  'test/postgres/**/*.test.ts',
  'test/server/store/**/*.test.ts',
  'test/server/{restored,fill-demo}.test.ts',
  'test/server/hostile/entries.test.ts',
];

export default defineConfig(({ isSsrBuild, mode }) => ({
  ...(isSsrBuild ? server : client)(mode === 'pseudo'),
  test: {
    env: { VITE_VERSION: 'test' },
    maxWorkers: 2,
    // One process runs many files: importing everything anew for each took most of the time.
    isolate: false,
    sequence: { sequencer: SharedWorkers },
    setupFiles: 'test/support/setup.ts',
    // A slow machine is no failure: these only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/postgres/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        // What must hold on PostgreSQL as it does on SQLite, and what is true of several servers on one database.
        test: { name: 'postgres', include: coreOnPostgres, globalSetup: 'test/support/postgres-run.ts' },
      },
      {
        extends: true,
        // Every other route on PostgreSQL as well: for `npm run test:all`.
        test: {
          name: 'postgres-routes',
          include: ['test/server/routes/**/*.test.ts'],
          exclude: ['test/server/routes/headers.test.ts'],
          globalSetup: 'test/support/postgres-run.ts',
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts', 'src/contract/**/*.ts', 'src/sync/**/*.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 95 },
    },
  },
}));
