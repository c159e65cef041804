// Entries that were sealed, as strangers and broken kiosks send them: read as they are, set apart, or refused.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readPush, type PushedEntry } from '../../src/contract/push.ts';
import { envelopeMessage, sealingKeysMessage, signedKeysMessage, type Envelope } from '../../src/contract/sealed.ts';
import { anEntry, aSignUp, at, entryId } from '../support/builders.ts';
import { opened, today, travelling } from '../support/sealing.ts';

const sentAt = at('2026-11-20 10:05');
const good = await travelling(anEntry(aSignUp({ id: entryId(1) })));
const { envelope } = good;
const push = (...entries: readonly unknown[]) => readPush({ v: 1, sentAt, lastReceipt: null, health: null, entries });
function only(entry: unknown): PushedEntry {
  const read = push(entry);
  const [first] = read.ok ? read.value.entries : [];
  if (first === undefined) throw new Error(`Refused: ${JSON.stringify(read)}`);
  return first;
}
const withCopies = (copies: readonly unknown[]) => ({ ...good, envelope: { ...envelope, copies } });
const withCopy = (change: object) => withCopies(envelope.copies.map((copy) => ({ ...copy, ...change })));

describe('an envelope', () => {
  test.each([
    ['no copy at all', withCopies([]), 'envelope.copies'],
    ['three copies', withCopies([...envelope.copies, envelope.copies[0]]), 'envelope.copies'],
    ['copies that are no list', { ...good, envelope: { ...envelope, copies: {} } }, 'envelope.copies'],
    ['another version', { ...good, envelope: { ...envelope, v: 2 } }, 'envelope.v'],
    ['a purpose of its own', { ...good, envelope: { ...envelope, purpose: 'sales' } }, 'envelope.purpose'],
    ['an encapsulated key of 31 bytes', withCopy({ enc: 'A'.repeat(42) }), 'envelope.copies.0.enc'],
    ['an encapsulated key of 33 bytes', withCopy({ enc: 'A'.repeat(44) }), 'envelope.copies.0.enc'],
    ['a text shorter than its tag', withCopy({ sealed: 'A'.repeat(21) }), 'envelope.copies.0.sealed'],
    ['a text of a novel', withCopy({ sealed: 'A'.repeat(5463) }), 'envelope.copies.0.sealed'],
    ['padding', withCopy({ sealed: `${'A'.repeat(62)}==` }), 'envelope.copies.0.sealed'],
    ['a key with a path for a name', withCopy({ key: '../key' }), 'envelope.copies.0.key'],
    ['a key without a name', withCopy({ key: '' }), 'envelope.copies.0.key'],
    ['nothing in it', { header: good.header }, 'envelope'],
    ['null for one', { ...good, envelope: null }, 'envelope'],
  ])('with %s is set apart by the id of its header', (_, entry, where) => {
    expect(only(entry)).toEqual({ read: false, id: entryId(1), at: where, raw: entry });
  });

  test('of the longest allowed text is read', () => {
    expect(only(withCopy({ sealed: 'A'.repeat(5462) })).read).toBe(true);
  });

  test('brings in nothing that it does not name', () => {
    const entry: unknown = JSON.parse(
      JSON.stringify(good).replace('"v":1,"purpose"', '"__proto__":{"open":true},"firstName":"Eva","v":1,"purpose"'),
    );
    const read = only(entry);

    expect(JSON.stringify(read)).not.toContain('Eva');
    expect('open' in {}).toBe(false);
    expect(read).toMatchObject({ read: true, entry: { envelope } });
  });
});

describe('a header that is text', () => {
  test.each([
    ['an object', aSignUp()],
    ['no JSON', '{"v":1'],
    ['nothing', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['text in text', JSON.stringify(JSON.stringify(aSignUp()))],
    ['missing', undefined],
  ])('but is %s has no id: the push is refused', (_, header) => {
    expect(push({ ...good, header })).toEqual({
      ok: false,
      refusal: { kind: 'unreadable', at: 'entries.0.header.id' },
    });
  });

  test('of more than 2000 signs is set apart', () => {
    const long = { ...good, header: JSON.stringify({ ...aSignUp(), mood: 'x'.repeat(2000) }) };

    expect(only(long)).toMatchObject({ read: false, at: 'header' });
  });

  test('of a million brackets is refused, and nothing breaks', () => {
    const deep = '['.repeat(1_000_000);
    const closed = `{"id":"${entryId(1)}","deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;

    expect(push({ ...good, header: deep }).ok).toBe(false);
    expect([true, false]).toContain(push({ ...good, header: closed }).ok);
  });

  test('counts, whatever another field says it were', () => {
    const read = only({ ...good, headerText: JSON.stringify(aSignUp({ id: entryId(9) })) });

    expect(read).toMatchObject({ read: true, entry: { header: { id: entryId(1) }, headerText: good.header } });
  });

  test('does not bring in keys of the prototype', () => {
    const header = good.header.replace('{', '{"__proto__":{"admin":true},');
    const read = only({ ...good, header });

    expect(read).toMatchObject({ read: true, entry: { header: aSignUp({ id: entryId(1) }) } });
    expect('admin' in (read.read ? read.entry.header : {})).toBe(false);
  });

  test('of another request does not open this envelope', async () => {
    const other = only({ ...good, header: JSON.stringify(aSignUp({ id: entryId(2) })) });
    const roomy = only({ ...good, header: ` ${good.header}` });

    for (const one of [other, roomy]) {
      if (!one.read) throw new Error('A header that reads well was not read.');
      await expect(opened(one.entry)).rejects.toThrow('tampered');
    }
  });
});

describe('a sealed push from a stranger', () => {
  test('with any text as header and anything as envelope is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (header, anything) => {
        expect(typeof push({ header, envelope: anything }).ok).toBe('boolean');
      }),
    );
  });

  test('in which envelopes are spoiled names every entry, in the order sent', () => {
    const copy = fc.record({ key: fc.string(), enc: fc.base64String(), sealed: fc.base64String() });
    const spoiled = fc.oneof(fc.jsonValue(), fc.record({ v: fc.constant(1), copies: fc.array(copy) }));
    fc.assert(
      fc.property(fc.array(spoiled, { minLength: 1, maxLength: 6 }), (envelopes) => {
        const read = push(
          ...envelopes.map((one, number) => ({
            header: JSON.stringify(aSignUp({ id: entryId(number) })),
            envelope: one,
          })),
        );
        expect(read.ok && read.value.entries.map((one) => !one.read && one.id)).toEqual(
          envelopes.map((_, number) => entryId(number)),
        );
      }),
    );
  });

  test('with one sign of the header changed is never opened as somebody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.header.length - 1), fc.constantFrom('0', 'a', ' ', '"'), async (where, sign) => {
        const header = good.header.slice(0, where) + sign + good.header.slice(where + 1);
        if (header === good.header) return;
        const read = push({ ...good, header });
        const [first] = read.ok ? read.value.entries : [];
        if (first?.read) await expect(opened(first.entry)).rejects.toThrow('tampered');
      }),
    );
  });
});

describe('what comes with enrolment and agenda', () => {
  test('keys and envelopes as they are made are read', () => {
    expect(v.is(envelopeMessage, envelope satisfies Envelope)).toBe(true);
    expect(v.is(sealingKeysMessage, today.keys)).toBe(true);
    expect(v.is(signedKeysMessage, today.signed)).toBe(true);
  });

  test.each([
    ['a short signature', { ...today.signed, signature: 'A'.repeat(85) }],
    ['a long signature', { ...today.signed, signature: 'A'.repeat(87) }],
    ['no signature', { text: today.signed.text }],
    ['keys of 2001 signs', { ...today.signed, text: 'x'.repeat(2001) }],
  ])('keys with %s are not read', (_, signed) => {
    expect(v.is(signedKeysMessage, signed)).toBe(false);
  });
});
