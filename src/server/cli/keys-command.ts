// `npm run keys -- list|rotate|paper`: looks after the keys, while the server runs or not.
import { asInstant, type Instant } from '../../domain/time/time.ts';
import { readKeyFile, UnusableKeys } from '../keys/key-file.ts';
import { renewPaper, rotateKeys } from '../keys/make-keys.ts';
import { paperLines } from '../keys/paper-words.ts';

export const keysHelp = `Looks after the keys that seal and open what people leave, as DATA_DIR and KEYS_FILE say.

  npm run keys -- list      which keys there are, by name; nothing secret
  npm run keys -- rotate    new keys to seal to, for sign-ups and for calls. The older ones go on opening what they
                            sealed. A running server takes them at once; kiosks follow by themselves.
  npm run keys -- paper     another recovery key, when the paper was lost or seen. What was left before asks for
                            the old paper: keep it when you still have it.

Make a copy of the keys after each of these, and keep it apart from the copies of the data.
`;

interface KeysDeps {
  readonly file: string;
  readonly now: Instant;
}

const dayOf = (at: number): string => new Date(asInstant(at)).toISOString().slice(0, 10);

function listKeys(file: string): readonly string[] {
  const keys = readKeyFile(file);
  if (keys === undefined)
    throw new UnusableKeys(`${file}: there are no keys yet. The first start of the server makes them.`);
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

/** Does it, and answers what to print. Throws UnusableKeys. */
export async function runKeys(asked: string | undefined, { file, now }: KeysDeps): Promise<readonly string[]> {
  if (asked === 'list') return listKeys(file);
  if (asked === 'paper') return paperLines(await renewPaper(file, now), false);
  if (asked !== 'rotate') throw new UnusableKeys(keysHelp);
  await rotateKeys(file, now);
  return ['New keys seal from now on.', ...listKeys(file)];
}
