// A date as everybody may know it, and who announces it.
import type { FeedDate, House } from '../../src/server/feeds/feed-dates.ts';
import { datesOf } from '../../src/domain/activities/schedule.ts';
import type { Activity } from '../../src/domain/activities/activity.ts';
import { makeLastingCode } from '../../src/domain/entries/code.ts';
import { anActivity, at, day, neverClosed } from './builders.ts';

export const announcedCode = makeLastingCode(Uint8Array.of(1, 2, 3, 4, 5, 6));

export const aHouse: House = {
  imprint: {
    municipality: 'Willebroek',
    demo: false,
    call: { name: 'De Wilg', shown: '03 860 34 97', href: 'tel:+3238603497' },
    screens: ['De Wilg'],
  },
  publicAddress: 'https://kiosk.test:8443',
  config: { organisation: 'Samenleven en De Wilg' },
};

/** Every date of an activity on these days, never changed. */
export const announcedDates = (activity: Activity, from: string, until: string): readonly FeedDate[] =>
  datesOf(activity, { from: day(from), until: day(until), closureOn: neverClosed }).map((date) => ({
    id: date.id,
    on: date.on,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    state: date.state,
    reason: null,
    activity,
    code: announcedCode,
    location: 'Lokaal dienstencentrum De Wilg',
    places: activity.places,
    freePlaces: activity.places,
    revision: 0,
    revisedAt: at('2026-11-23 10:00'),
  }));

export const anAnnounced = (matters: Partial<Activity> = {}, changed: Partial<FeedDate> = {}): FeedDate => {
  const [date] = announcedDates(anActivity(matters), '2026-11-24', '2026-11-24');
  if (date === undefined) throw new Error('There is soup on Tuesday.');
  return { ...date, ...changed };
};
