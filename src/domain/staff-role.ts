// What a colleague may do beyond the daily work, which everybody at the desk may.

export const staffRoles = ['coordinator', 'desk-worker'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Reading who looked at what; letting a device in as a kiosk. Letting a lost kiosk go may everybody, and at once. */
export const guardedActs = ['read-looks', 'enrol-kiosk'] as const;
export type GuardedAct = (typeof guardedActs)[number];

const mayDo: Readonly<Record<StaffRole, readonly GuardedAct[]>> = {
  coordinator: guardedActs,
  'desk-worker': [],
};

export const may = (role: StaffRole, act: GuardedAct): boolean => mayDo[role].includes(act);
