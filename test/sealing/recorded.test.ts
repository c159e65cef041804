// What a kiosk sealed in any version that was ever shipped is opened for ever.
import { describe, expect, test } from 'vitest';
import { makeOpener } from '../../src/sealing/open.ts';
import { recordedKeys, recordedPush } from '../contract/recorded.ts';

const personal = [
  { firstName: 'Fatima', telephone: '+32470000001' },
  { firstName: 'Hatice', telephone: '+32470000002' },
  {},
  {},
  { pass: 'PASSDEMK' },
].map((value) => ({ ok: true, value }));
const opening = async (...names: readonly string[]) => {
  const opener = await makeOpener(recordedKeys.filter(({ name }) => names.includes(name)));
  return Promise.all(recordedPush.entries.map(({ header, envelope }) => opener.open(header, envelope)));
};

describe('what was sealed in version 1', () => {
  test('is opened by the keys of the team', async () => {
    expect(await opening('ordinary-1', 'care-1')).toEqual(personal);
  });

  test('is opened by the paper key alone', async () => {
    expect(await opening('recovery-1')).toEqual(personal);
  });
});
