// The buurtpassen of the small server: a Map, and codes that count up.
import type { PassLine } from '../../../src/contract/pass.ts';
import { makePassCode } from '../../../src/domain/entries/code.ts';
import { asId, type Code, type StaffId } from '../../../src/domain/ids.ts';
import type { Instant } from '../../../src/domain/time/time.ts';

export type Passes = Map<string, PassLine>;
type Answer = readonly [status: number, body: unknown];

export const passCode = (number: number): Code => makePassCode(Uint8Array.of(0, 0, 0, 0, 0, number));

/** Without `holder` it answers the list; `what` is what is done to the one with this id. */
export function answerToPasses(
  passes: Passes,
  { id, what, body, hand }: { id: string; what: string; body: unknown; hand: { by: StaffId; at: Instant } },
): Answer {
  const sent = typeof body === 'object' && body !== null ? body : {};
  const fresh: unknown = Reflect.get(sent, 'id');
  if (id.startsWith('?show=')) {
    const withdrawn = id === '?show=withdrawn';
    return [200, [...passes.values()].filter((pass) => (pass.withdrawn !== null) === withdrawn).toReversed()];
  }
  const make = (holder: object): Answer => {
    if (typeof fresh !== 'string') return [400, null];
    const known = passes.get(fresh);
    const made = {
      telephone: null,
      note: null,
      opened: 'yes',
      withdrawn: null,
      replacedBy: null,
      corrected: null,
      ...holder,
      id: fresh,
      code: passCode(passes.size + 10),
      madeAt: hand.at,
    };
    passes.set(fresh, known ?? (made as PassLine));
    return [200, passes.get(fresh)];
  };
  if (id === '') return make(Reflect.get(sent, 'holder') as object);
  const pass = passes.get(id);
  if (pass === undefined) return [404, null];
  if (what === 'withdraw') {
    passes.set(id, { ...pass, withdrawn: hand });
    return [200, passes.get(id)];
  }
  if (what === 'correct') {
    if (pass.withdrawn !== null) return [409, { refusal: { kind: 'withdrawn' } }];
    if ((pass.corrected?.id ?? null) !== Reflect.get(sent, 'since')) return [409, { refusal: { kind: 'corrected' } }];
    const corrected = { id: asId<'entry'>(String(fresh)), ...hand };
    const unsaid = { telephone: null, note: null };
    passes.set(id, { ...pass, ...unsaid, ...(Reflect.get(sent, 'holder') as object), corrected });
    return [200, passes.get(id)];
  }
  if (pass.replacedBy !== null) return [409, { refusal: { kind: 'replaced' } }];
  const answer = make({ ...pass });
  const newer = answer[1] as PassLine;
  passes.set(id, { ...pass, withdrawn: hand, replacedBy: newer.code });
  passes.set(newer.id, { ...newer, withdrawn: null, replacedBy: null, id: asId(newer.id) });
  return [200, passes.get(newer.id)];
}
