// Which forms were sent already: whoever goes back, changes something and sends again must read that it does not count.
import { createHmac } from 'node:crypto';
import type { PhoneSubmission } from '../../../contract/submission.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { Random } from '../../store/secrets.ts';

/** More than this at once is itself an attack; the oldest are forgotten. */
const mostForms = 10_000;

/** Of the moment, not of what somebody said. */
const ofTheMoment: ReadonlySet<string> = new Set(['madeAt', 'language', 'promisedOn']);

export interface SentForms {
  /** Notes that a form was sent. Tells whether it was before, with other answers. */
  isOther(entry: PhoneSubmission): boolean;
}

/** Keeps no answer: a digest of each form that only this process can make, in its memory, as long as it lives. */
export function makeSentForms(random: Random): SentForms {
  const key = random(32);
  const sent = new Map<EntryId, string>();
  return {
    isOther(entry) {
      const said = JSON.stringify(entry, (name, value: unknown) => (ofTheMoment.has(name) ? undefined : value));
      const digest = createHmac('sha256', key).update(said).digest('base64url');
      const before = sent.get(entry.header.id);
      if (before !== undefined) return before !== digest;
      sent.set(entry.header.id, digest);
      const [oldest] = sent.keys();
      if (sent.size > mostForms && oldest !== undefined) sent.delete(oldest);
      return false;
    },
  };
}
