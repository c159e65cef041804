// Staff accounts and sessions, managed by better-auth and stored by `staff-storage.ts`.
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { StaffMember } from '../../contract/desk.ts';
import { asId, type StaffId } from '../../domain/ids.ts';
import { type StaffRole, staffRoles } from '../../domain/people/staff-role.ts';
import { asInstant, hours, type Instant, minutes } from '../../domain/time/time.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { openStaffStorage, type StaffStorage } from './staff-storage.ts';
import type { DatabaseLocation } from '../store/database/connections.ts';

export interface NewStaffMember {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: StaffRole;
}

/** A signed-in colleague. An account whose role is null may do nothing. */
export interface Account extends StaffMember {
  readonly role: StaffRole | null;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly session: string;
  /** They left the desk: nothing is answered until they give their password. */
  readonly isLocked: boolean;
}

/** A colleague who may sign in, for the list of accounts. */
export interface Colleague extends StaffMember {
  readonly email: string;
  readonly role: StaffRole;
  readonly hasSecondFactor: boolean;
}

export interface StaffSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly since: Instant;
  readonly lastSeenAt: Instant;
}

export interface Staff {
  /**
   * The account behind the request's cookie. `asks` is a request by a person, which extends the session; `listens` is
   * an open stream, which does not.
   */
  signedIn(headers: Headers, why: 'asks' | 'listens'): Promise<Account | undefined>;
  /** Everybody who has or had an account, in the order in which they joined: what they did keeps their name. */
  all(): Promise<readonly StaffMember[]>;
  /** Those who may sign in. */
  colleagues(): Promise<readonly Colleague[]>;
  add(member: NewStaffMember): Promise<StaffMember>;
  /** Whether a colleague signs in with this address. */
  hasEmail(email: string): Promise<boolean>;
  setRole(id: StaffId, role: StaffRole): Promise<void>;
  /** Ends their sessions, and removes password, address and second factor. The name stays, for what they did. */
  remove(id: StaffId): Promise<void>;
  verifyPassword(id: StaffId, password: string): Promise<boolean>;
  /** Ends every session but `keep`. */
  setPassword(id: StaffId, password: string, keep?: string): Promise<void>;
  removeSecondFactor(id: StaffId): Promise<void>;
  /** Those that have not ended, the latest first. */
  sessions(id: StaffId): Promise<readonly StaffSession[]>;
  endSession(id: StaffId, session: string): Promise<void>;
  endSessions(id: StaffId): Promise<void>;
  lock(headers: Headers, locked: boolean): Promise<void>;
  /** Answers a request to sign in or out or about the second factor, including its cookies. */
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
}

const sessionSeconds = 12 * 60 * 60;
/** A session without requests for this long ends: the browser was left or closed. */
const idleFor = hours(2);
/** How precisely the last request is recorded; recording each one would be a write per request. */
const notedEvery = minutes(5);
const mostStaff = 1000;

/** `__Host-` limits the cookie to this host and to TLS. Plain http on one's own machine cannot promise either. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-desk' : 'desk');

interface StaffDeps {
  readonly publicAddress: string;
  readonly keys: { secretFor(use: string): Uint8Array };
  readonly passwords: PasswordHasher;
  readonly onFault: (cause: unknown) => void;
}

function optionsFor({ database, secret }: StaffStorage, { publicAddress, passwords }: StaffDeps) {
  const isSecure = publicAddress.startsWith('https:');
  return {
    database,
    secret,
    baseURL: publicAddress,
    basePath: '/api/auth',
    // Sign-in is accepted only from the address at which the page was served.
    trustedOrigins: (request?: Request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: passwords,
    },
    user: { additionalFields: { role: { type: 'string' as const, required: false, input: false } } },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: { locked: { type: 'boolean' as const, required: false, input: false } },
    },
    plugins: [twoFactor({ issuer: 'Buurtkiosk' })],
    advanced: {
      // better-auth's own prefix would be `__Secure-`, which lets a sibling host write the cookie.
      useSecureCookies: false,
      cookies: {
        session_token: { name: cookieName(isSecure) },
        two_factor: { name: `${cookieName(isSecure)}-second` },
      },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'strict' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // `routes/desk/auth.ts` limits attempts before a password is checked; better-auth's own log would hold e-mail
    // addresses.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    // Errors propagate: an unreachable database is reported as such, and nothing that was typed ends up in a log.
    onAPIError: { throw: true },
  };
}

/** A copy of the request with a body that has been validated, to another of better-auth's own addresses if named. */
export function withBody(request: Request, body: unknown, path?: string): Request {
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/json');
  const url = path === undefined ? request.url : new URL(path, request.url);
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Null for an account without a role, or with an unknown one. */
const roleOf = (user: object): StaffRole | null =>
  staffRoles.find((role) => 'role' in user && user.role === role) ?? null;

/** Opens or creates the accounts and runs better-auth's migrations. */
export async function openStaff(place: DatabaseLocation, deps: StaffDeps): Promise<Staff> {
  const storage = await openStaffStorage(place, deps);
  const options = optionsFor(storage, deps);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  const auth = betterAuth(options);
  const { internalAdapter } = await auth.$context;
  const { adapter } = await auth.$context;
  const toMember = (user: { id: string; name: string }): StaffMember => ({ id: asId(user.id), name: user.name });
  const ofUser = (id: StaffId) => [{ field: 'userId', value: id }];
  const hasSecondFactor = (user: object): boolean => 'twoFactorEnabled' in user && user.twoFactorEnabled === true;
  async function removeSecondFactor(id: StaffId): Promise<void> {
    await adapter.deleteMany({ model: 'twoFactor', where: ofUser(id) });
    await internalAdapter.updateUser(id, { twoFactorEnabled: false });
  }
  const everybody = () => internalAdapter.listUsers(mostStaff, 0, { field: 'createdAt', direction: 'asc' });
  /** better-auth reports every fault alike, so check that the database can be reached, then try once more. */
  async function sessionOf(headers: Headers) {
    try {
      return await auth.api.getSession({ headers });
    } catch {
      await storage.expectReachable();
      return auth.api.getSession({ headers });
    }
  }
  return {
    async signedIn(headers, why) {
      const found = await sessionOf(headers);
      if (found === null) return undefined;
      const { user, session } = found;
      const idle = Date.now() - session.updatedAt.getTime();
      if (idle > idleFor) {
        await internalAdapter.deleteSession(session.token);
        return undefined;
      }
      if (why === 'asks' && idle > notedEvery)
        await internalAdapter.updateSession(session.token, { updatedAt: new Date() });
      return {
        ...toMember(user),
        role: roleOf(user),
        email: user.email,
        hasSecondFactor: hasSecondFactor(user),
        session: session.id,
        isLocked: 'locked' in session && session.locked === true,
      };
    },
    all: async () => (await everybody()).map(toMember),
    async colleagues() {
      return (await everybody()).flatMap((user) => {
        const role = roleOf(user);
        if (role === null) return [];
        return [{ ...toMember(user), email: user.email, role, hasSecondFactor: hasSecondFactor(user) }];
      });
    },
    hasEmail: async (email) => (await internalAdapter.findUserByEmail(email.toLowerCase())) !== null,
    setRole: async (id, role) => void (await internalAdapter.updateUser(id, { role })),
    async remove(id) {
      await internalAdapter.updateUser(id, { role: null, email: `${id}@removed.invalid` });
      await internalAdapter.deleteUserSessions(id);
      await internalAdapter.deleteAccounts(id);
      await removeSecondFactor(id);
    },
    async verifyPassword(id, password) {
      const account = await internalAdapter.findCredentialAccount(id);
      const hash = account?.password;
      return typeof hash === 'string' && deps.passwords.verify({ hash, password });
    },
    async setPassword(id, password, keep) {
      await internalAdapter.updatePassword(id, await deps.passwords.hash(password));
      const others = (await internalAdapter.listSessions(id)).filter((session) => session.id !== keep);
      await internalAdapter.deleteSessions(others.map((session) => session.token));
    },
    removeSecondFactor,
    async sessions(id) {
      const now = Date.now();
      return (await internalAdapter.listSessions(id))
        .filter((session) => now - session.updatedAt.getTime() <= idleFor)
        .map((session) => ({
          id: session.id,
          userAgent: session.userAgent ?? null,
          since: asInstant(session.createdAt.getTime()),
          lastSeenAt: asInstant(session.updatedAt.getTime()),
        }))
        .toSorted((one, other) => other.lastSeenAt - one.lastSeenAt);
    },
    async endSession(id, session) {
      const found = (await internalAdapter.listSessions(id)).find((one) => one.id === session);
      if (found !== undefined) await internalAdapter.deleteSession(found.token);
    },
    endSessions: async (id) => internalAdapter.deleteUserSessions(id),
    async lock(headers, locked) {
      const found = await sessionOf(headers);
      if (found !== null) await internalAdapter.updateSession(found.session.token, { locked });
    },
    async add({ name, email, password, role }) {
      const hash = await deps.passwords.hash(password);
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: false, role },
        { method: 'email-password' },
      );
      const credential = { userId: user.id, providerId: 'credential', accountId: user.id, password: hash };
      await internalAdapter.linkAccount(credential);
      return toMember(user);
    },
    handle: (request) => auth.handler(request),
    close: () => storage.close(),
  };
}
