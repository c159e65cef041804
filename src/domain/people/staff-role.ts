// What a colleague may do beyond the daily work, which everybody at the desk may.

export const staffRoles = ['coordinator', 'desk-worker'] as const;
export type StaffRole = (typeof staffRoles)[number];

/**
 * Reading who looked at what; letting a device in as a kiosk; making, replacing and withdrawing buurtpassen. Letting a lost
 * kiosk go may everybody, and at once.
 */
export const guardedActs = ['read-access-log', 'enrol-kiosk', 'look-after-passes'] as const;
export type GuardedAct = (typeof guardedActs)[number];

const mayDo: Readonly<Record<StaffRole, readonly GuardedAct[]>> = {
  coordinator: guardedActs,
  // Whoever lost a pass stands at the desk, and is helped by who is there.
  'desk-worker': ['look-after-passes'],
};

export const may = (role: StaffRole, act: GuardedAct): boolean => mayDo[role].includes(act);
