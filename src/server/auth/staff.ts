// Staff accounts and sessions, managed by better-auth and stored by `staff-storage.ts`.
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { StaffMember } from '../../contract/desk.ts';
import { asId } from '../../domain/ids.ts';
import { type StaffRole, staffRoles } from '../../domain/people/staff-role.ts';
import { hours, minutes } from '../../domain/time/time.ts';
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
}

export interface Staff {
  /**
   * The account behind the request's cookie. `asks` is a request by a person, which extends the session; `listens` is
   * an open stream, which does not.
   */
  signedIn(headers: Headers, why: 'asks' | 'listens'): Promise<Account | undefined>;
  /** Everybody with an account, in the order in which they joined. */
  all(): Promise<readonly StaffMember[]>;
  add(member: NewStaffMember): Promise<StaffMember>;
  /** Answers a request to sign in or out, including its cookies. */
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
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      // better-auth's own prefix would be `__Secure-`, which lets a sibling host write the cookie.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName(isSecure) } },
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
  const toMember = (user: { id: string; name: string }): StaffMember => ({ id: asId(user.id), name: user.name });
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
      return { ...toMember(user), role: roleOf(user) };
    },
    all: async () => (await everybody()).map(toMember),
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
