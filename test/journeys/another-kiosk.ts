// Another kiosk of the neighbourhood, without a screen: it reads the same agenda and leaves entries.
import { v7 } from 'uuid';
import { toSealedMessage, type SealedEntry } from '../../src/contract/entry.ts';
import type { Enrolment } from '../../src/contract/desk.ts';
import { readPushAnswer, type LastReceipt, type PushAnswer } from '../../src/contract/push.ts';
import { readSnapshot } from '../../src/contract/snapshot.ts';
import { protocolVersion } from '../../src/contract/version.ts';
import { makeCode } from '../../src/domain/entries/code.ts';
import type { CallbackRequestHeader, Entry, SignUpHeader } from '../../src/domain/entries/entry.ts';
import { asId, type Code, type EntryId, type Telephone } from '../../src/domain/ids.ts';
import { heldOf } from '../../src/domain/activities/seat-loan.ts';
import { done, refuse, type Result } from '../../src/domain/result.ts';
import { asInstant, days, hours } from '../../src/domain/time/time.ts';
import { agendaOf, type Agenda, type Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { promiseFor } from '../../src/kiosk/outbox/build-entry.ts';
import { freePlaces } from '../../src/domain/activities/seats-and-waiting-list.ts';
import { readSignedKeys } from '../../src/sealing/identity.ts';
import { makeSealer } from '../../src/sealing/seal.ts';
import type { ApiClient, ApiFailure } from '../../src/sync/api-client.ts';
import { proving } from '../support/a-device.ts';

const telephone: Telephone = asId('+32470123456');

export interface AnotherKiosk extends Omit<ApiClient, 'push'> {
  readonly push: (
    entries: readonly SealedEntry[],
    lastReceipt: LastReceipt | null,
    shown?: ReadonlySet<EntryId>,
  ) => ReturnType<ApiClient['push']>;
  readonly agenda: () => Promise<Agenda>;
  /** Coming dates with room for this many, whichever kiosk asks; not today, soonest first. */
  readonly datesWithPlaces: (places: number) => Promise<readonly Occurrence[]>;
  readonly signUp: (date: Occurrence, persons: number) => Promise<PushAnswer['receipts'][number]>;
  readonly seal: (entry: Entry) => Promise<SealedEntry>;
  /** Seals and pushes. */
  readonly leaves: (entries: readonly Entry[]) => Promise<Result<PushAnswer, ApiFailure>>;
  readonly aSignUp: (date: Occurrence, persons: number, firstName?: string) => Entry<SignUpHeader>;
  readonly aCallback: (firstName: string) => Entry<CallbackRequestHeader>;
  readonly aWithdrawal: (ticket: Code) => Entry;
  readonly aCheckIn: (ticket: Code) => Entry;
}

/** So many are free where each kiosk of the demonstration is lent places, whichever asks last. */
export const freeEnoughToLend = 12;

const now = () => asInstant(Date.now());
const json = { 'Content-Type': 'application/json' };

export async function anotherKiosk(origin: string): Promise<AnotherKiosk> {
  const ask = proving(fetch);
  const enrolled = await ask(`${origin}/api/v1/enrol`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ kiosk: 'buurtlokaal-noord' }),
  });
  const { token, identity } = (await enrolled.json()) as Enrolment;
  const headers = { ...json, Authorization: `DPoP ${token}` };

  const agenda = async (): Promise<Agenda> => {
    const read = readSnapshot(await (await ask(`${origin}/api/v1/snapshot`, { headers })).json());
    if (!read.ok) throw new Error(`The snapshot cannot be read at ${JSON.stringify(read.refusal)}.`);
    return agendaOf(read.value);
  };
  const { snapshot } = await agenda();
  const keys = await readSignedKeys(snapshot.keys, identity);
  if (!keys.ok) throw new Error('The keys in the snapshot are not signed by the server that enrolled this kiosk.');
  const sealer = await makeSealer(keys.value);

  const base = () => ({
    v: 1 as const,
    id: asId<'entry'>(v7()),
    kiosk: snapshot.kiosk,
    madeAt: now(),
    language: 'nl' as const,
  });
  const freshCode = () => makeCode(crypto.getRandomValues(new Uint8Array(7)));
  const seal: AnotherKiosk['seal'] = async ({ header, personal }) => {
    const headerText = JSON.stringify(header);
    return { header, headerText, envelope: await sealer.seal(headerText, header.kind, personal) };
  };
  const push: AnotherKiosk['push'] = async (entries, lastReceipt, shown = new Set()) => {
    const sealed = entries.map((entry) => toSealedMessage(entry, shown.has(entry.header.id)));
    const body = JSON.stringify({ v: protocolVersion, sentAt: now(), lastReceipt, entries: sealed });
    try {
      const answer = await ask(`${origin}/api/v1/push`, { method: 'POST', headers, body });
      if (answer.status >= 500) return refuse({ kind: 'busy', retryAfter: null });
      if (!answer.ok) return refuse({ kind: 'refused', problem: 'unreadable' });
      const read = readPushAnswer(await answer.json());
      return read.ok ? read : refuse({ kind: 'unreadable' });
    } catch {
      return refuse({ kind: 'offline' });
    }
  };

  const aSignUp: AnotherKiosk['aSignUp'] = ({ date }, persons, firstName = 'Iemand anders') => ({
    header: {
      ...base(),
      kind: 'sign-up',
      code: freshCode(),
      date: date.id,
      attendance: 'once',
      persons,
      together: false,
    },
    personal: { firstName, telephone },
  });
  const leaves: AnotherKiosk['leaves'] = async (entries) => push(await Promise.all(entries.map(seal)), null);

  return {
    agenda,
    seal,
    push,
    leaves,
    datesWithPlaces: async (places) => {
      const tomorrow = now() + days(1);
      return (await agenda()).occurrences.filter(
        (one) =>
          one.date.state === 'planned' &&
          one.date.startsAt > tomorrow &&
          one.date.startsAt < tomorrow + days(12) + hours(12) &&
          // What this kiosk was lent is nobody else's.
          freePlaces(one.date) - (one.date.loan === null ? 0 : heldOf(one.date.loan)) >= places,
      );
    },
    aSignUp,
    signUp: async (date, persons) => {
      const answer = await leaves([aSignUp(date, persons)]);
      const receipt = answer.ok ? answer.value.receipts[0] : undefined;
      if (receipt === undefined) throw new Error('Somebody else could not sign up.');
      return receipt;
    },
    aCallback: (firstName) => ({
      header: {
        ...base(),
        kind: 'callback-request',
        code: freshCode(),
        subject: asId('money'),
        dayPart: 'morning',
        callLanguages: ['nl'],
        reach: 'telephone',
        mayLeaveMessage: true,
        promisedOn: promiseFor(snapshot.config, now()),
      },
      personal: { firstName, telephone },
    }),
    aWithdrawal: (ticket) => ({ header: { ...base(), kind: 'withdrawal', ticket }, personal: {} }),
    aCheckIn: (ticket) => ({ header: { ...base(), kind: 'check-in', ticket }, personal: {} }),
  };
}

/** What another kiosk got when all went well. */
export const receiptsOf = (answer: Result<PushAnswer, ApiFailure>): PushAnswer['receipts'] => {
  if (!answer.ok) throw new Error(`Not pushed: ${answer.refusal.kind}.`);
  return done(answer.value.receipts).value;
};
