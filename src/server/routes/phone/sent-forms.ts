// Remembers submitted forms: whoever goes back, changes something and submits again learns that it does not count.
import { createHmac } from 'node:crypto';
import type { PhoneSubmission } from '../../../contract/submission.ts';
import type { EntryId } from '../../../domain/ids.ts';
import type { Random } from '../../store/secrets.ts';

/** More forms than this at once is itself an attack; the oldest are dropped. */
const mostForms = 10_000;

/** Fields that depend on the time and page, not on what somebody answered. */
const ofTheMoment: ReadonlySet<string> = new Set(['madeAt', 'language', 'promisedOn']);

export interface SentForms {
  /** Records that a form was submitted. Returns whether it was submitted before with other answers. */
  isOther(entry: PhoneSubmission): boolean;
}

/** Stores no answers: only a keyed digest of each form, in the memory of this process. */
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
