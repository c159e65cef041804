// The command `npm run accounts -- link`: the way back in for whoever lost every account. The server may be running.
import { linkHash } from '../auth/one-time-link.ts';
import { Changes } from '../changes/changes.ts';
import { entriesDatabase } from '../boot/open-all.ts';
import type { Settings } from '../boot/settings.ts';
import { UnfitDatabase } from '../store/database/connections.ts';
import { identityOf, openDatabase } from '../store/database/database.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { Random } from '../store/secrets.ts';
import { makeStaffLink } from '../store/staff-links.ts';

export const accountsHelp = `Makes a link with which somebody becomes a coordinator: for when nobody can sign in any more.

  npm run accounts -- link <name>     such as: npm run accounts -- link Lies

The link works once, for 48 hours. The coordinators see it at the desk as an invitation, and can withdraw it. The new
coordinator can give the others a new password there, reset their second factor and remove old accounts.

Set DATA_DIR, DEPLOYMENT or DATABASE_URL, and PUBLIC_ADDRESS, as for the server.
`;

interface AccountsDeps extends Pick<Settings, 'dataFolder' | 'databaseUrl' | 'publicAddress'> {
  readonly now: Instant;
  readonly random: Random;
  readonly onFault: (cause: unknown) => void;
}

const longestName = 60;

/** Makes the link and returns the lines to print. Throws UnfitDatabase and what opening a database throws. */
export async function runAccounts(args: readonly string[], deps: AccountsDeps): Promise<readonly string[]> {
  const [action, ...words] = args;
  const name = words.join(' ').trim();
  if (action !== 'link' || name === '' || name.length > longestName || /\p{Cc}/u.test(name))
    throw new UnfitDatabase(accountsHelp);
  const place = entriesDatabase(deps);
  if ((await identityOf(place)) === undefined)
    throw new UnfitDatabase(
      'There is no database yet. Start the server: it prints a link that makes the first account.',
    );
  const { now, random, onFault, publicAddress } = deps;
  const database = await openDatabase(place, { now, changes: new Changes(), onFault });
  try {
    const link = { kind: 'invitation', name, role: 'coordinator' } as const;
    const { token, until } = await database.write((tx) => {
      tx.tell('colleagues');
      return makeStaffLink(tx, link, { by: '', now, random });
    });
    return [
      `Open this link to make the account of ${name}, a coordinator; it works once, until ${new Date(until).toISOString()}:`,
      `  ${publicAddress}/desk/${linkHash(token)}`,
    ];
  } finally {
    await database.close();
  }
}
