// Every sentence of the pages on a phone, in every language: whole, and nothing of it left in Dutch.
import { describe, expect, test } from 'vitest';
import { phoneText, spokenOf } from '../../src/text/phone-text.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { day, time } from '../support/builders.ts';
import { everythingSaid, type Occasions, type Said } from './everything-said.ts';

const tuesday = day('2026-11-24');
const counts = [[0], [1], [2], [3], [11], [100]];
const names = [['De Wilg']];
const onADay = [[tuesday]];
const near = [
  [tuesday, tuesday],
  [tuesday, day('2026-11-23')],
  [tuesday, day('2026-11-16')],
];

/** What each sentence is filled with. A new sentence with a gap in it needs a line here. */
const occasions: Occasions = {
  call: names,
  title: [['Agenda', 'Willebroek']],
  persons: counts,
  list: [[['1', '2']]],
  'when.fullDay': onADay,
  'when.dayAndMonth': onADay,
  'when.day': near,
  'when.weekday': near,
  'when.from': [[time('14:30')]],
  'when.until': [[time('14:30')]],
  'when.hours': [[time('09:00'), time('14:30')]],
  'when.at': [['24/11', time('14:30')]],
  'when.repeat': [
    [{ every: 'once' }, tuesday],
    [{ every: 'week', interval: 1 }, tuesday],
    [{ every: 'week', interval: 2 }, tuesday],
    ...[1, 2, 3, 4, -1].map((nth) => [{ every: 'month', nth, weekday: 7 }, tuesday]),
  ],
  ...Object.fromEntries(
    [
      'unknown',
      'notACode',
      'noPage',
      'noDate',
      'dayOver',
      'tooMany',
      'tooManyForms',
      'elsewhere',
      'unreadable',
      'away',
      'notNow',
    ].map((page) => [`${page}.help`, names]),
  ),
  'agenda.lead': [['Willebroek', 14]],
  'agenda.from': [['Willebroek', tuesday]],
  'agenda.takeOnly': [['Noord']],
  'activity.price': [[250], [100], [400]],
  'activity.placesLeft': counts,
  'activity.ofPlaces': [[12]],
  'activity.waiting': counts,
  'activity.nextTime': onADay,
  'activity.everythingIn': [['Noord']],
  'shared.when': [[tuesday, '14:30', 'De Wilg']],
  'form.wrong': counts,
  'form.wrongTitle': [['...']],
  'signUp.onlyLeft': counts,
  'contact.callNumber': [['112']],
  'mistake.telephone': ['too-short', 'too-long', 'not-a-number', 'premium', 'unknown-start'].map((kind) => [{ kind }]),
  'mistake.moreThanPlaces': [[1], [2], [4]],
  'ticket.position': [[1], [3]],
  'callback.promise': onADay,
  'callback.lateMore': onADay,
};

function said(language: Language): readonly Said[] {
  const sentences = Object.entries(phoneText(language)).filter(
    ([at, words]) => at !== 'lang' && at !== 'dir' && words !== null,
  );
  return everythingSaid(Object.fromEntries(sentences), occasions);
}

const dutch = said('nl');
const others = spokenOf(languages).filter((language) => language !== 'nl');
const wordsIn = (all: readonly Said[]) => new Map(all.map(({ at, words }, index) => [`${at} ${index}`, words]));
const those = (all: readonly Said[], wrong: (words: string) => boolean) => all.filter(({ words }) => wrong(words));
const withoutNames = (words: string): string => words.replaceAll(/\u2068.*?\u2069|\u2066.*?\u2069/g, '');

/** What is the same in Dutch and in another language. */
const shared = ['1 euro', 'Agenda - Buurtkiosk Willebroek'];

test('four translations are looked at here, and hundreds of sentences of each', () => {
  expect(others).toEqual(['fr', 'en', 'tr', 'ar']);
  for (const language of others) expect(said(language).length).toBeGreaterThan(250);
});

describe.each(others)('the pages in %s', (language) => {
  const all = said(language);

  test('say as much as the Dutch ones: no sentence more, none less, none empty', () => {
    expect(all.filter(({ at }) => at !== 'translation').map(({ at }) => at)).toEqual(dutch.map(({ at }) => at));
    expect(those(all, (words) => words.trim() === '' || words.includes('  ') || words.includes('\n'))).toEqual([]);
  });

  test('have no gap that was not filled', () => {
    expect(those(all, (words) => /undefined|null|NaN|#|\{|\$/.test(words))).toEqual([]);
  });

  test('have nothing left in Dutch', () => {
    const same = wordsIn(dutch);
    const left = [...wordsIn(all.filter(({ at }) => at !== 'translation'))].filter(
      ([at, words]) => words === same.get(at) && /\p{L}{3}/u.test(words) && !shared.includes(words),
    );
    expect(left).toEqual([]);
    const dutchWord = /(?<!\p{L})(het|een|voor|niet|wij|uw|naar|geen|bij|nog|bent|kunt|maar|ook|zijn)(?!\p{L})/iu;
    expect(those(all, (words) => dutchWord.test(withoutNames(words)))).toEqual([]);
  });

  test('mark each name that stays Dutch', () => {
    const named = those(all, (words) => /De Wilg|Willebroek|Noord/.test(words)).filter(
      ({ at }) => at !== 'title' && at !== 'shared.when',
    );
    expect(named.length).toBeGreaterThanOrEqual(13);
    expect(those(named, (words) => /De Wilg|Willebroek|Noord/.test(withoutNames(words)))).toEqual([]);
  });

  test('have the digits of our posters', () => {
    expect(those(all, (words) => /[^\d\P{Nd}]/u.test(words))).toEqual([]);
    expect(all.find(({ at }) => at === 'when.fullDay')?.words).toContain('24');
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
    expect(those(dutch, (words) => /[\u2066-\u2069]/.test(words))).toEqual([]);
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
    const filled = ['title', 'form.wrongTitle', 'when.at', 'shared.when'];
    expect(
      those(all, (words) => /\p{Script=Latin}/u.test(withoutNames(words))).filter(({ at }) => !filled.includes(at)),
    ).toEqual([]);
  });

  test('close what they keep apart', () => {
    const opened = (words: string) => words.match(/[\u2066-\u2068]/g)?.length ?? 0;
    const closed = (words: string) => words.match(/\u2069/g)?.length ?? 0;
    expect(those(all, (words) => opened(words) !== closed(words))).toEqual([]);
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
    const called = those(said(language), (words) => otherName.test(words));
    expect(called.filter(({ at }) => at !== 'title')).toEqual([]);
  });
});

describe('counting', () => {
  const { persons, activity, form } = phoneText('ar');
  const arabic = [0, 1, 2, 3, 11, 100];

  test('has six forms in Arabic', () => {
    expect(arabic.map(persons)).toEqual(['لا أحد', 'شخص واحد', 'شخصان', '3 أشخاص', '11 شخصًا', '100 شخص']);
    expect(arabic.map(activity.placesLeft)).toEqual([
      'لم يبقَ أي مكان',
      'بقي مكان واحد',
      'بقي مكانان',
      'بقيت 3 أماكن',
      'بقي 11 مكانًا',
      'بقي 100 مكان',
    ]);
    expect(new Set(arabic.map(activity.waiting)).size).toBe(6);
    expect(new Set(arabic.map(form.wrong)).size).toBe(6);
  });

  test('leaves a Turkish word as it is', () => {
    expect(arabic.map(phoneText('tr').persons)).toEqual([
      '0 kişi',
      '1 kişi',
      '2 kişi',
      '3 kişi',
      '11 kişi',
      '100 kişi',
    ]);
    expect(phoneText('tr').activity.placesLeft(3)).toBe('3 yer kaldı');
  });

  test('takes none for one in French, and for many in English', () => {
    expect([0, 1, 2].map(phoneText('fr').persons)).toEqual(['0 personne', '1 personne', '2 personnes']);
    expect([0, 1, 2].map(phoneText('en').persons)).toEqual(['0 people', '1 person', '2 people']);
  });
});

describe('when something is, and what it costs', () => {
  test.each([
    ['fr', 'mardi 24 novembre à 14h30', 'de 9h à 14h30', '2,50 euros', '4 euros', 'Demain'],
    ['en', 'Tuesday 24 November at 14:30', 'from 09:00 to 14:30', '2.50 euros', '4 euros', 'Tomorrow'],
    ['tr', '24 Kasım Salı, saat 14:30', '09:00 – 14:30 arası', '2,50 euro', '4 euro', 'Yarın'],
    ['ar', 'الثلاثاء 24 نوفمبر، الساعة 14:30', 'من 09:00 إلى 14:30', '2.50 يورو', '4 يورو', 'غدًا'],
  ] as const)('is said in %s', (language, at, hours, price, whole, tomorrow) => {
    const { when, activity } = phoneText(language);
    expect(when.at(when.fullDay(tuesday), time('14:30'))).toBe(at);
    const said = [when.hours(time('09:00'), time('14:30')), activity.price(250), activity.price(400)];
    expect(said.map((words) => words.replaceAll('\u00a0', ' '))).toEqual([hours, price, whole]);
    expect(when.day(tuesday, day('2026-11-23'))).toBe(tomorrow);
  });
  test('has the ending of a first day in French, and of no other', () => {
    const { when } = phoneText('fr');
    const days = ['2026-12-01', '2026-12-11', '2026-12-21', '2026-12-31'].map(day);
    expect(days.map(when.dayAndMonth)).toEqual(['1er décembre', '11 décembre', '21 décembre', '31 décembre']);
    expect(days.slice(0, 2).map(when.fullDay)).toEqual(['mardi 1er décembre', 'vendredi 11 décembre']);
  });

  test('stands in the middle of an Arabic sentence without a comma', () => {
    expect(phoneText('ar').callback.promise(tuesday)).toBe('يوم الثلاثاء 24 نوفمبر على أبعد تقدير');
  });
});
