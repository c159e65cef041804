import { describe, expect, test } from 'vitest';
import {
  type GuardedAct,
  guardedActs,
  may,
  type StaffRole,
  staffRoles,
} from '../../../src/domain/people/staff-role.ts';

const table: Readonly<Record<GuardedAct, Readonly<Record<StaffRole, boolean>>>> = {
  'read-access-log': { coordinator: true, 'desk-worker': false },
  'enrol-kiosk': { coordinator: true, 'desk-worker': false },
  'look-after-passes': { coordinator: true, 'desk-worker': true },
  'edit-activities': { coordinator: true, 'desk-worker': true },
  'manage-colleagues': { coordinator: true, 'desk-worker': false },
};

describe('who may do what at the desk', () => {
  test.each(guardedActs.flatMap((act) => staffRoles.map((role) => [role, act] as const)))('%s: %s', (role, act) => {
    expect(may(role, act)).toBe(table[act][role]);
  });
});
