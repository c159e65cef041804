// Reads why the server refused an action on a callback request.
import * as v from 'valibot';
import { instant } from '../../contract/fields.ts';
import type { CallbackRefusal } from '../../domain/callbacks/callback-request.ts';
import { asId } from '../../domain/ids.ts';

const problem = v.object({
  refusal: v.variant('kind', [
    v.object({
      kind: v.literal('claimed-by-other'),
      by: v.pipe(v.string(), v.transform(asId<'staff'>)),
      since: instant,
    }),
    v.object({ kind: v.literal('not-claimed') }),
    v.object({ kind: v.literal('closed'), since: instant }),
    v.object({ kind: v.literal('withdrawn'), since: instant }),
  ]),
}) satisfies v.GenericSchema<unknown, { refusal: CallbackRefusal }>;

/** Null when this build does not know the refusal. */
export function readRefusal(body: unknown): CallbackRefusal | null {
  const read = v.safeParse(problem, body);
  return read.success ? read.output.refusal : null;
}
