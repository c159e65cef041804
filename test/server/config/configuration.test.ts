import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reservedIds } from '../../../src/domain/entries/reserved-ids.ts';
import { deployments, readConfiguration, showMistakes } from '../../../src/server/config/configuration.ts';
import { willebroek } from '../../support/server.ts';
import { makeFolder } from '../../support/folders.ts';

const good = readFileSync('kiosk-config/willebroek/config.yaml', 'utf8');
const position = makeFolder('kiosk-config-');
const folder = join(position, 'willebroek');
mkdirSync(folder);
afterAll(() => rmSync(position, { recursive: true }));

/** What is said about Willebroek's configuration with these texts in it changed, without the name of its file. */
function shown(changes: Readonly<Record<string, string>>): readonly string[] {
  const changed = Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`No ${from} in the configuration`);
    return text.replace(from, () => to);
  }, good);
  return toldOf(changed);
}
function toldOf(text: string): readonly string[] {
  const file = join(folder, 'config.yaml');
  writeFileSync(file, text);
  const configuration = readConfiguration(folder);
  if (configuration.ok) return [];
  return showMistakes(configuration.refusal).replaceAll(`${file}:`, '').split('\n');
}
/** The line on which this text stands, counted from 1. */
const lineOf = (text: string): number => good.slice(0, good.indexOf(text)).split('\n').length;

describe('the configuration of a municipality', () => {
  test.each([['willebroek'], ['heusden-zolder']])('that of %s is in order', (deployment) => {
    const configuration = readConfiguration(`kiosk-config/${deployment}`);

    expect(configuration.ok ? configuration.value.deployment : showMistakes(configuration.refusal)).toBe(deployment);
  });

  test('a mistake names file, line, column, what was expected and what stood there', () => {
    writeFileSync(join(folder, 'config.yaml'), good.replace('location: de-wilg\n', 'location: de-wlig\n'));
    const configuration = readConfiguration(folder);

    expect(configuration.ok ? '' : showMistakes(configuration.refusal)).toBe(
      `${folder}/config.yaml:${lineOf('    location: de-wilg\n')}:15 kiosks.0.location: ` +
        'expected one of the locations (de-wilg, buurtlokaal-noord, buurtlokaal-zuid), found "de-wlig"',
    );
  });

  test('all mistakes are told at once, in the order of the file', () => {
    expect(
      shown({ 'letter: C': 'letter: centrum', 'openDays: 3': 'openDays: 30', 'answeredBy: de-wilg': 'answeredBy: no' }),
    ).toEqual([
      `${lineOf('letter: C')}:13 neighbourhoods.1.letter: expected one capital letter, found "centrum"`,
      `${lineOf('answeredBy: de-wilg')}:17 subjects.0.answeredBy: expected one of the contactPoints (samenleven, welzijnsloket, de-wilg), found "no"`,
      `${lineOf('openDays: 3')}:13 promise.openDays: expected at most 10, found number 30`,
    ]);
  });

  test('a folder that does not exist is told which ones do', () => {
    const configuration = readConfiguration('kiosk-config/wilebroek');

    expect(configuration.ok ? '' : showMistakes(configuration.refusal)).toBe(
      'kiosk-config/wilebroek/config.yaml: expected a configuration file; ' +
        'kiosk-config has the deployments heusden-zolder, willebroek, found no such folder',
    );
  });

  test('a folder without its file is told so', () => {
    const configuration = readConfiguration('kiosk-config');

    expect(configuration.ok ? '' : showMistakes(configuration.refusal)).toBe(
      'kiosk-config/config.yaml: expected a configuration file, found a folder without it',
    );
  });

  test('where there is nothing, there are no deployments', () => {
    expect(deployments(join(position, 'nowhere'))).toEqual([]);
  });
});

describe('the camera of a kiosk', () => {
  const camera = 'camera: front';

  test.each([['none'], ['back'], ['"Logitech C920"'], ['front # on top']])('may be %s', (choice) => {
    expect(shown({ [camera]: `camera: ${choice}` })).toEqual([]);
  });

  test('may be left out: then it is the one in front', () => {
    expect(shown({ [`    ${camera}\n`]: '' })).toEqual([]);
  });

  test.each([
    ['off', '"none"'],
    ['uit', '"none"'],
    ['None', '"none"'],
    ['Front', '"front"'],
    ['rear', '"back"'],
  ])('is not a camera called %s', (choice, expected) => {
    expect(shown({ [camera]: `camera: ${choice}` })).toEqual([
      `${lineOf(camera)}:13 kiosks.0.camera: expected ${expected}, found "${choice}"`,
    ]);
  });

  test('is no number and no yes or no', () => {
    expect(shown({ [camera]: 'camera: false' })).toHaveLength(1);
    expect(shown({ [camera]: `camera: ''` })).toHaveLength(1);
  });
});

describe('what the shape does not allow', () => {
  test.each([
    ['municipality: Willebroek\n', '', '3:1 municipality: expected text, found nothing'],
    ['promise:\n  openDays: 3', 'promise:', 'promise: expected the keys openDays, found nothing'],
    ['  openDays: 3', '  openDays: 2.5', 'promise.openDays: expected a whole number, found number 2.5'],
    [
      "number: '112'",
      'number: 112',
      'urgentNumbers.0.number: expected text; put quotes around the number, found number 112',
    ],
    ['publicHolidays: true', 'publicHolidays: yes', 'openingHours.publicHolidays: expected true or false, found "yes"'],
    [
      'icon: chats',
      'icon: cat',
      'subjects.0.icon: expected one of chats, wallet, house, heart, papers, bus, child, dots, speak, found "cat"',
    ],
    ['idleSeconds: 45', 'idleSeconds: 4', 'kiosks.0.idleSeconds: expected at least 10, found number 4'],
    [
      'closedOn: []',
      'closedOn: [2026-02-30]',
      'openingHours.closedOn.0: expected a day as 2026-11-24, found "2026-02-30"',
    ],
    ['closedOn: []', 'closedOn: 2026-12-24', 'openingHours.closedOn: expected a list, found "2026-12-24"'],
    ['name: Noord', "name: ' '", 'neighbourhoods.0.name: expected at least 1 character, found ""'],
    [
      'callLanguages: [nl, fr, en, tr, ar, pl]',
      'callLanguages: []',
      'callLanguages: expected at least 1 in the list, found the list []',
    ],
    [
      'infoldc@willebroek.be',
      'infoldc',
      'contactPoints.2.email: expected an e-mail address such as name@place.be, found "infoldc"',
    ],
    [
      '    letter: N',
      '    letter: N\n    colour: purple',
      'neighbourhoods.0.colour: expected one of the keys id, name, letter, mark, found "colour"',
    ],
    [
      'nl: Wonen',
      'en-gb: Home, nl: Wonen',
      'subjects.2.name.en-gb: expected one of the keys nl, fr, en, tr, ar, pl, ro, uk, es, it, found "en-gb"',
    ],
    [
      'subjects:',
      'subjects:\n  - talk',
      'subjects.0: expected the keys id, name, icon, answeredBy, catchAll, found "talk"',
    ],
  ])('%j as %j', (from, to, expected) => {
    const mistakes = shown({ [from]: to });

    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(expected);
  });

  test('a missing key is looked for at the part that should have it', () => {
    expect(shown({ '  publicHolidays: true\n': '' })).toEqual([
      `${lineOf('openingHours:')}:1 openingHours.publicHolidays: expected true or false, found nothing`,
    ]);
  });
});

describe('an id with a meaning of its own', () => {
  test.each([
    [
      '  - id: talk\n',
      '  - id: no-seat\n',
      'subjects.0.id: expected another id than "no-seat", which stands for a callback about a seat that is not there, found "no-seat"',
    ],
    [
      '  - id: de-wilg-hal\n',
      '  - id: desk\n',
      'kiosks.0.id: expected another id than "desk", which stands for what is left at the desk, found "desk"',
    ],
    [
      '  - id: de-wilg-hal\n',
      '  - id: phone\n',
      'kiosks.0.id: expected another id than "phone", which stands for what is sent from a phone, found "phone"',
    ],
  ])('is refused: %j as %j', (from, to, expected) => {
    const mistakes = shown({ [from]: to });

    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^\d+:\d+ /);
    expect(mistakes[0]).toContain(expected);
  });

  test('a deployment does not share the folder of the demonstration', () => {
    const demo = join(position, 'demo');
    mkdirSync(demo);
    writeFileSync(join(demo, 'config.yaml'), good.replace('deployment: willebroek', 'deployment: demo'));
    const configuration = readConfiguration(demo);

    expect(configuration.ok ? '' : showMistakes(configuration.refusal)).toContain(
      'deployment: expected another id than "demo", which stands for the data folder of the demonstration, found "demo"',
    );
  });

  test('every list that has ids says which of them are taken', () => {
    const withIds = Object.entries(willebroek()).flatMap(([list, rows]) =>
      Array.isArray(rows) && rows.some((row) => typeof row === 'object' && row !== null && 'id' in row) ? [list] : [],
    );

    expect(Object.keys(reservedIds).toSorted()).toEqual(['deployment', ...withIds].toSorted());
  });
});

describe('what contradicts itself', () => {
  test.each([
    [
      'deployment: willebroek',
      'deployment: elders',
      'deployment: expected "willebroek", the name of its folder, found "elders"',
    ],
    ['languages: [nl, fr, en, tr, ar]', 'languages: [fr]', 'languages: expected "nl" in the list, found the list [fr]'],
    [
      'languages: [nl, fr, en, tr, ar]',
      'languages: [nl, fr, nl]',
      'languages.2: expected each language once; languages.0 already has this value, found "nl"',
    ],
    [
      'mark: red-circle',
      'mark: purple-house',
      'neighbourhoods.1.mark: expected another mark; neighbourhoods.0.mark already has this value, found "purple-house"',
    ],
    [
      '- id: housing',
      '- id: money',
      'subjects.2.id: expected another id; subjects.1.id already has this value, found "money"',
    ],
    [
      'neighbourhood: noord',
      'neighbourhood: north',
      'locations.1.neighbourhood: expected one of the neighbourhoods (noord, centrum, zuid), found "north"',
    ],
    [
      'contactPoint: de-wilg',
      'contactPoint: wilg',
      'locations.0.contactPoint: expected one of the contactPoints (samenleven, welzijnsloket, de-wilg), found "wilg"',
    ],
    [
      '03 866 91 25',
      '01 866 91 25',
      'contactPoints.0.telephone: expected a telephone number that exists in Belgium, found "01 866 91 25"',
    ],
    [
      'monday: [09:00-12:00',
      'monday: [12:00-09:00',
      'openingHours.monday.0: expected hours that end after they begin, found "12:00-09:00"',
    ],
    [
      '13:00-16:00]',
      '11:30-16:00]',
      'openingHours.monday.1: expected hours that start at 12:00 or later, found "11:30-16:00"',
    ],
  ])('%j as %j', (from, to, expected) => {
    const mistakes = shown({ [from]: to });

    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(expected);
  });

  test('a neighbourhood and a location cannot share the address of their agenda', () => {
    expect(shown({ '- id: buurtlokaal-zuid': '- id: zuid' })).toContainEqual(
      expect.stringContaining('locations.2.id: expected an id that no neighbourhood has, found "zuid"'),
    );
  });

  test('a team that is never there cannot promise a call', () => {
    expect(toldOf(good.replaceAll('[09:00-12:00, 13:00-16:00]', '[]'))).toEqual([
      expect.stringContaining('openingHours: expected at least one open day, so that a call can be promised'),
    ]);
  });
});

describe('a text that is no YAML', () => {
  test('a tab', () => {
    expect(shown({ '  openDays: 3': '\topenDays: 3' })).toEqual([
      `${lineOf('  openDays')}:1: expected spaces at the start of a line, no tab, found "openDays: 3"`,
    ]);
  });

  test('a bracket too many is told once, not again for all that follows', () => {
    expect(shown({ 'saturday: []': 'saturday: []]' })).toEqual([
      `${lineOf('saturday')}:15: expected YAML that can be read, found "]"`,
    ]);
  });

  test('a quote that is not closed', () => {
    expect(shown({ "number: '1813'": "number: '1813" }).at(-1)).toContain(
      'expected a closing bracket or quote before this',
    );
  });

  test('a key that is written twice, together with the other mistakes', () => {
    expect(shown({ 'letter: N': 'letter: N\n    letter: N', 'icon: chats': 'icon: cat' })).toEqual([
      `${lineOf('letter: N') + 1}:5: expected each key once, found "letter: N"`,
      expect.stringContaining('subjects.0.icon'),
    ]);
  });

  test('a reference to elsewhere in the text', () => {
    expect(shown({ 'organisation: Samenleven': 'organisation: *Samenleven #' })).toEqual([
      expect.stringContaining('6:15: expected a value, not an alias'),
    ]);
  });

  test('an empty file', () => {
    expect(toldOf('')).toEqual([
      expect.stringMatching(/^1:1: expected the keys deployment, municipality, .* found nothing$/),
    ]);
  });
});
