// `npm run messages`: compiles the messages. With --check it also finds messages that no code uses; with --pseudo it
// adds the pseudo-language to the kiosk.
import { join } from 'node:path';
import { readMessages, writeModules } from './generate.ts';
import { type Mistake, mistakeLine } from './mistakes.ts';
import { sourceBeside, unusedIds } from './unused.ts';

const { catalogs, modules, mistakes } = readMessages({ pseudo: process.argv.includes('--pseudo') });

function unused(): readonly Mistake[] {
  const source = sourceBeside(join(import.meta.dirname, '../..'));
  return [...catalogs].flatMap(([frontDoor, catalog]) =>
    unusedIds([...catalog.keys()], source).map((id) => ({
      file: `src/text/messages/nl/${frontDoor}.json`,
      id,
      expected: 'code that says it',
      found: 'none: remove it from every language',
    })),
  );
}

if (mistakes.length === 0) writeModules(modules);
const all = [...mistakes, ...(process.argv.includes('--check') ? unused() : [])];
for (const mistake of all) console.error(mistakeLine(mistake));
if (all.length > 0) process.exitCode = 1;
