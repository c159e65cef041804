// @vitest-environment happy-dom
// Whatever somebody types as a title, every program reads the same words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../../src/server/feeds/atom.ts';
import { writeCalendar } from '../../../src/server/feeds/calendar.ts';
import { writeJsonLd } from '../../../src/server/feeds/json-ld.ts';
import { aHouse, anAnnounced } from '../../support/announced.ts';
import { day } from '../../support/builders.ts';
import { linesIn, readers } from '../../support/calendars.ts';

/** Signs that mean something to one of the formats, or break it. */
const signs: readonly string[] = [
  ',;:\\"\'&<>^= \t',
  '\n\r\0\u0001\u0007\u000B\u001B\u007F\u0085\u00A0\u2028\u2029\uFFFE\uFFFF',
].flatMap((together) => together.split(''));
const texts = ['\\n', '\r\n', '&amp;', ']]>', '<![CDATA[', '-->', 'BEGIN:VEVENT', 'END:VCALENDAR', '\uD800', '\uDC00'];
const sign = fc.constantFrom(...signs, ...texts, '👩‍👩‍👧‍👦', '🇧🇪', 'é', 'e\u0301', 'سوب', '٣');
const typed = fc
  .array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 40 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((text) => wordsOf(text).length > 0);

/** What no screen shows is no part of a word. */
function wordsOf(text: string): readonly string[] {
  return text
    .toWellFormed()
    .split(/[\s\p{Cc}\p{Noncharacter_Code_Point}]+/u)
    .filter((word) => word !== '');
}

const given = (title: string, summary: string) => ({ house: aHouse, dates: [anAnnounced({ title, summary })] });
const feed = { name: 'Agenda', address: 'https://kiosk.test/feed.xml', today: day('2026-11-23') };

describe('somebody types a strange title', () => {
  test.each(readers)('%s reads the same words in the calendar', (reader, read) => {
    // node-ical 0.27 reads an escaped backslash before an n as the end of a line, and takes away quotation marks around a
    // whole text; RFC 5545 does neither.
    const plain = (text: string): string => text.replaceAll('\\', '/').replaceAll('"', "'");
    const readable = reader === 'node-ical' ? typed.map(plain) : typed;
    fc.assert(
      fc.property(readable, readable, (title, summary) => {
        const file = writeCalendar({ ...given(title, summary), feed: title });
        linesIn(file);
        const events = read(file);
        expect(events).toHaveLength(1);
        expect(wordsOf(events[0]?.title ?? '')).toEqual(wordsOf(title));
        expect(wordsOf(events[0]?.description ?? '').slice(0, wordsOf(summary).length)).toEqual(wordsOf(summary));
      }),
      { numRuns: 300 },
    );
  });

  test('a search engine reads the same words', () => {
    fc.assert(
      fc.property(typed, typed, (title, summary) => {
        const list = JSON.parse(writeJsonLd({ ...given(title, summary), ...feed }));
        const { name, description } = list.itemListElement[0].item;
        expect(wordsOf(name)).toEqual(wordsOf(title));
        expect(wordsOf(description).slice(0, wordsOf(summary).length)).toEqual(wordsOf(summary));
      }),
    );
  });

  test('a feed reader reads the same words, and only signs that XML has', () => {
    fc.assert(
      fc.property(typed, typed, (title, summary) => {
        const xml = writeAtom({ ...given(title, summary), ...feed });
        expect(xml).not.toMatch(/[^\P{Cc}\n]|[\uFFFE\uFFFF]|\p{Surrogate}/u);
        const entry = new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('entry');
        expect(entry).toHaveLength(1);
        const read = (name: string) => wordsOf(entry[0]?.querySelector(name)?.textContent ?? '').join(' ');
        expect(read('title')).toBe(`${wordsOf(title).join(' ')}, dinsdag 24 november`);
        expect(read('content')).toContain(wordsOf(summary).join(' '));
      }),
    );
  });
});
