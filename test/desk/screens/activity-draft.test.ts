import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { dutchTextId } from '../../../src/domain/activities/translations.ts';
import {
  type ActivityDraft,
  activityIn,
  draftOf,
  emptyDraft,
  mergeDraft,
  mistakesIn,
} from '../../../src/desk/screens/activity-editor/activity-draft.ts';
import { demoActivities } from '../../../src/server/demo/activities.ts';
import { asId } from '../../../src/domain/ids.ts';
import { anActivity, aSchedule, day } from '../../support/builders.ts';
import { willebroek } from '../../support/server.ts';

const config = willebroek();
const made = (draft: ActivityDraft, before?: Activity) =>
  activityIn(draft, { config, before, unique: 'a1b2c', state: before?.state ?? 'draft' });
const empty = emptyDraft(config, day('2026-12-01'));

describe('an activity that is opened and saved', () => {
  test.each(demoActivities(day('2026-12-01')).map((activity) => [activity.title, activity] as const))(
    'is as it was: %s',
    (_, activity) => expect(made(draftOf(activity), activity)).toEqual(activity),
  );

  test('keeps its rule, its exceptions and its changes, also when the title changes', () => {
    const schedule = aSchedule({
      repeat: { every: 'month', nth: -1, weekday: 2 },
      cancelled: [day('2026-12-29')],
      despite: [day('2027-01-26')],
    });
    const before = anActivity({ location: config.locations[0]!.id, schedule });
    expect(made({ ...draftOf(before), title: 'Soep' }, before)).toEqual({ ...before, title: 'Soep' });
  });

  test('on other days has no exceptions of the old ones', () => {
    const before = anActivity({
      location: config.locations[0]!.id,
      schedule: aSchedule({ cancelled: [day('2026-12-01')] }),
    });
    const after = made({ ...draftOf(before), firstOn: '2026-11-25' }, before);
    expect(after?.schedule).toMatchObject({ firstOn: '2026-11-25', cancelled: [], skipped: [], changes: [] });
  });
});

describe('an activity that a colleague changed meanwhile', () => {
  const location = config.locations[0]!.id;
  const opened = anActivity({ location, priceNote: null });
  const stored = anActivity({
    location,
    priceNote: 'koffie inbegrepen',
    schedule: aSchedule({ cancelled: [day('2026-12-08')] }),
    photo: { id: 'a'.repeat(22) + '.jpg', alt: 'Soep' },
  });

  test('keeps what the colleague did, also a cancelled date and a photo, beside what was typed', () => {
    const typed = { ...draftOf(opened), title: 'Soep met brood' };
    expect(made(mergeDraft(typed, opened, stored), stored)).toEqual({ ...stored, title: 'Soep met brood' });
  });

  test('is as typed where both wrote', () => {
    const typed = { ...draftOf(opened), priceNote: 'gratis voor kinderen' };
    expect(made(mergeDraft(typed, opened, stored), stored)?.priceNote).toBe('gratis voor kinderen');
  });
});

describe('a new activity', () => {
  const typed: ActivityDraft = { ...empty, title: '  Naaien ', price: '2,50', isFree: false, rhythm: 'week' };

  test('is made of what is typed', () => {
    expect(made(typed)).toMatchObject({
      id: 'naaien-a1b2c',
      title: 'Naaien',
      priceCents: 250,
      neighbourhood: config.locations[0]!.neighbourhood,
      schedule: { repeat: { every: 'week', interval: 1 }, until: null },
      signUp: { needed: true, opensDaysBefore: null, closesHoursBefore: 0 },
    });
  });

  test('keeps the id of an earlier attempt, whose answer may have been lost', () => {
    const again = activityIn(
      { ...typed, title: 'Breien' },
      { config, before: undefined, unique: 'z', state: 'draft', sentId: asId('naaien-a1b2c') },
    );
    expect(again?.id).toBe('naaien-a1b2c');
  });

  test('every month is on the same weekday of the month as its first day', () => {
    const rule = (firstOn: string) => made({ ...typed, rhythm: 'month', firstOn })?.schedule.repeat;
    expect(rule('2026-12-08')).toEqual({ every: 'month', nth: 2, weekday: 2 });
    expect(rule('2026-12-29')).toEqual({ every: 'month', nth: -1, weekday: 2 });
  });

  test('a translation remembers the Dutch text that it was made from', () => {
    const translations = { fr: { title: 'Couture', summary: '', ofDutch: undefined } };
    expect(made({ ...typed, translations })?.translations).toEqual({
      fr: { title: 'Couture', summary: '', ofDutch: dutchTextId({ title: 'Naaien', summary: '' }) },
    });
  });

  test.each<[string, Partial<ActivityDraft>]>([
    ['title', { title: ' ' }],
    ['firstOn', { firstOn: '' }],
    ['endsAt', { endsAt: '14:00' }],
    ['until', { until: '2026-11-30' }],
    ['price', { price: 'veel' }],
    ['price', { price: '0' }],
    ['places', { places: '0' }],
    ['opensDaysBefore', { opensDaysBefore: '-1' }],
    ['closesHoursBefore', { closesHoursBefore: '' }],
    ['languages', { languages: [] }],
  ])('is not made while %s is wrong: %j', (field, wrong) => {
    expect([...mistakesIn({ ...typed, ...wrong })]).toEqual([field]);
    expect(made({ ...typed, ...wrong })).toBeUndefined();
  });
});
