// @vitest-environment happy-dom
// From the tap on, a name is in nobody's hands but the team's.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asId } from '../../../src/domain/ids.ts';
import { aCallbackHeader, aCode, anEntry, aSignUp, entryId } from '../../support/builders.ts';
import { eventually } from '../../support/eventually.ts';
import { opened, readable, rotated, strangers, today } from '../../support/sealing.ts';
import { networkReturns, onTheDisk, read, signUp, started, withAFarServer } from '../support/whole-kiosk.ts';

const server = withAFarServer();

const fatima = { firstName: 'Fatima-Zohra', telephone: asId<'telephone'>('+32470998877') };
const words = ['Fatima', 'Zohra', '+32470998877', '470998877', '0998877'];
const left: readonly Entry[] = [
  anEntry(aSignUp({ id: entryId(1), code: aCode(1) }), fatima),
  anEntry(aCallbackHeader({ id: entryId(2), code: aCode(2) }), fatima),
];
const found = async () => {
  const disk = await onTheDisk();
  return words.filter((one) => readable(disk, one));
};
const keyNames = (index: number) => server.arrived[index]?.envelope.copies.map(({ key }) => key);
const arrivedAre = (count: number) => eventually(() => expect(server.known()).toHaveLength(count));

describe('the search for a name', () => {
  test.each(['utf8', 'utf16le'] as const)('finds it in %s, plain and in base64, wherever it begins', (as) => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const bytes = Buffer.from(`${before}Fatima and more`, as);
      expect(readable(`{"x":"${bytes.toString('base64')}"}`, 'Fatima')).toBe(true);
      expect(readable(`{"x":"${bytes.toString('base64url')}"}`, 'Fatima')).toBe(true);
      expect(readable(bytes.toString('hex'), 'Fatima')).toBe(true);
    }
    expect(readable('["Fatima"]', 'Fatima')).toBe(true);
    expect(readable('["Fatma"]', 'Fatima')).toBe(false);
  });
});

describe('a name and a number', () => {
  test('stand nowhere on the disk while they wait, and the team reads them when they arrive', async () => {
    const kiosk = await started();
    server.connected = false;
    for (const entry of left) expect(await kiosk.submitEntry(entry)).not.toBeNull();

    expect(await onTheDisk()).toContain(entryId(2));
    expect(await found()).toEqual([]);

    networkReturns(server);
    await arrivedAre(2);
    expect((await read(server)).slice(0, 2)).toEqual(left);
  });

  test('stand nowhere on the disk after the receipt either', async () => {
    const kiosk = await started();
    for (const entry of left) await kiosk.submitEntry(entry);
    await eventually(async () => expect((await kiosk.outbox.queue()).waiting).toBe(0));

    expect(await found()).toEqual([]);
  });

  test('stand nowhere on the disk when no server would take them', async () => {
    const kiosk = await started();
    server.connected = false;
    for (const entry of left) await kiosk.submitEntry(entry);
    for (const one of await kiosk.outbox.waiting(2)) await kiosk.outbox.reject(one, 'refused 400');

    expect((await kiosk.outbox.queue()).rejected).toBe(2);
    expect(await found()).toEqual([]);
  });

  test('stand nowhere in what travels', async () => {
    const kiosk = await started();
    for (const entry of left) await kiosk.submitEntry(entry);
    await arrivedAre(2);

    const travelled = JSON.stringify(server.pushes);
    expect(words.filter((one) => readable(travelled, one))).toEqual([]);
  });
});

describe('a kiosk that never had keys', () => {
  test('keeps nothing and says so, and its health tells it once there are some', async () => {
    server.keys = undefined;
    const kiosk = await started();

    expect(await kiosk.submitEntry(signUp(1))).toBeNull();
    expect((await kiosk.outbox.queue()).waiting).toBe(0);
    expect(await found()).toEqual([]);

    server.keys = today.signed;
    await kiosk.enrolment.refresh();
    expect(await kiosk.submitEntry(signUp(1))).not.toBeNull();
    await arrivedAre(1);
    expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('cannot-keep');
  });

  test('does not seal to keys that the server it was enrolled with did not sign', async () => {
    server.keys = strangers.signed;
    const kiosk = await started();

    expect(await kiosk.submitEntry(signUp(1))).toBeNull();
    expect(kiosk.enrolment.snapshot.get()).toBeUndefined();
    expect(await onTheDisk()).not.toContain(strangers.keys.care.publicKey);
  });
});

describe('keys that are changed', () => {
  test('are used from the next entry on; what was left before is still for the old ones', async () => {
    const kiosk = await started();
    await kiosk.submitEntry(signUp(1));
    await arrivedAre(1);
    server.keys = rotated.signed;
    await kiosk.enrolment.refresh();
    await kiosk.submitEntry(signUp(2));
    await arrivedAre(2);

    expect([keyNames(0), keyNames(1)]).toEqual([
      ['ordinary-1', 'recovery-1'],
      ['ordinary-2', 'recovery-2'],
    ]);
    const [before, after] = server.arrived;
    if (!before || !after) throw new Error('Two were left.');
    expect(await opened(before)).toEqual(signUp(1));
    expect(await opened(after, rotated)).toEqual(signUp(2));
  });

  test('by somebody else are not used: the good ones stay, and the team hears of it', async () => {
    const kiosk = await started();
    server.keys = strangers.signed;
    await kiosk.enrolment.refresh();

    await kiosk.submitEntry(signUp(1));
    await arrivedAre(1);

    expect(await read(server)).toEqual([signUp(1)]);
    expect(server.pushes.at(-1)?.health?.lastTrouble?.kind).toBe('keys-not-ours');
  });

  test('by somebody else are not used after the next start either', async () => {
    await started();
    server.keys = strangers.signed;

    const kiosk = await started();
    await kiosk.submitEntry(signUp(1));
    await arrivedAre(1);

    expect(keyNames(0)).toEqual(['ordinary-1', 'recovery-1']);
  });
});

describe('the power returns before the network', () => {
  test('what is left is sealed with the keys that were kept', async () => {
    await started();
    server.connected = false;

    const kiosk = await started();
    expect(await kiosk.submitEntry(signUp(1))).not.toBeNull();
    expect(await found()).toEqual([]);

    networkReturns(server);
    await arrivedAre(1);
    expect((await read(server))[0]).toEqual(signUp(1));
  });
});
