// Every sentence of the kiosk at once: short, polite, and without what nobody says aloud.
import { describe, expect, test } from 'vitest';
import { nlScanning } from '../../src/text/nl-scanning.ts';
import { nl } from '../../src/text/nl.ts';
import { at, day, time } from '../support/builders.ts';
import { everythingSaid, type Occasions, type Said } from './everything-said.ts';

const date = day('2026-11-24');
const today = day('2026-11-20');
const counts = [[0], [1], [2], [12]];

/** What a visitor can make each sentence say. A new sentence with a gap in it needs a line here. */
const occasions: Occasions = {
  mastMoment: [[date, time('14:30')]],
  clock: [[time('14:30')]],
  persons: [[1], [6]],
  'when.fullDay': [[date]],
  'when.weekday': [[date]],
  'when.dayNumber': [[date]],
  'when.month': [[date]],
  'when.day': [[date, today]],
  'when.leaf': [[date, today]],
  'when.from': [[time('14:30')]],
  'when.until': [[time('14:30')]],
  'when.at': [['Dinsdag 24 november', time('14:30')]],
  'when.span': [['Dinsdag 24 november', time('14:30'), time('16:00')]],
  'when.repeat': [
    [{ every: 'once' }, date],
    [{ every: 'week', interval: 2 }, date],
    [{ every: 'month', nth: -1, weekday: 7 }, date],
  ],
  'strip.call': [['De Wilg']],
  'rest.placesLeft': counts,
  'agenda.title': [[date, today]],
  'agenda.summary': [
    [3, 1],
    [2, 2],
  ],
  'agenda.placesFree': counts,
  'agenda.nextTime': [[date]],
  'activity.price': [[250], [100]],
  'activity.placesLeft': counts,
  'activity.ofPlaces': [[12]],
  'activity.waiting': counts,
  'activity.seeNext': [[date]],
  steps: [[1, 4]],
  'signUp.about': [['Vandaag om 15 uur']],
  'signUp.onlyLeft': [[1], [2]],
  telephoneRefusal: ['too-short', 'too-long', 'not-a-number', 'premium', 'unknown-start'].map((kind) => [{ kind }]),
  'ticket.confirmedMore': [
    ['Mia', true],
    ['Mia', false],
  ],
  'ticket.waitingMore': [[1], [3]],
  'ticket.seriesMore': [
    [1, 0],
    [7, 2],
  ],
  refusal: [
    [{ kind: 'closed', since: at('2026-11-24 12:00') }],
    [{ kind: 'cancelled' }],
    [{ kind: 'unknown-date' }],
    [{ kind: 'more-than-places', places: 4 }],
    [{ kind: 'unknown-code' }],
    [{ kind: 'unreadable', at: 'header.date' }],
  ],
  'promise.titleOn': [[date]],
  'promise.who': [['Welzijnsloket']],
  'promise.about': [
    ['Geld en rekeningen', 'telephone'],
    ['Geld en rekeningen', 'visit'],
  ],
  telephoneMissing: [['Ik geef geen nummer']],
  'promise.inLanguage': [['tr']],
  'promise.orLanguages': [[['fr', 'ar', 'pl']]],
  'promise.code': [['7K3F-9QWX']],
  'promise.urgent': [['112']],
  'promise.numberAndName': [['107', 'Tele-Onthaal']],
  'where.about': [[['wonen', 'geld en rekeningen', 'papieren']]],
  'code.callbackBy': [[date]],
  'code.position': [[1], [3]],
  'idle.more': [[1], [12]],
};

const all = everythingSaid({ ...nl, scanning: nlScanning }, occasions);
const sentences = all.flatMap(({ at, words }) => words.split(/(?<=[.?!:])\s/).map((sentence) => ({ at, sentence })));
const those = (wrong: (words: string) => boolean): readonly Said[] => all.filter(({ words }) => wrong(words));

describe('every sentence on the kiosk', () => {
  test('is really looked at here', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all).toContainEqual({ at: 'start.agenda', words: 'Wat is er te doen?' });
  });

  test('has no more than 20 words', () => {
    expect(sentences.filter(({ sentence }) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });

  test('says u, never je or jij', () => {
    expect(those((words) => /\b(je|jij|jou|jouw|jullie)\b/i.test(words))).toEqual([]);
  });

  test('has no abbreviations', () => {
    const shortened = /\b(tel|bv|bijv|nr|max|min|incl|excl|enz|evt|i\.v\.m|a\.u\.b|o\.a|m\.a\.w)\./i;
    expect(those((words) => shortened.test(words))).toEqual([]);
    expect(those((words) => /\b\d+u\d*\b|€|\//.test(words))).toEqual([]);
  });

  test('has no words of machines', () => {
    const machine =
      /\b(error|server|synchroni|offline|online|database|undefined|null|NaN|object|retry|timeout|invalid)/i;
    // The screen that a colleague sets up may name the server.
    expect(those((words) => machine.test(words)).filter(({ at }) => !at.startsWith('enrol.'))).toEqual([]);
  });

  test('is not empty, and has no blanks at its ends or twice in a row', () => {
    expect(those((words) => words === '' || words !== words.trim() || words.includes('  '))).toEqual([]);
  });

  test('does not shout', () => {
    expect(those((words) => words.includes('!') || /\b[A-Z]{4,}\b/.test(words))).toEqual([]);
  });
});
