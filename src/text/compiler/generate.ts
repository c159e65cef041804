// Generates the modules in src/text/generated from the messages in src/text/messages.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchedMessages, type FrontDoor, languagesOf, locales, pseudoLanguage } from '../messages/languages.ts';
import { compareCatalogs } from './compare.ts';
import { emitModule } from './emit.ts';
import type { Mistake } from './mistakes.ts';
import { pseudoJson } from './pseudo.ts';
import { type Catalog, readCatalog } from './read.ts';

const text = join(import.meta.dirname, '..');
export const messagesFolder = join(text, 'messages');
const generatedFolder = join(text, 'generated');

const doors = Object.keys(languagesOf) as FrontDoor[];
const localeOf = (language: string): string | undefined =>
  Object.entries(locales).find(([one]) => one === language)?.[1];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The modules over which the messages of a front door are divided. */
function partsOf(frontDoor: FrontDoor): readonly { readonly name: string; readonly holds: (id: string) => boolean }[] {
  const isFetched = (id: string): boolean => fetchedMessages.includes(id.split('.')[0] ?? id);
  if (frontDoor !== 'kiosk') return [{ name: frontDoor, holds: () => true }];
  return [
    { name: 'kiosk', holds: (id) => !isFetched(id) },
    { name: 'kiosk-fetched', holds: isFetched },
  ];
}

const only = (catalog: Catalog, holds: (id: string) => boolean): Catalog =>
  new Map([...catalog].filter(([id]) => holds(id)));

/**
 * Emits the index of a front door, which imports all its languages. The kiosk imports only Dutch; the rest is loaded on
 * demand.
 */
function emitIndex(frontDoor: FrontDoor, languages: readonly string[]): string {
  const head = `// Generated from src/text/messages/languages.ts.`;
  if (frontDoor === 'kiosk') {
    const loaders = languages.map(
      (language) =>
        `  '${language}': {\n    locale: '${localeOf(language)}',\n` +
        `    first: async () => ${language === 'nl' ? 'dutchMessages' : `(await import('./${language}/kiosk.ts')).messages`},\n` +
        `    fetched: async () => (await import('./${language}/kiosk-fetched.ts')).messages,\n  },`,
    );
    return [
      head,
      `import { messages as dutchMessages } from './nl/kiosk.ts';`,
      '',
      `export { dutchMessages };`,
      `export type { Messages as KioskMessages } from './nl/kiosk.ts';`,
      `export type { Messages as KioskFetchedMessages } from './nl/kiosk-fetched.ts';`,
      '',
      `export const kioskMessages = {\n${loaders.join('\n')}\n};`,
      '',
      `export type KioskLanguage = keyof typeof kioskMessages;`,
      '',
      `/** The language of the kiosk before anybody chooses one. */`,
      `export const startLanguage = '${languages.includes(pseudoLanguage) ? pseudoLanguage : 'nl'}' as KioskLanguage;`,
      '',
    ].join('\n');
  }
  return [
    head,
    ...languages.map((language) => `import { messages as ${language} } from './${language}/${frontDoor}.ts';`),
    '',
    `export type { Messages as ${capital(frontDoor)}Messages } from './nl/${frontDoor}.ts';`,
    '',
    `export const ${frontDoor}Messages = { ${languages.join(', ')} };`,
    '',
  ].join('\n');
}

export interface Read {
  readonly catalogs: ReadonlyMap<FrontDoor, Catalog>;
  readonly modules: ReadonlyMap<string, string>;
  readonly mistakes: readonly Mistake[];
}

interface Wanted {
  /** Adds the pseudo-language to the kiosk and makes it the start language. */
  readonly pseudo?: boolean;
}

/** Reads all messages and returns the modules to write. */
export function readMessages({ pseudo = false }: Wanted = {}): Read {
  const mistakes: Mistake[] = [];
  const modules = new Map<string, string>();
  const catalogs = new Map<FrontDoor, Catalog>();

  const read = (frontDoor: FrontDoor, language: string): Catalog | undefined => {
    const file = `src/text/messages/${language}/${frontDoor}.json`;
    const path = join(messagesFolder, language, `${frontDoor}.json`);
    const locale = localeOf(language);
    if (locale === undefined)
      mistakes.push({ file: 'src/text/messages/languages.ts', expected: `a locale for ${language}` });
    if (language === pseudoLanguage) {
      const { catalog, mistakes: found } = readCatalog(
        file,
        pseudoJson(catalogs.get(frontDoor) ?? new Map()),
        locale ?? 'nl-BE',
      );
      mistakes.push(...found);
      return catalog;
    }
    if (!existsSync(path))
      mistakes.push({ file, expected: 'a file, as src/text/messages/languages.ts names it', found: 'none' });
    if (locale === undefined || !existsSync(path)) return undefined;
    const { catalog, mistakes: found } = readCatalog(file, readFileSync(path, 'utf8'), locale);
    mistakes.push(...found);
    return catalog;
  };

  for (const frontDoor of doors) {
    const languages = [...languagesOf[frontDoor], ...(pseudo && frontDoor === 'kiosk' ? [pseudoLanguage] : [])];
    const dutch = read(frontDoor, 'nl') ?? new Map();
    catalogs.set(frontDoor, dutch);
    for (const language of languages) {
      const catalog = language === 'nl' ? dutch : read(frontDoor, language);
      if (catalog === undefined) continue;
      const file = `src/text/messages/${language}/${frontDoor}.json`;
      if (language !== 'nl') mistakes.push(...compareCatalogs(dutch, catalog, file));
      for (const { name, holds } of partsOf(frontDoor)) {
        const like = language === 'nl' ? {} : { like: 'Messages' };
        modules.set(
          join(language, `${name}.ts`),
          emitModule(only(catalog, holds), { file, name, locale: localeOf(language) ?? language, ...like }),
        );
      }
    }
    modules.set(`${frontDoor}.ts`, emitIndex(frontDoor, languages));
  }
  return { catalogs, modules, mistakes };
}

/** Writes the modules that changed, so that nothing is recompiled needlessly. Returns the files that it wrote. */
export function writeModules(modules: ReadonlyMap<string, string>, folder = generatedFolder): readonly string[] {
  const changed: string[] = [];
  for (const [name, source] of modules) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === source) continue;
    mkdirSync(dirname(path), { recursive: true });
    // Renamed into place, so that a compiler running meanwhile reads a complete file.
    const written = `${path}.${process.pid}`;
    writeFileSync(written, source);
    renameSync(written, path);
    changed.push(path);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isOld = entry.isFile() && path.endsWith('.ts');
    if (isOld && ![...modules.keys()].some((name) => join(folder, name) === path)) rmSync(path);
  }
  return changed;
}
