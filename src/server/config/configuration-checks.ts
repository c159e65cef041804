// Checks that the schema cannot express: references that must exist, values that must be unique, hours that make sense.
// Works on the raw text values, so that these mistakes are reported together with those of the schema.
import * as v from 'valibot';
import { type cameraSides, openingHours } from '../../contract/kiosk-config.ts';
import { readOpeningHours } from '../../domain/time/opening-hours.ts';
import { isEverOpen } from '../../domain/callbacks/promise.ts';
import { reservedIds } from '../../domain/entries/reserved-ids.ts';
import { readTelephone } from '../../domain/people/telephone.ts';
import type { Path } from './source-position.ts';
import { partOf } from './configuration-words.ts';

export interface Contradiction {
  readonly path: Path;
  readonly expected: string;
  readonly found: unknown;
}

/** Each list and the key whose values must be unique in it. */
const uniqueKeys = [
  ['neighbourhoods', 'id'],
  ['neighbourhoods', 'letter'],
  ['neighbourhoods', 'mark'],
  ['contactPoints', 'id'],
  ['locations', 'id'],
  ['subjects', 'id'],
  ['urgentNumbers', 'number'],
  ['kiosks', 'id'],
] as const;

/** Each list, the key that refers to another list, and that list. */
const references = [
  ['locations', 'neighbourhood', 'neighbourhoods'],
  ['locations', 'contactPoint', 'contactPoints'],
  ['subjects', 'answeredBy', 'contactPoints'],
  ['kiosks', 'location', 'locations'],
  ['kiosks', 'contactPoint', 'contactPoints'],
] as const;

export function contradictions(raw: unknown, folder: string): readonly Contradiction[] {
  return [
    ...deploymentMistakes(raw, folder),
    ...languageMistakes(raw),
    ...uniqueKeys.flatMap(([list, key]) => repeated(texts(raw, list, key), `another ${key}`)),
    // A neighbourhood and a location may not share an id: /agenda/<id>.ics must mean one of them.
    ...sharedNames(raw),
    ...reservedMistakes(raw),
    ...references.flatMap(([list, key, target]) => unknownNames(raw, { list, key, target })),
    ...telephoneMistakes(raw),
    ...cameraMistakes(raw),
    ...openingHoursMistakes(raw),
  ];
}

interface TextAt {
  readonly path: Path;
  readonly text: string;
}

function listAt(raw: unknown, key: string): readonly unknown[] {
  const list: unknown = partOf(raw, key);
  return Array.isArray(list) ? list : [];
}

/** The text values of one key in each row of a list; rows without one are skipped. */
function texts(raw: unknown, list: string, key: string): readonly TextAt[] {
  return listAt(raw, list).flatMap((row, index) => {
    const text = partOf(row, key);
    return typeof text === 'string' ? [{ path: [list, index, key], text }] : [];
  });
}

function deploymentMistakes(raw: unknown, folder: string): readonly Contradiction[] {
  const name = partOf(raw, 'deployment');
  if (typeof name !== 'string' || name === folder) return [];
  return [{ path: ['deployment'], expected: `"${folder}", the name of its folder`, found: name }];
}

function languageMistakes(raw: unknown): readonly Contradiction[] {
  const spoken = listAt(raw, 'languages');
  const dutch = spoken.length === 0 || spoken.includes('nl');
  return [
    ...(dutch ? [] : [{ path: ['languages'], expected: '"nl" in the list', found: spoken }]),
    ...['languages', 'callLanguages'].flatMap((list) =>
      repeated(
        listAt(raw, list).flatMap((text, index) => (typeof text === 'string' ? [{ path: [list, index], text }] : [])),
        'each language once',
      ),
    ),
  ];
}

function repeated(all: readonly TextAt[], expected: string): readonly Contradiction[] {
  return all.flatMap(({ path, text }, index) => {
    const first = all.findIndex((other) => other.text === text);
    const earlier = all[first];
    if (first === index || earlier === undefined) return [];
    return [{ path, expected: `${expected}; ${earlier.path.join('.')} already has this value`, found: text }];
  });
}

function reservedMistakes(raw: unknown): readonly Contradiction[] {
  const deployment = partOf(raw, 'deployment');
  return Object.entries(reservedIds).flatMap(([part, reserved]) => {
    const chosen =
      part === 'deployment' && typeof deployment === 'string'
        ? [{ path: [part], text: deployment }]
        : texts(raw, part, 'id');
    const meanings = new Map(Object.entries(reserved));
    return chosen.flatMap(({ path, text }) => {
      const meaning = meanings.get(text);
      if (meaning === undefined) return [];
      return [{ path, expected: `another id than "${text}", which stands for ${meaning}`, found: text }];
    });
  });
}

function sharedNames(raw: unknown): readonly Contradiction[] {
  const neighbourhoods = new Set(texts(raw, 'neighbourhoods', 'id').map(({ text }) => text));
  return texts(raw, 'locations', 'id').flatMap(({ path, text }) =>
    neighbourhoods.has(text) ? [{ path, expected: 'an id that no neighbourhood has', found: text }] : [],
  );
}

function unknownNames(
  raw: unknown,
  { list, key, target }: { readonly list: string; readonly key: string; readonly target: string },
): readonly Contradiction[] {
  const known = texts(raw, target, 'id').map(({ text }) => text);
  return texts(raw, list, key).flatMap(({ path, text }) =>
    known.includes(text) ? [] : [{ path, expected: `one of the ${target} (${known.join(', ')})`, found: text }],
  );
}

function telephoneMistakes(raw: unknown): readonly Contradiction[] {
  return texts(raw, 'contactPoints', 'telephone').flatMap(({ path, text }) =>
    readTelephone(text).ok ? [] : [{ path, expected: 'a telephone number that exists in Belgium', found: text }],
  );
}

/** What people are likely to write for no camera, or for the side it is on. */
const almostSides: Readonly<Record<string, (typeof cameraSides)[number]>> = {
  off: 'none',
  no: 'none',
  false: 'none',
  geen: 'none',
  uit: 'none',
  none: 'none',
  front: 'front',
  user: 'front',
  back: 'back',
  rear: 'back',
  environment: 'back',
};

/** Corrects likely slips only: any other text is a camera's name, which only the kiosk itself can check. */
function cameraMistakes(raw: unknown): readonly Contradiction[] {
  return texts(raw, 'kiosks', 'camera').flatMap(({ path, text }) => {
    const meant = almostSides[text.trim().toLowerCase()];
    return meant === undefined || meant === text ? [] : [{ path, expected: `"${meant}"`, found: text }];
  });
}

function openingHoursMistakes(raw: unknown): readonly Contradiction[] {
  const hours = partOf(raw, 'openingHours');
  const disorder = Object.keys(openingHours.entries).flatMap((day) =>
    listAt(hours, day).flatMap((span, index, spans) => {
      const path = ['openingHours', day, index];
      const [from, to] = ends(span);
      const [, before] = ends(spans[index - 1]);
      if (from === undefined || to === undefined) return [];
      if (from >= to) return [{ path, expected: 'hours that end after they begin', found: span }];
      if (before !== undefined && from < before)
        return [{ path, expected: `hours that start at ${before} or later`, found: span }];
      return [];
    }),
  );
  const read = v.safeParse(openingHours, hours);
  if (disorder.length > 0 || !read.success || isEverOpen(readOpeningHours(read.output))) return disorder;
  return [
    { path: ['openingHours'], expected: 'at least one open day, so that a call can be promised', found: 'never open' },
  ];
}

/** The start and the end of `09:00-12:00`; empty for anything else. */
const ends = (span: unknown): readonly string[] =>
  typeof span === 'string' && /^\d\d:\d\d-\d\d:\d\d$/.test(span) ? span.split('-') : [];
