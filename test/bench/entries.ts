// What visitors leave on a busy fortnight without network.
import { v7 } from 'uuid';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import { makeCode } from '../../src/domain/entries/code.ts';
import type { Entry } from '../../src/domain/entries/entry.ts';
import { asId, type KioskId } from '../../src/domain/ids.ts';
import { addDays, localDateOf } from '../../src/domain/time/local-date.ts';
import { asInstant } from '../../src/domain/time/time.ts';

const telephone = asId<'telephone'>('+32470123456');

const base = (kiosk: KioskId) => ({
  v: 1 as const,
  id: asId<'entry'>(v7()),
  kiosk,
  madeAt: asInstant(Date.now()),
  language: 'nl' as const,
});
const code = () => makeCode(crypto.getRandomValues(new Uint8Array(7)));

export const aCallback = (kiosk: KioskId): Entry => ({
  header: {
    ...base(kiosk),
    kind: 'callback-request',
    code: code(),
    subject: asId('money'),
    dayPart: 'morning',
    callLanguages: ['nl', 'fr'],
    reach: 'telephone',
    mayLeaveMessage: true,
    promisedOn: addDays(localDateOf(asInstant(Date.now())), 3),
  },
  personal: { firstName: 'Fatima', telephone },
});

const aSignUpFor = (kiosk: KioskId, date: Snapshot['dates'][number], persons: number): Entry => ({
  header: {
    ...base(kiosk),
    kind: 'sign-up',
    code: code(),
    date: date.id,
    attendance: 'once',
    persons,
    together: false,
  },
  personal: { firstName: 'Jozef', telephone },
});

/** Every third asks to be called; the others sign up, spread over twenty coming dates. */
export function busyFortnight(snapshot: Snapshot, count: number): readonly Entry[] {
  const coming = snapshot.dates
    .filter(({ state, startsAt }) => state === 'planned' && startsAt > Date.now() + 3_600_000)
    .slice(0, 20);
  return Array.from({ length: count }, (_, index) => {
    const date = coming[index % coming.length];
    return index % 3 === 0 || date === undefined
      ? aCallback(snapshot.kiosk)
      : aSignUpFor(snapshot.kiosk, date, 1 + (index % 2));
  });
}
