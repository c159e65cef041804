// Messages about colleagues and accounts: invitations, roles, passwords, the second factor, sessions.
import * as v from 'valibot';
import type { StaffId } from '../domain/ids.ts';
import { type StaffRole, staffRoles } from '../domain/people/staff-role.ts';
import type { Instant, LocalDate } from '../domain/time/time.ts';
import { localDate } from './fields.ts';

const staffName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(60),
  v.regex(/^\P{Cc}+$/u, 'no control characters'),
);
const email = v.pipe(v.string(), v.trim(), v.email(), v.maxLength(200));
/** At least 12 characters; the upper limit bounds the work of hashing. */
const newPassword = v.pipe(v.string(), v.minLength(12), v.maxLength(128));
const password = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const linkToken = v.pipe(v.string(), v.minLength(20), v.maxLength(200));
const role = v.picklist(staffRoles);

export interface SessionLine {
  readonly id: string;
  /** The browser's own description of itself. */
  readonly userAgent: string | null;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
  readonly isThisOne: boolean;
}

export interface ColleagueLine {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly hasSecondFactor: boolean;
  /** Those that have not ended, the latest first. */
  readonly sessions: readonly SessionLine[];
}

/** An invitation that was not used yet. Its link was shown once and cannot be shown again. */
export interface InvitationLine {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly until: Instant;
}

/** GET /api/desk/colleagues. For coordinators. */
export interface Colleagues {
  readonly colleagues: readonly ColleagueLine[];
  readonly invitations: readonly InvitationLine[];
  /** From this day on nobody works without a second factor; null while it is not required. */
  readonly secondFactorFrom: LocalDate | null;
}

/** POST /api/desk/second-factor-from, answers Colleagues. */
export const secondFactorFromMessage = v.object({ from: v.nullable(localDate) });

/** In the 403 answer of every route but those under /account: the second factor is required, and this colleague has none. */
export const secondFactorNeeded = { kind: 'second-factor-needed' } as const;

/** POST /api/desk/invitations, answers OneTimeLink. POST /api/desk/invitations/:id/withdraw has no body. */
export const invitationMessage = v.object({ name: staffName, role });
export type InvitationMessage = v.InferOutput<typeof invitationMessage>;

/** POST /api/desk/colleagues/:id/role */
export const roleMessage = v.object({ role });

// POST /api/desk/colleagues/:id/remove, /reset-second-factor, /end-sessions and /sessions/:session/end have no body and
// answer Colleagues.
// POST /api/desk/colleagues/:id/password-link has no body and answers OneTimeLink.

/** Works once, until the moment named. The server keeps only its hash. */
export interface OneTimeLink {
  readonly token: string;
  readonly name: string;
  readonly until: Instant;
  /** The link as rows of 0 and 1; null when other devices cannot reach this server. */
  readonly qr: readonly string[] | null;
}

/** POST /api/desk/one-time-link, by whoever opens a link: what it is for. */
export const openLinkMessage = v.object({ token: linkToken });
export type LinkPurpose =
  | { readonly kind: 'invitation'; readonly name: string; readonly role: StaffRole }
  | { readonly kind: 'password'; readonly name: string; readonly email: string };

/** POST /api/desk/one-time-link/use. An invitation needs all fields, a new password only the password. */
export const useLinkMessage = v.object({
  token: linkToken,
  name: v.optional(staffName),
  email: v.optional(email),
  password: newPassword,
});
export type UseLink = v.InferOutput<typeof useLinkMessage>;

/** In the 409 answers of these routes. */
export type StaffRefusal =
  /** They are the only coordinator. */
  | { readonly kind: 'last-coordinator' }
  /** A second factor is required, so one's own cannot be taken away. */
  | { readonly kind: 'second-factor-required' }
  /** A colleague signs in with this address already. */
  | { readonly kind: 'email-taken' };

/** GET /api/desk/account: the account of whoever is signed in. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly hasSecondFactor: boolean;
  /** As in Colleagues. */
  readonly secondFactorFrom: LocalDate | null;
  readonly sessions: readonly SessionLine[];
}

/** POST /api/desk/account/password. Ends all other sessions. */
export const passwordMessage = v.object({ current: password, next: newPassword });

/** POST /api/desk/account/unlock: whoever locked the desk is there again. POST /account/lock has no body. */
export const unlockMessage = v.object({ password });

// POST /api/desk/account/sessions/:id/end has no body and answers OwnAccount.

/** POST /api/desk/account/second-factor: begins with a secret for an authenticator app. Answers SecondFactorSecret. */
export const secondFactorMessage = v.object({ password });
export interface SecondFactorSecret {
  /** `otpauth://…` (Key Uri Format of Google Authenticator). */
  readonly uri: string;
  readonly qr: readonly string[];
  /** Each signs in once when the telephone is lost. */
  readonly recoveryCodes: readonly string[];
}

/** POST /api/desk/account/second-factor/confirm: six digits of the app. */
export const codeMessage = v.object({ code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'six digits')) });
/** POST /api/auth/second-factor, after the password: six digits, or a recovery code. */
export const secondStepMessage = v.object({ code: v.pipe(v.string(), v.trim(), v.minLength(6), v.maxLength(20)) });
