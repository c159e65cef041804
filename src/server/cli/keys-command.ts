// The command `npm run keys -- list|rotate|paper`. The server may be running.
import { asInstant, type Instant } from '../../domain/time/time.ts';
import { readKeyFile, UnusableKeys } from '../keys/key-file.ts';
import { renewPaper, rotateKeys } from '../keys/make-keys.ts';
import { paperLines } from '../keys/paper-words.ts';

export const keysHelp = `Manages the keys that seal and open visitor data, in KEYS_FILE or keys.json in DATA_DIR.

  npm run keys -- list      lists the keys by name; shows nothing secret
  npm run keys -- rotate    makes new keys to seal sign-ups and callback requests with. The older keys still open what
                            they sealed. A running server loads the new keys at once, and kiosks follow.
  npm run keys -- paper     makes another recovery key, for when the paper was lost or seen. Earlier data still need
                            the old paper: keep it if you still have it.

Copy the keys after each change, and store the copy apart from the backups.
`;

interface KeysDeps {
  readonly file: string;
  readonly now: Instant;
}

const dayOf = (at: number): string => new Date(asInstant(at)).toISOString().slice(0, 10);

function listKeys(file: string): readonly string[] {
  const keys = readKeyFile(file);
  if (keys === undefined) throw new UnusableKeys(`${file}: there are no keys yet. Start the server once to make them.`);
  const { ordinary, care, recovery, identity } = keys;
  const lines = [ordinary, care].flatMap((pairs) =>
    pairs
      .map(({ name, madeAt }, at) => `${name}  made ${dayOf(madeAt)}  ${at === pairs.length - 1 ? 'seals' : 'opens'}`)
      .toReversed(),
  );
  return [
    file,
    ...lines,
    `${recovery.name}  made ${dayOf(recovery.madeAt)}  on paper`,
    `signs as ${identity.publicKey}`,
  ];
}

/** Runs the action and returns the lines to print. Throws UnusableKeys. */
export async function runKeys(action: string | undefined, { file, now }: KeysDeps): Promise<readonly string[]> {
  if (action === 'list') return listKeys(file);
  if (action === 'paper') return paperLines(await renewPaper(file, now), false);
  if (action !== 'rotate') throw new UnusableKeys(keysHelp);
  await rotateKeys(file, now);
  return ['The new keys are in use from now on. Copy the keys file.', ...listKeys(file)];
}
