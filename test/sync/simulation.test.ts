// Several kiosks, one server and a line that loses, delays and breaks: in the end all agree.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asInstant } from '../../src/domain/time/time.ts';
import { createCourier } from '../../src/sync/courier.ts';
import {
  handTurnedTimer,
  lineTo,
  memoryOutbox,
  MemoryServer,
  numberedEntry,
  receipted,
  type Weather,
} from '../support/sync-fakes.ts';

const weather = fc.oneof(
  fc.constantFrom<Weather>('fine', 'answer-lost'),
  fc.constantFrom<Weather>({ kind: 'offline' }, { kind: 'unreadable' }, { kind: 'busy', retryAfter: null }),
);
const kiosk = fc.record({ leaves: fc.integer({ min: 0, max: 12 }), weather: fc.array(weather, { maxLength: 12 }) });

describe('kiosks on a bad network', () => {
  test('every entry arrives exactly once, in the order it was left, and no queue keeps anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(kiosk, { minLength: 1, maxLength: 4 }), async (kiosks) => {
        const server = new MemoryServer();
        const running = kiosks.map(({ leaves, weather: early }, number) => {
          const outbox = memoryOutbox();
          const timer = handTurnedTimer();
          const left = Array.from({ length: leaves }, (_, index) => numberedEntry(number * 100 + index));
          const api = lineTo(server, early);
          const courier = createCourier({
            outbox,
            api,
            after: timer.after,
            chance: () => 0.5,
            onState: () => {},
            now: () => asInstant(1_790_000_000_000),
            onServerTime: () => {},
          });
          return { outbox, timer, left, courier };
        });
        for (const { outbox, left, courier } of running) {
          for (const entry of left) {
            outbox.add(entry);
            courier.wake();
          }
        }
        for (let turn = 0; turn < 20; turn += 1) {
          await receipted();
          for (const { timer } of running) await timer.turn();
        }
        for (const { outbox, left } of running) {
          expect(outbox.left()).toEqual([]);
          expect(outbox.receipts.map(({ id }) => id)).toEqual(left.map(({ header }) => header.id));
        }
        expect(server.taken.size).toBe(kiosks.reduce((sum, { leaves }) => sum + leaves, 0));
      }),
      { numRuns: 200 },
    );
  });
});
