// Uses one-time links: an invitation makes an account, the other kind sets a new password.
import type { StaffRefusal, UseLink } from '../../contract/desk-staff.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { Database } from '../store/database/database.ts';
import { takeStaffLink } from '../store/staff-links.ts';
import type { Staff } from './staff.ts';

/** The address behind which the token stands: browsers never send this part to a server. */
export const linkHash = (token: string): string => `#welkom=${token}`;

type LinkRefusal =
  | { readonly kind: 'used-link' }
  /** An invitation without a name or an address. */
  | { readonly kind: 'incomplete' }
  | Extract<StaffRefusal, { readonly kind: 'email-taken' }>;

/** Rolls the transaction back, so that the link stays. */
class Refused extends Error {
  readonly refusal: LinkRefusal;
  constructor(refusal: LinkRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Uses a link up. One transaction: of two simultaneous requests one succeeds, and a link that could not be used stays.
 *
 * Hashing a password takes tens of milliseconds, during which other writes wait; this happens a few times a year.
 */
export async function useOneTimeLink(
  { database, staff }: { readonly database: Pick<Database, 'write'>; readonly staff: Staff },
  { token, name, email, password }: UseLink,
  now: Instant,
): Promise<Result<null, LinkRefusal>> {
  try {
    await database.write(async (tx) => {
      const link = await takeStaffLink(tx, token, now);
      if (link === undefined) throw new Refused({ kind: 'used-link' });
      tx.tell('colleagues');
      if (link.kind === 'password') return staff.setPassword(link.staff, password);
      if (name === undefined || email === undefined) throw new Refused({ kind: 'incomplete' });
      if (await staff.hasEmail(email)) throw new Refused({ kind: 'email-taken' });
      await staff.add({ name, email, password, role: link.role });
    });
    return done(null);
  } catch (cause) {
    if (cause instanceof Refused) return refuse(cause.refusal);
    throw cause;
  }
}
