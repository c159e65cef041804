// One-time links for colleagues. Only hashes are stored, and a link that was used or withdrawn is deleted.
import type { Kysely } from 'kysely';
import type { StaffId } from '../../domain/ids.ts';
import type { StaffRole } from '../../domain/people/staff-role.ts';
import { addDuration, hours, type Instant } from '../../domain/time/time.ts';
import type { Schema, StaffLinkRow } from './database/schema.ts';
import type { WriteTransaction } from './database/write-queue.ts';
import { hashOf, makeToken, type Random } from './secrets.ts';

/** An invitation makes an account; the other kind sets a new password for `staff`. */
export type LinkFor =
  | { readonly kind: 'invitation'; readonly name: string; readonly role: StaffRole }
  | { readonly kind: 'password'; readonly name: string; readonly staff: StaffId };

/** Two days: an invitation made on a Friday noon still works on Sunday morning. */
const validFor = hours(48);

interface Made {
  /** Empty for the operator, who has no account. */
  readonly by: StaffId | '';
  readonly now: Instant;
  readonly random: Random;
}

/** Makes a link. A new password link for somebody replaces the earlier one. */
export async function makeStaffLink(
  { db }: WriteTransaction,
  link: LinkFor,
  { by, now, random }: Made,
): Promise<{ readonly token: string; readonly until: Instant }> {
  const token = makeToken(random);
  const until = addDuration(now, validFor);
  const [role, staff] = link.kind === 'invitation' ? [link.role, null] : [null, link.staff];
  await db.deleteFrom('staff_link').where('until_at', '<=', now).execute();
  if (staff !== null) await db.deleteFrom('staff_link').where('staff', '=', staff).execute();
  const id = makeToken(random).slice(0, 16);
  const { name } = link;
  await db
    .insertInto('staff_link')
    .values({ hash: hashOf(token), id, name, role, staff, made_by: by, until_at: until })
    .execute();
  return { token, until };
}

const linkIn = ({ name, role, staff }: StaffLinkRow): LinkFor | undefined => {
  if (staff !== null) return { kind: 'password', name, staff };
  return role === null ? undefined : { kind: 'invitation', name, role };
};

/** What a link is for; undefined when it was used, withdrawn or replaced, or is too old. */
export async function readStaffLink(db: Kysely<Schema>, token: string, now: Instant): Promise<LinkFor | undefined> {
  const row = await db
    .selectFrom('staff_link')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('until_at', '>', now)
    .executeTakeFirst();
  return row && linkIn(row);
}

/** Uses a link up: of two simultaneous requests only one gets it. */
export async function takeStaffLink(
  { db }: WriteTransaction,
  token: string,
  now: Instant,
): Promise<LinkFor | undefined> {
  const row = await db.deleteFrom('staff_link').where('hash', '=', hashOf(token)).returningAll().executeTakeFirst();
  return row === undefined || row.until_at <= now ? undefined : linkIn(row);
}

/** Invitations that can still be used, the earliest to end first. */
export const readInvitations = (db: Kysely<Schema>, now: Instant) =>
  db
    .selectFrom('staff_link')
    .select(['id', 'name', 'role', 'until_at'])
    .where('role', 'is not', null)
    .where('until_at', '>', now)
    .orderBy('until_at')
    .orderBy('id')
    .execute();

export async function withdrawInvitation({ db }: WriteTransaction, id: string): Promise<void> {
  await db.deleteFrom('staff_link').where('id', '=', id).where('staff', 'is', null).execute();
}

/** Nobody sets a password for somebody who was removed. */
export async function endPasswordLinks({ db }: WriteTransaction, staff: StaffId): Promise<void> {
  await db.deleteFrom('staff_link').where('staff', '=', staff).execute();
}
