// What a kiosk sealed in any version that was ever shipped is opened for ever.
import { describe, expect, test } from 'vitest';
import { readPush } from '../../src/contract/push.ts';
import { makeOpener } from '../../src/sealing/open.ts';
import { recordedKeys, recordedPassPush, recordedPush, recordedSealedPush } from '../contract/recorded.ts';

const personal = recordedPush.entries.map((entry) => ({ ok: true, value: entry.personal }));
const opening = async (...names: readonly string[]) => {
  const opener = await makeOpener(recordedKeys.filter(({ name }) => names.includes(name)));
  return Promise.all(recordedSealedPush.entries.map(({ header, envelope }) => opener.open(header, envelope)));
};

describe('what was sealed in version 2', () => {
  test('is opened by the keys of the team', async () => {
    expect(await opening('ordinary-1', 'care-1')).toEqual(personal);
  });

  test('is opened by the paper key alone', async () => {
    expect(await opening('recovery-1')).toEqual(personal);
  });
});

describe('what was left with a buurtpas in version 2', () => {
  test('is read, and holds the code of the pass and nothing else', async () => {
    const push = readPush(recordedPassPush);
    expect(push.ok && push.value.entries.map(({ read }) => read)).toEqual([true, true]);
    const opener = await makeOpener(recordedKeys);
    const { entries } = recordedPassPush;
    const opened = await Promise.all(entries.map(({ header, envelope }) => opener.open(header, envelope)));
    expect(opened).toEqual(entries.map(() => ({ ok: true, value: { pass: 'PASSDEMK' } })));
  });
});
