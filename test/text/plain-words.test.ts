// Every sentence of the kiosk at once: short, polite, and without what nobody says aloud.
import { describe, expect, test } from 'vitest';
import { everySentence, type Said } from './every-sentence.ts';

const all = everySentence('kiosk', 'nl', { day: 'dinsdag 24 november', hour: '14.30', number: '112' });
const sentences = all.flatMap(({ at, words }) => words.split(/(?<=[.?!:])\s/).map((sentence) => ({ at, sentence })));
const those = (wrong: (words: string) => boolean): readonly Said[] => all.filter(({ words }) => wrong(words));

describe('every sentence on the kiosk', () => {
  test('is really looked at here', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
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

  test('does not shout, and greets', () => {
    const greetings = ['Dag!', 'Welkom!'];
    expect(
      those((words) => (words.includes('!') && !greetings.includes(words)) || /\b[A-Z]{4,}\b/.test(words)),
    ).toEqual([]);
  });
});
