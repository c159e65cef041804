// Somebody who signs people up all day: the desk or a phone, with the courier that every kiosk has and no screen.
import { asInstant, milliseconds } from '../../src/domain/time/time.ts';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { refuse } from '../../src/domain/result.ts';
import { createCourier } from '../../src/sync/courier.ts';
import { memoryOutbox } from '../support/sync-fakes.ts';
import type { Chance } from '../chaos/chance.ts';
import type { AnotherKiosk } from './another-kiosk.ts';

export interface SteadyWriter {
  readonly kiosk: AnotherKiosk;
  /** Kept, and on its way. */
  readonly submitEntry: (entry: Entry) => Promise<void>;
  /** The server can be had again. */
  readonly greet: () => void;
  readonly waiting: () => number;
  readonly stop: () => void;
}

/** Its line loses one answer of five. Waits between tries are shortened, nothing else. */
export function aSteadyWriter(kiosk: AnotherKiosk, chance: Chance): SteadyWriter {
  const outbox = memoryOutbox();
  const courier = createCourier({
    outbox,
    api: {
      push: async (entries, lastReceipt) => {
        const answer = await kiosk.push(entries, lastReceipt);
        return chance.happens(0.2) ? refuse({ kind: 'offline' }) : answer;
      },
    },
    now: () => asInstant(Date.now()),
    after: (delay, then) => {
      const timer = setTimeout(then, milliseconds(delay / 10));
      return () => clearTimeout(timer);
    },
    chance: chance.share,
    onState: () => undefined,
    onServerTime: () => undefined,
  });
  return {
    kiosk,
    submitEntry: async (entry) => {
      outbox.add(await kiosk.seal(entry));
      courier.wake();
    },
    greet: courier.greet,
    waiting: () => outbox.left().length,
    stop: courier.stop,
  };
}
