// Accounts for the fake desk: colleagues, one's own account, the lock.
import type {
  Colleagues,
  OneTimeLink,
  OwnAccount,
  SecondFactorSecret,
  SessionLine,
} from '../../../src/contract/desk-staff.ts';
import { asLocalDate } from '../../../src/domain/time/time.ts';
import { karim, lies, now } from './builders.ts';

export const rightPassword = 'a-long-test-password';
export const rightCode = '123456';

export interface FakeStaff {
  colleagues: Colleagues;
  account: OwnAccount;
  isLocked: boolean;
  /** Whether the account may do nothing before it has a second factor. */
  needsSecondFactor: boolean;
}

const link: OneTimeLink = { token: 'a-token-that-works-once-0123456', name: 'Nadia', until: now, qr: ['10', '01'] };
const secret: SecondFactorSecret = {
  uri: 'otpauth://totp/Buurtkiosk:lies?secret=JBSWY3DP',
  qr: ['10', '01'],
  recoveryCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'],
};

const aSession = (id: string, isThisOne: boolean): SessionLine => ({
  id,
  userAgent: null,
  since: now,
  lastSeenAt: now,
  isThisOne,
});

export const aFakeStaff = (): FakeStaff => ({
  colleagues: {
    colleagues: [
      {
        ...lies,
        email: 'lies@desk.test',
        hasSecondFactor: true,
        sessions: [aSession('here', true), aSession('phone', false)],
      },
      { ...karim, email: 'karim@desk.test', hasSecondFactor: false, sessions: [] },
    ],
    invitations: [],
    secondFactorFrom: null,
  },
  account: {
    name: lies.name,
    email: 'lies@desk.test',
    role: 'coordinator',
    hasSecondFactor: false,
    secondFactorFrom: null,
    sessions: [],
  },
  isLocked: false,
  needsSecondFactor: false,
});

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
const refused = (status: number, kind: string) => [status, { refusal: { kind } }] as const;

/** Undefined for what is not about accounts. */
export function answerAboutStaff(
  staff: FakeStaff,
  path: string,
  body: unknown,
): readonly [status: number, said: unknown] | undefined {
  const [, , , what, id, more] = path.split('/');
  if (what === 'account' && id === undefined) return [200, staff.account];
  if (what === 'account' && id === 'lock') {
    staff.isLocked = true;
    return [200, {}];
  }
  if (what === 'account' && id === 'unlock') {
    if (field(body, 'password') !== rightPassword) return refused(400, 'wrong-password');
    staff.isLocked = false;
    return [200, {}];
  }
  if (staff.isLocked) return [423, {}];
  if (what === 'account' && more === 'confirm') {
    if (field(body, 'code') !== rightCode) return refused(400, 'wrong-code');
    staff.needsSecondFactor = false;
    staff.account = { ...staff.account, hasSecondFactor: true };
    return [200, {}];
  }
  if (what === 'account' && id === 'second-factor')
    return field(body, 'password') === rightPassword ? [200, secret] : refused(400, 'wrong-password');
  if (staff.needsSecondFactor) return refused(403, 'second-factor-needed');
  if (what === 'second-factor-from') {
    const from = field(body, 'from');
    staff.colleagues = { ...staff.colleagues, secondFactorFrom: typeof from === 'string' ? asLocalDate(from) : null };
    return [200, staff.colleagues];
  }
  if (what === 'invitations') return [200, link];
  if (what === 'colleagues' && id === undefined) return [200, staff.colleagues];
  if (what === 'colleagues' && more === 'sessions') {
    const ended = path.split('/')[6];
    const colleagues = staff.colleagues.colleagues.map((one) => ({
      ...one,
      sessions: one.sessions.filter((session) => session.id !== ended),
    }));
    staff.colleagues = { ...staff.colleagues, colleagues };
    return [200, staff.colleagues];
  }
  if (what === 'colleagues' && id === lies.id) return refused(409, 'last-coordinator');
  if (what === 'colleagues' && more === 'remove') {
    const colleagues = staff.colleagues.colleagues.filter((one) => one.id !== id);
    staff.colleagues = { ...staff.colleagues, colleagues };
    return [200, staff.colleagues];
  }
  return undefined;
}
