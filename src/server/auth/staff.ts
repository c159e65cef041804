// Who works at the desk: accounts and sessions, kept by better-auth; `staff-storage.ts` says where.
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

/** Who is signed in. Without a role that is ours they may do nothing. */
export interface Account extends StaffMember {
  readonly role: StaffRole | null;
}

export interface Staff {
  /** Who is signed in, by the cookie of the request. `asks` when somebody asks for something: that keeps a session. */
  signedIn(headers: Headers, why: 'asks' | 'listens'): Promise<Account | undefined>;
  /** Everybody with an account, in the order of joining. */
  all(): Promise<readonly StaffMember[]>;
  add(member: NewStaffMember): Promise<StaffMember>;
  /** Answers a request to sign in or out, cookies included. */
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
}

const sessionSeconds = 12 * 60 * 60;
/** A browser that asked nothing for so long was left, or closed. */
const idleFor = hours(2);
/** Each ask would be a write; this is near enough. */
const notedEvery = minutes(5);
const mostStaff = 1000;

/** `__Host-`: from this host alone, by TLS alone. Plain http on one's own machine has neither to promise. */
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
    // The page is served from the address it was asked at: that one may sign in, no other.
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
      // Its own prefix would be `__Secure-`, which lets a neighbouring host write the cookie.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName(isSecure) } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'strict' as const, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // Tries are counted in routes/auth.ts, before a password is looked at; its own log would hold e-mail addresses.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    // A fault comes out as it is: a database that is away is told as such, and what was typed is in no log.
    onAPIError: { throw: true },
  };
}

/** Null for an account without a role, or with one that is not ours: it may do nothing. */
const roleOf = (user: object): StaffRole | null =>
  staffRoles.find((role) => 'role' in user && user.role === role) ?? null;

/** Opens the accounts, or makes them, and brings their tables to better-auth's shape. */
export async function openStaff(place: DatabaseLocation, deps: StaffDeps): Promise<Staff> {
  const storage = await openStaffStorage(place, deps);
  const options = optionsFor(storage, deps);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  const auth = betterAuth(options);
  const { internalAdapter } = await auth.$context;
  const toMember = (user: { id: string; name: string }): StaffMember => ({ id: asId(user.id), name: user.name });
  const everybody = () => internalAdapter.listUsers(mostStaff, 0, { field: 'createdAt', direction: 'asc' });
  /** better-auth tells any fault in the same way: so the database is asked whether it is there, and then once more. */
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
