// Translations know of which Dutch text they are; an activity's id tells people which activity it is.
import { describe, expect, test } from 'vitest';
import { activityIdFrom } from '../../../src/domain/activities/activity-date-id.ts';
import { dutchTextId, outdatedTranslations } from '../../../src/domain/activities/translations.ts';
import { anActivity } from '../../support/builders.ts';

describe('a translation', () => {
  const soup = anActivity();
  const translated = anActivity({
    translations: { fr: { title: 'Soupe', summary: 'Manger ensemble.', ofDutch: dutchTextId(soup) } },
  });

  test('is up to date until the Dutch title or summary changes', () => {
    expect(outdatedTranslations(translated)).toEqual([]);
    expect(outdatedTranslations({ ...translated, places: 30 })).toEqual([]);
    expect(outdatedTranslations({ ...translated, title: 'Soep met brood' })).toEqual(['fr']);
    expect(outdatedTranslations({ ...translated, summary: 'Samen brood eten.' })).toEqual(['fr']);
  });

  test('is not confused by words that move from the title to the summary', () => {
    const one = dutchTextId({ title: 'Samen', summary: 'eten' });
    expect(dutchTextId({ title: 'Samen eten', summary: '' })).not.toBe(one);
  });
});

describe('the id of a new activity', () => {
  test.each([
    ['Kaarten en spelletjes', 'kaarten-en-spelletjes-x7'],
    ['Eén café, één babbel!', 'een-cafe-een-babbel-x7'],
    ['¿¡!', 'x7'],
    ['a'.repeat(80), `${'a'.repeat(40)}-x7`],
  ])('%s', (title, id) => {
    expect(activityIdFrom(title, 'x7')).toBe(id);
  });
});
