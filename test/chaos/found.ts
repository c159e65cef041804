// Runs that once failed, as short as they got. Their seeds may draw other runs by now.
import { hours, seconds } from '../../src/domain/time/time.ts';
import type { Script } from './script.ts';

/** By what the world must not do any more. */
export const found: Readonly<Record<string, Script>> = {
  'after two restores, the second to a backup of before the first, a kiosk keeps another receipt than the server': {
    seed: 100_387,
    places: 2,
    kiosks: 3,
    lends: false,
    realTables: false,
    happenings: [
      {
        at: seconds(21),
        what: 'visit',
        kiosk: 2,
        wish: { kind: 'sign-up', date: 0, persons: 1, series: false },
        stays: seconds(14),
        number: 2,
      },
      { at: seconds(26), what: 'backup', number: 3 },
      { at: seconds(193), what: 'restore', back: 1, number: 7 },
      { at: seconds(458), what: 'restore', back: 0, number: 8 },
    ],
  },
  'a copy of a first push comes to a server that was put back, and is taken for all that its kiosk ever left': {
    seed: 102_954,
    places: 14,
    kiosks: 3,
    lends: true,
    realTables: false,
    happenings: [
      {
        at: seconds(852),
        what: 'visit',
        kiosk: 0,
        wish: { kind: 'sign-up', date: 0, persons: 1, series: false },
        stays: seconds(14),
        number: 5,
      },
      {
        at: seconds(1317),
        what: 'visit',
        kiosk: 1,
        wish: { kind: 'withdrawal', of: 0 },
        stays: seconds(1),
        number: 6,
      },
      {
        at: seconds(1717),
        what: 'kiosk-dies',
        kiosk: 1,
        death: { at: 'before', step: 5 },
        lasts: hours(10),
        number: 8,
      },
      {
        at: seconds(1722),
        what: 'visit',
        kiosk: 1,
        wish: { kind: 'withdrawal', of: 3 },
        stays: seconds(14),
        number: 9,
      },
      { at: seconds(1724), what: 'restore', back: 2, number: 10 },
    ],
  },
};
