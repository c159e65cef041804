// Checks how many of the newest entries the keys open. Their content is discarded.
import { openKeyring } from '../keys/keyring.ts';
import { openRow } from '../store/personal.ts';
import { connectTo } from '../store/database/postgres.ts';
import type { Schema } from '../store/database/schema.ts';

export interface Opening {
  readonly asked: number;
  readonly opened: number;
}

const newest = 50;

export async function tryOpening(url: string, keysFile: string): Promise<Opening> {
  const opener = (await openKeyring(keysFile)).opener();
  const db = connectTo<Schema>({ url, most: 1, onFault: () => {} });
  try {
    const columns = ['id', 'kind', 'header', 'personal'] as const;
    const rows = await db.selectFrom('entry').select(columns).orderBy('seq', 'desc').limit(newest).execute();
    const all = await Promise.all(rows.map((row) => openRow(opener, row)));
    return { asked: rows.length, opened: all.filter(({ opened }) => opened === 'yes').length };
  } finally {
    await db.destroy();
  }
}

/** The lines to print about it; none when there are no entries. */
export const openingWords = ({ asked, opened }: Opening, keysFile: string): readonly string[] =>
  asked === 0
    ? []
    : [
        `${keysFile} opens ${opened} of the newest ${asked} entries.`,
        ...(opened === asked
          ? []
          : ['The others were sealed to other keys. Check that this is the newest copy of the keys.']),
      ];
