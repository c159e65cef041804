// What whoever writes messages is told when something is wrong, and what TypeScript is made of what is right.
import { stripTypeScriptTypes } from 'node:module';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compareCatalogs } from '../../../src/text/compiler/compare.ts';
import { emitModule } from '../../../src/text/compiler/emit.ts';
import { readMessages } from '../../../src/text/compiler/generate.ts';
import { type Mistake, mistakeLine } from '../../../src/text/compiler/mistakes.ts';
import { pseudoJson } from '../../../src/text/compiler/pseudo.ts';
import { readCatalog } from '../../../src/text/compiler/read.ts';
import { unusedIds } from '../../../src/text/compiler/unused.ts';
import { countingIn } from '../../../src/text/format/counting.ts';

const file = 'src/text/messages/fr/kiosk.json';

type Messages = Readonly<Record<string, string>>;

/** Messages as people write them, without descriptions. */
const json = (messages: Messages): string =>
  JSON.stringify(Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, { defaultMessage: text }])));

const read = (messages: Messages, locale = 'nl-BE') => readCatalog(file, json(messages), locale);
const lines = (mistakes: readonly Mistake[]): readonly string[] => mistakes.map(mistakeLine);

const sourceOf = (messages: Messages, locale = 'nl-BE'): string => {
  const { catalog, mistakes } = read(messages, locale);
  expect(lines(mistakes)).toEqual([]);
  return emitModule(catalog, { file, name: 'kiosk', locale });
};

type Sentence = (of: Readonly<Record<string, unknown>>) => string;

/** The one message, as a program calls it. */
function sentence(text: string, locale = 'nl-BE'): Sentence {
  const script = stripTypeScriptTypes(sourceOf({ said: text }, locale))
    .replace(/^import .*$/m, '')
    .replace('export const messages =', 'return');
  return runInThisContext(`(countingIn) => {${script}}`)(countingIn).said;
}

describe('a message becomes', () => {
  test('a string, in the group of its id', () => {
    const source = sourceOf({ 'strip.back': 'Terug', 'strip.stop': "Stop, en 'wis' \\ alles", 'kind.no-seat': 'Vol' });
    expect(source).toContain("  strip: {\n    back: 'Terug',\n    stop: 'Stop, en \\'wis\\' \\\\ alles',\n  },");
    expect(source).toContain("'no-seat': 'Vol'");
    expect(source).not.toContain('countingIn');
  });

  test('a function of what it is filled with, of the right types', () => {
    expect(
      sourceOf({ said: '{name} komt {how, select, alone {alleen} together {samen} other {}}, {n, number}' }),
    ).toContain(
      "({ name, how, n }: { readonly name: string; readonly how: 'alone' | 'together'; readonly n: number }): string =>",
    );
  });

  test('a choice, also where it is the whole message', () => {
    const said = sentence('{how, select, alone {alleen} others {met {name}} other {}}');
    expect([said({ how: 'alone' }), said({ how: 'others', name: 'Mia' })]).toEqual(['alleen', 'met Mia']);
  });

  test('with its description, for whoever reads the code', () => {
    const described = JSON.stringify({ a: { defaultMessage: 'Ja', description: 'Ends */ here' } });
    const { catalog } = readCatalog(file, described, 'nl-BE');
    expect(emitModule(catalog, { file, name: 'kiosk', locale: 'nl-BE' })).toContain("/** Ends * / here */\n  a: 'Ja',");
  });

  test('a sentence with whatever somebody typed in it, as it was typed', () => {
    const said = sentence('Dag {name}, `${hier}`', 'nl-BE');
    expect(said({ name: '${1} # {x}', hier: '`' })).toBe('Dag ${1} # {x}, `$``');
  });
});

describe('counting', () => {
  test('follows the language, and an exact number goes before it', () => {
    const said = sentence('{left, plural, =0 {Geen} one {Nog # plaats} other {Nog # plaatsen}} in {place}');
    expect([0, 1, 2, 1200].map((left) => said({ left, place: 'Zuid' }))).toEqual([
      'Geen in Zuid',
      'Nog 1 plaats in Zuid',
      'Nog 2 plaatsen in Zuid',
      'Nog 1.200 plaatsen in Zuid',
    ]);
  });

  test('has six forms in Arabic, with the digits of our posters', () => {
    const said = sentence('{n, plural, zero {0:} one {1:} two {2:} few {f#} many {m#} other {o#}}', 'ar');
    expect([0, 1, 2, 3, 11, 100].map((n) => said({ n }))).toEqual(['0:', '1:', '2:', 'f3', 'm11', 'o100']);
  });

  test('stands in another choice', () => {
    const said = sentence('{n, plural, one {{who, select, you {u} we {wij} other {}} en # ander} other {# anderen}}');
    expect([said({ n: 1, who: 'we' }), said({ n: 3, who: 'we' })]).toEqual(['wij en 1 ander', '3 anderen']);
  });
});

describe('a file that cannot be right is named, with the id and what is expected', () => {
  test.each<[string, Messages, string]>([
    [
      'a brace that is not closed',
      { a: 'Bel {name' },
      `${file}, a: expected ICU MessageFormat, found EXPECT_ARGUMENT_CLOSING_BRACE in "Bel {name".`,
    ],
    ['nothing', { a: ' ' }, `${file}, a: expected a sentence, found " ".`],
    ['an id that is no name', { 'a..b': 'Ja' }, `${file}, a..b: expected an id as signUp.onlyLeft, found "a..b".`],
    [
      'a form too few',
      { a: '{n, plural, other {# dagen}}' },
      `${file}, a: expected the plural form "one", as for 1, found other.`,
    ],
    [
      'a form that the language does not have',
      { a: '{n, plural, one {x} few {y} other {z}}' },
      `${file}, a: expected plural forms of this language (other, one), found "few".`,
    ],
    [
      'a date',
      { a: '{at, date, short}' },
      `${file}, a: expected text, numbers, plurals and selects (dates and prices come from src/text/format), found something else between { and }.`,
    ],
    [
      'one name for two kinds',
      { a: '{n} en {n, number}' },
      `${file}, a: expected {n} to be the same kind each time, found two kinds.`,
    ],
    [
      'a sentence that is a group too',
      { a: 'Ja', 'a.b': 'Nee' },
      `${file}, a: expected a sentence or a group of them, found also a.b.`,
    ],
  ])('%s', (_, messages, said) => {
    expect(lines(read(messages).mistakes)).toEqual([said]);
  });

  test('what is not JSON, and what has more than a translator writes', () => {
    expect(lines(readCatalog(file, '{', 'nl-BE').mistakes)[0]).toMatch(
      /^src\/text\/messages\/fr\/kiosk\.json: expected JSON, found /,
    );
    const more = JSON.stringify({ a: { defaultMessage: 'Ja', note: 'x' } });
    expect(lines(readCatalog(file, more, 'nl-BE').mistakes)).toEqual([
      `${file}, a: expected "defaultMessage" and "description" alone, found {"defaultMessage":"Ja","note":"x"}.`,
    ]);
  });

  test('a form that exact numbers make up for is not missed', () => {
    expect(read({ a: '{n, plural, =1 {één} other {#}}' }).mistakes).toEqual([]);
  });
});

describe('a translation', () => {
  const dutch = read({
    a: 'Nog {left, plural, one {# plaats} other {# plaatsen}}',
    b: 'Dag\nbuur',
    c: '{x} {how, select, p {P} q {Q} other {}}',
  }).catalog;
  const against = (messages: Messages) => lines(compareCatalogs(dutch, read(messages, 'fr-BE').catalog, file));

  test('with the same sentences, parameters and lines is right', () => {
    expect(
      against({
        a: '{left, plural, one {# place} other {# places}}',
        b: 'Bon\njour',
        c: '{how, select, q {Q} p {P} other {}} {x}',
      }),
    ).toEqual([]);
  });

  test('that misses one, has one more, or fills another gap is named', () => {
    expect(against({ a: 'encore {left}', b: 'Bonjour', d: 'Non' })).toEqual([
      `${file}, a: expected {left} as a number, as in Dutch, found {left}.`,
      `${file}, b: expected 2 lines, as in Dutch, found 1.`,
      `${file}, c: expected a translation of "{x} {how, select, p {P} q {Q} other {}}", found none.`,
      `${file}, d: expected only sentences that the Dutch file has, found one more.`,
    ]);
    expect(
      against({ a: '{left, plural, one {#} other {#}}', b: 'a\nb', c: '{x} {how, select, p {P} other {}}' }),
    ).toEqual([`${file}, c: expected {how, select} of p, q and {x}, as in Dutch, found {how, select} of p and {x}.`]);
  });
});

describe('a sentence that no code says is found', () => {
  test.each([
    ['read by its name', 'text.strip.back', []],
    ['read from its group', 'const { strip } = text; return strip.back;', []],
    ['taken out of its group', 'const { back } = text.strip;', []],
    ['looked up in its group', 'text.strip[which]', []],
    ['in a group that is handed on', 'show(text.strip); words.back', []],
    ['read of another group', 'text.screen.back', ['strip.back']],
    ['said nowhere', 'text.strip.stop', ['strip.back']],
  ])('%s', (_, source, unused) => {
    expect(unusedIds(['strip.back'], source)).toEqual(unused);
  });
});

describe('the pseudo-language', () => {
  test('has accents and longer words, and keeps what is filled in and where a line ends', () => {
    const { catalog } = read({ a: 'Nog {left, plural, one {# plaats} other {# plaatsen}}\nin {place}' });
    const translated = readCatalog(file, pseudoJson(catalog), 'nl-BE');
    expect(lines(translated.mistakes)).toEqual([]);
    expect(lines(compareCatalogs(catalog, translated.catalog, file))).toEqual([]);
    expect(translated.catalog.get('a')?.text).toBe(
      'Ññög {left,plural,one{# ppllââts} other{# ppllâââtséñ}}\nîîñ {place}',
    );
  });

  test('is built into the kiosk only when it is asked for', () => {
    const languages = (pseudo: boolean) =>
      readMessages({ pseudo })
        .modules.get('kiosk.ts')
        ?.match(/'en-XA'/g)?.length;
    expect([languages(false), languages(true)]).toEqual([undefined, 2]);
    expect(lines(readMessages({ pseudo: true }).mistakes)).toEqual([]);
  });
});

test('the messages of the product are in order', () => {
  expect(lines(readMessages().mistakes)).toEqual([]);
});
