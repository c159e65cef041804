// Every sentence of the pages on a phone, in every language: whole, and nothing of it left in Dutch.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/people/language.ts';
import { dutch as marked } from '../../src/text/format/bidi.ts';
import { languagesOf } from '../../src/text/messages/languages.ts';
import { phoneText, spokenOf } from '../../src/text/phone.ts';
import { day, time } from '../support/builders.ts';
import { everySentence, type Said } from './every-sentence.ts';

const tuesday = day('2026-11-24');

/** What stays Dutch is marked; everything else is in no language. */
const name = marked('De Wilg');
const number = '24';
const filling = {
  name,
  place: name,
  neighbourhood: name,
  reason: name,
  hangsAt: name,
  product: name,
  page: number,
  title: number,
  site: number,
  code: number,
  number,
  colour: number,
  day: number,
  weekday: number,
  hour: number,
  hours: number,
  from: number,
  until: number,
};

const said = (language: (typeof languagesOf.phone)[number]): readonly Said[] =>
  everySentence('phone', language, filling);

const dutch = said('nl');
const others = languagesOf.phone.filter((language) => language !== 'nl');
const those = (all: readonly Said[], wrong: (words: string) => boolean) => all.filter(({ words }) => wrong(words));
const withoutNames = (words: string): string => words.replaceAll(/\u2068.*?\u2069|\u2066.*?\u2069/g, '');

test('four translations are looked at here, and hundreds of sentences of each', () => {
  expect(others).toEqual(['fr', 'en', 'tr', 'ar']);
  expect(spokenOf(languages)).toEqual(languagesOf.phone);
  for (const language of others) expect(said(language).length).toBeGreaterThanOrEqual(240);
});

describe.each(others)('the pages in %s', (language) => {
  const all = said(language);

  test('have no sentence that is empty or has blanks too many', () => {
    expect(those(all, (words) => words.trim() === '' || words.includes('  ') || words.includes('\n'))).toEqual([]);
  });

  test('have no gap that was not filled', () => {
    expect(those(all, (words) => /undefined|null|NaN|#|\{|\$/.test(words))).toEqual([]);
  });

  test('have nothing left in Dutch', () => {
    const inDutch = new Set(dutch.map(({ at, words }) => `${at} ${words}`));
    const left = all.filter(({ at, words }) => inDutch.has(`${at} ${words}`) && /\p{L}{3}/u.test(withoutNames(words)));
    expect(left).toEqual([]);
    const dutchWord = /(?<!\p{L})(het|een|voor|niet|wij|uw|naar|geen|bij|nog|bent|kunt|maar|ook|zijn)(?!\p{L})/iu;
    expect(those(all, (words) => dutchWord.test(withoutNames(words)))).toEqual([]);
  });

  test('have the digits of our posters', () => {
    expect(those(all, (words) => /[^\d\P{Nd}]/u.test(words))).toEqual([]);
    const { when, price, persons } = phoneText(language);
    const filled = [when.fullDay(tuesday), when.at(tuesday, time('14:30')), price(250), persons({ count: 24 })].join(
      ' ',
    );
    expect([...filled.matchAll(/\p{Nd}+/gu)].join(' ').replaceAll(' ', '')).toMatch(/^[0-9]+$/);
    expect(when.fullDay(tuesday)).toContain('24');
  });

  test('have short sentences, and do not shout', () => {
    const sentences = all.flatMap(({ words }) => words.split(/(?<=[.?:؟])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
    expect(those(all, (words) => words.includes('!'))).toEqual([]);
  });
});

describe('the pages in Dutch', () => {
  test('say u, in sentences of at most 20 words', () => {
    expect(those(dutch, (words) => /\b(je|jij|jou|jouw|jullie)\b/i.test(words))).toEqual([]);
    const sentences = dutch.flatMap(({ words }) => words.split(/(?<=[.?:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });

  test('mark no name: all of it is Dutch', () => {
    const text = phoneText('nl');
    expect([text.dutch('Zuid'), text.latin('Zuid'), text.leftToRight('112')]).toEqual(['Zuid', 'Zuid', '112']);
  });
});

describe('the pages in French', () => {
  test('keep a mark on the line of its word', () => {
    expect(those(said('fr'), (words) => / [?!:;]|\p{L}[?!:;]/u.test(words))).toEqual([]);
  });

  test('say vous', () => {
    expect(those(said('fr'), (words) => /(?<!\p{L})(tu|ton|ta|tes|toi)(?!\p{L})/iu.test(words))).toEqual([]);
  });
});

describe('the pages in Arabic', () => {
  const all = said('ar');

  test('are read from right to left', () => {
    expect(phoneText('ar').dir).toBe('rtl');
    expect(others.filter((language) => phoneText(language).dir === 'rtl')).toEqual(['ar']);
  });

  test('have no Latin letter outside of what is kept apart', () => {
    expect(those(all, (words) => /\p{Script=Latin}/u.test(withoutNames(words)))).toEqual([]);
  });

  test('keep names, codes and numbers apart, and close what they keep apart', () => {
    const text = phoneText('ar');
    expect([text.dutch('Zuid'), text.latin('Zuid'), text.leftToRight('112')]).toEqual([
      '\u2068Zuid\u2069',
      '\u2068Zuid\u2069',
      '\u2066112\u2069',
    ]);
  });

  test('have the marks of Arabic', () => {
    expect(those(all, (words) => /[?,;]/.test(words))).toEqual([]);
  });
});

describe('a thing has one name', () => {
  test.each([
    ['en', 'a programme and a request', /agenda|this question|your question|my question/i],
    ['en', 'a place on a list', /\bin line\b/i],
    ['fr', 'a call back', /contactez/i],
    ['tr', 'a code that is read', /tara(yın|tın|dı)/iu],
    ['ar', 'a place on a list', /الدور/u],
  ] as const)('in %s, as %s', (language, _, otherName) => {
    expect(those(said(language), (words) => otherName.test(words))).toEqual([]);
  });
});

describe('counting', () => {
  const { persons, activity, form } = phoneText('ar');
  const arabic = [0, 1, 2, 3, 11, 100];

  test('has six forms in Arabic', () => {
    expect(arabic.map((count) => persons({ count }))).toEqual([
      'لا أحد',
      'شخص واحد',
      'شخصان',
      '3 أشخاص',
      '11 شخصًا',
      '100 شخص',
    ]);
    expect(arabic.map((left) => activity.placesLeft({ left }))).toEqual([
      'لم يبقَ أي مكان',
      'بقي مكان واحد',
      'بقي مكانان',
      'بقيت 3 أماكن',
      'بقي 11 مكانًا',
      'بقي 100 مكان',
    ]);
    expect(new Set(arabic.map((count) => activity.waiting({ count }))).size).toBe(6);
    expect(new Set(arabic.map((count) => form.wrong({ count }))).size).toBe(6);
  });

  test('leaves a Turkish word as it is', () => {
    expect(arabic.map((count) => phoneText('tr').persons({ count }))).toEqual([
      '0 kişi',
      '1 kişi',
      '2 kişi',
      '3 kişi',
      '11 kişi',
      '100 kişi',
    ]);
    expect(phoneText('tr').activity.placesLeft({ left: 3 })).toBe('3 yer kaldı');
  });

  test('takes none for one in French, and for many in English', () => {
    expect([0, 1, 2].map((count) => phoneText('fr').persons({ count }))).toEqual([
      '0 personne',
      '1 personne',
      '2 personnes',
    ]);
    expect([0, 1, 2].map((count) => phoneText('en').persons({ count }))).toEqual(['0 people', '1 person', '2 people']);
  });
});

describe('when something is, and what it costs', () => {
  test.each([
    ['fr', 'mardi 24 novembre à 14h30', 'de 9h à 14h30', '2,50 euros', '4 euros', 'Demain'],
    ['en', 'Tuesday 24 November at 14:30', 'from 09:00 to 14:30', '2.50 euros', '4 euros', 'Tomorrow'],
    ['tr', '24 Kasım Salı, saat 14:30', '09:00 – 14:30 arası', '2,50 euro', '4 euro', 'Yarın'],
    ['ar', 'الثلاثاء 24 نوفمبر، الساعة 14:30', 'من 09:00 إلى 14:30', '2.50 يورو', '4 يورو', 'غدًا'],
  ] as const)('is said in %s', (language, at, hours, broken, whole, tomorrow) => {
    const { when, price } = phoneText(language);
    expect(when.at(tuesday, time('14:30'))).toBe(at);
    const said = [when.hours(time('09:00'), time('14:30')), price(250), price(400)];
    expect(said.map((words) => words.replaceAll('\u00a0', ' '))).toEqual([hours, broken, whole]);
    expect(when.day(tuesday, day('2026-11-23'))).toBe(tomorrow);
  });
  test('has the ending of a first day in French, and of no other', () => {
    const { when } = phoneText('fr');
    const days = ['2026-12-01', '2026-12-11', '2026-12-21', '2026-12-31'].map(day);
    expect(days.map(when.dayAndMonth)).toEqual(['1er décembre', '11 décembre', '21 décembre', '31 décembre']);
    expect(days.slice(0, 2).map(when.fullDay)).toEqual(['mardi 1er décembre', 'vendredi 11 décembre']);
  });

  test('stands in the middle of an Arabic sentence without a comma', () => {
    const { callback, when } = phoneText('ar');
    expect(callback.promise({ day: when.fullDay(tuesday) })).toBe('يوم الثلاثاء 24 نوفمبر على أبعد تقدير');
  });

  test.each([
    ['nl', 'Eén keer', 'Elke dinsdag', 'Om de twee weken op dinsdag', 'Elke laatste zondag van de maand'],
    ['fr', 'Une fois', 'Chaque mardi', 'Un mardi sur deux', 'Chaque dernier dimanche du mois'],
    ['en', 'Once', 'Every Tuesday', 'Every other Tuesday', 'Every last Sunday of the month'],
    ['tr', 'Bir kez', 'Her salı', 'İki haftada bir, salı günü', 'Her ayın son pazar günü'],
    ['ar', 'مرة واحدة', 'كل يوم ثلاثاء', 'كل أسبوعين، يوم الثلاثاء', 'آخر يوم أحد من كل شهر'],
  ] as const)('and how often, in %s', (language, ...words) => {
    const { repeat } = phoneText(language).when;
    expect([
      repeat({ every: 'once' }, tuesday),
      repeat({ every: 'week', interval: 1 }, tuesday),
      repeat({ every: 'week', interval: 2 }, tuesday),
      repeat({ every: 'month', nth: -1, weekday: 7 }, tuesday),
    ]).toEqual(words);
  });
});
