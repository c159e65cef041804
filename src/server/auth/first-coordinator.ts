// The first account: whoever started the server gets a link that creates it, once.
import type { StaffMember } from '../../contract/desk.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import { hashOf, makeToken, type Random, sameHash } from '../store/secrets.ts';
import type { NewStaffMember, Staff } from './staff.ts';
import type { Database } from '../store/database/database.ts';
import { eraseSetting, readSetting, writeSetting } from '../store/database/settings.ts';

interface Deps {
  readonly database: Database;
  readonly staff: Staff;
}

/**
 * Issues a fresh token as long as nobody has an account; earlier tokens become invalid. Undefined once an account
 * exists.
 */
export async function offerFirstCoordinator({ database, staff }: Deps, random: Random): Promise<string | undefined> {
  if ((await staff.colleagues()).length > 0) return undefined;
  const token = makeToken(random);
  await database.write((tx) => writeSetting(tx, 'first-coordinator', hashOf(token)));
  return token;
}

/** Creates the first account. The token is consumed first, so that only one of two simultaneous requests succeeds. */
export async function makeFirstCoordinator(
  { database, staff }: Deps,
  token: string,
  member: Omit<NewStaffMember, 'role'>,
): Promise<Result<StaffMember, { readonly kind: 'used-link' }>> {
  const hash = hashOf(token);
  const used = await database.write(async (tx) => {
    const offered = await readSetting(tx.db, 'first-coordinator');
    if (offered === undefined || !sameHash(offered, hash)) return false;
    await eraseSetting(tx, 'first-coordinator');
    return true;
  });
  if (!used || (await staff.colleagues()).length > 0) return refuse({ kind: 'used-link' });
  try {
    return done(await staff.add({ ...member, role: 'coordinator' }));
  } catch (cause) {
    await database.write((tx) => writeSetting(tx, 'first-coordinator', hash));
    throw cause;
  }
}
