// What staff roles allow beyond the daily work, which everybody at the desk may do.

export const staffRoles = ['coordinator', 'desk-worker'] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * Reading the access log; enrolling a kiosk; making, replacing and withdrawing buurtpassen; inviting and removing
 * colleagues; making and changing activities. Revoking a kiosk is not guarded: whoever learns that one is lost must be able to do it at once.
 */
export const guardedActs = [
  'read-access-log',
  'enrol-kiosk',
  'look-after-passes',
  'manage-colleagues',
  'edit-activities',
] as const;
export type GuardedAct = (typeof guardedActs)[number];

const mayDo: Readonly<Record<StaffRole, readonly GuardedAct[]>> = {
  coordinator: guardedActs,
  // Whoever lost a pass is helped by the colleague who is present.
  'desk-worker': ['look-after-passes', 'edit-activities'],
};

export const may = (role: StaffRole, act: GuardedAct): boolean => mayDo[role].includes(act);
