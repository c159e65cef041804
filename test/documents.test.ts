import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, mistakesIn, readRepository } from './documents.ts';

const root = join(import.meta.dirname, '..');
const repository = readRepository(root);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = repository.files.filter((file) => file.endsWith('.md'));

describe('the documentation', () => {
  test.each(documents)('%s leads to what is there', (file) => {
    expect(mistakesIn(repository, file, read(file)).map(({ line, what }) => `${file}:${line} ${what}`)).toEqual([]);
  });

  test('README.md has at most 150 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  test('CONTRIBUTING.md names every script', () => {
    const text = read('.github/CONTRIBUTING.md');
    const named = (name: string): boolean =>
      [`npm ${name}`, `npm run ${name}`].some((command) => text.includes(`\`${command}\``));
    expect(repository.scripts.filter((name) => name !== 'prepare' && !named(name))).toEqual([]);
  });
});

describe('what misleads a reader is found', () => {
  const found = (text: string, file = 'README.md') => mistakesIn(repository, file, text).map(({ what }) => what);

  test.each([
    ['a link to a file', '[style](style.md)'],
    ['a link to a picture', '![kiosk](.github/nothing.png)'],
    ['a link to a heading of the page', '[below](#nowhere)'],
    ['a link to a heading of another page', '[text](src/text/README.md#nowhere)'],
    ['a path in code', 'See `src/kiosk/keeper.ts`.'],
    ['a folder in code', 'See `src/kiosk/keeper/`.'],
    ['one of several in braces', 'See `src/{keeper,keeping}`.'],
    ['a path in a command', '`npx vitest run test/keeper.test.ts`'],
    ['a path in a block', '```sh\nnpx vitest run test/keeper.test.ts\n```'],
    ['a file name alone', 'See `keeper-of-nothing.ts`.'],
    ['a script', 'Type `npm run nothing`.'],
    ['a script in a block', '```sh\nnpm run nothing\n```'],
  ])('%s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  test('a path beside the page', () => {
    expect(found('See `compiler/nothing.ts`.', 'src/text/README.md')).toHaveLength(1);
  });
});

test.each([
  'a [page](https://example.org/nothing) elsewhere',
  '[text](src/text/README.md#translate) and `src/text/compiler/main.ts`',
  '`src/text/messages/<language>/<door>.json` and `src/text/messages/*/kiosk.json`',
  '`npx vitest run --project all test/documents.test.ts` and `npm run check`',
  '`data/willebroek/buurtkiosk.sqlite` is no file of the repository, nor is `dist/server/main.js`',
  '```ts\nconst link = list[0](nothing);\n```',
])('%s is in order', (text) => {
  expect(mistakesIn(repository, 'README.md', text)).toEqual([]);
});

test('anchors are those of GitHub', () => {
  const anchors = anchorsOf('# A server: SQLite, or *not*?\n## Keys\n## Keys\n```sh\n# no heading\n```\n## `npm test`');
  expect([...anchors]).toEqual(['a-server-sqlite-or-not', 'keys', 'keys-1', 'npm-test']);
});
