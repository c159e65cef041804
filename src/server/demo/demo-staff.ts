// The staff of the demo, and what they did with callbacks.
import type { StaffMember } from '../../contract/desk.ts';
import type { StaffId } from '../../domain/ids.ts';
import type { DemoStaff } from './callbacks.ts';
import type { FilledCallback } from './fill-demo.ts';
import type { NewStaffMember, Staff } from '../auth/staff.ts';
import { claimCallback, logAttempt, releaseCallback } from '../store/callbacks.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';

const password = 'buurtkiosk-demo';

/** Printed when the demo starts, and shown on its sign-in page. */
export const demoStaff: readonly (NewStaffMember & { readonly plays: DemoStaff })[] = [
  { plays: 'coordinator', role: 'coordinator', name: 'Lies, De Wilg', email: 'coordinator@demo.local', password },
  { plays: 'desk', role: 'desk-worker', name: 'An, Welzijnsloket', email: 'balie@demo.local', password },
];

/** Adds the staff members that do not exist yet. */
export async function addDemoStaff(staff: Staff): Promise<ReadonlyMap<DemoStaff, StaffId>> {
  const known = await staff.colleagues();
  const ids = new Map<DemoStaff, StaffId>();
  for (const { plays, ...member } of demoStaff) {
    const there: StaffMember | undefined = known.find(({ name }) => name === member.name);
    ids.set(plays, (there ?? (await staff.add(member))).id);
  }
  return ids;
}

/** Records what staff did with the callbacks in the past hours. */
export async function playDemoCalls(
  tx: WriteTransaction,
  filled: readonly FilledCallback[],
  staff: ReadonlyMap<DemoStaff, StaffId>,
): Promise<void> {
  for (const { id, callback } of filled) {
    for (const attempt of callback.attempts) {
      const by = staff.get(attempt.by);
      if (by === undefined) continue;
      const hand = { by, at: attempt.at };
      await claimCallback(tx, id, hand);
      await logAttempt(tx, id, { ...hand, result: attempt.result });
      if (callback.claimedBy !== attempt.by) await releaseCallback(tx, id, hand);
    }
    const owner = callback.claimedBy === null ? undefined : staff.get(callback.claimedBy);
    if (owner !== undefined && callback.claimedAt !== null)
      await claimCallback(tx, id, { by: owner, at: callback.claimedAt });
  }
}
