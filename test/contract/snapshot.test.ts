import { describe, expect, test } from 'vitest';
import { readSnapshot } from '../../src/contract/snapshot.ts';
import { recordedSnapshot as recorded } from './recorded.ts';

const [activity] = recorded.activities;
const withActivity = (change: object): unknown => ({ ...recorded, activities: [{ ...activity, ...change }] });
const withSchedule = (change: object): unknown => withActivity({ schedule: { ...activity?.schedule, ...change } });
const wrongAt = (body: unknown) => {
  const snapshot = readSnapshot(body);
  return snapshot.ok ? null : snapshot.refusal;
};

describe('a kiosk reads what it has to show', () => {
  test('what was kept on a kiosk in version 1 is still read', () => {
    expect(readSnapshot(recorded)).toEqual({ ok: true, value: recorded });
  });

  test('what a newer server adds to the configuration does not stop an older kiosk', () => {
    const [kiosk] = recorded.config.kiosks;
    const newer = {
      ...recorded,
      weather: 'rain',
      config: { ...recorded.config, slogan: 'Dag buur', kiosks: [{ ...kiosk, brightness: 80 }] },
    };

    expect(readSnapshot(newer)).toEqual({ ok: true, value: recorded });
  });

  test.each([[{ every: 'once' }], [{ every: 'week', interval: 2 }], [{ every: 'month', nth: -1, weekday: 7 }]])(
    'a series of %j is read',
    (repeat) => {
      expect(wrongAt(withSchedule({ repeat }))).toBeNull();
    },
  );

  test.each([
    ['a price below nothing', withActivity({ priceCents: -100 }), 'activities.0.priceCents'],
    ['a picture that is not drawn', withActivity({ picture: 'cat' }), 'activities.0.picture'],
    ['no places', withActivity({ places: 0 }), 'activities.0.places'],
    [
      'every third week',
      withSchedule({ repeat: { every: 'week', interval: 3 } }),
      'activities.0.schedule.repeat.interval',
    ],
    ['a half past that does not exist', withSchedule({ startsAt: '24:30' }), 'activities.0.schedule.startsAt'],
    ['another version', { ...recorded, v: 2 }, 'v'],
    ['nothing', null, ''],
  ])('%s is refused with the place where it stands', (_, body, at) => {
    expect(wrongAt(body)).toEqual({ kind: 'unreadable', at });
  });
});
