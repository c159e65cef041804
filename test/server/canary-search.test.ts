// The search for canaries itself: what it would not find, no test of a kiosk or a server could miss.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { filesHolding, formsOf, holds, numberForms } from '../support/canary.ts';
import { makeFolder } from '../support/folders.ts';
import { unsnap } from '../support/snappy.ts';

const names = ['Kanarievogel', 'Zébulon-Ünïqüe', 'Фатіма-Еспанья'];
const noise = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 193) % 256));

/** Only literals: what is copied from before is in the recorded bytes below. */
const snap = (bytes: Buffer): Buffer => {
  const size = bytes.length;
  const length = size < 128 ? [size] : [(size % 128) + 128, Math.floor(size / 128)];
  return Buffer.concat([Buffer.from([...length, 61 << 2, (size - 1) % 256, (size - 1) >> 8]), bytes]);
};

function table(words: Buffer): Buffer {
  const block = Buffer.concat([snap(words), Buffer.from([1]), Buffer.alloc(4)]);
  const size = block.length - 5;
  const handle = Buffer.from([0, (size % 128) + 128, Math.floor(size / 128)]);
  const index = Buffer.concat([Buffer.from([0, 1, handle.length]), Buffer.from('k'), handle, Buffer.alloc(4), one]);
  const footer = Buffer.alloc(48);
  const at = block.length;
  Buffer.from([0, 0, (at % 128) + 128, Math.floor(at / 128), index.length]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([block, index, Buffer.alloc(5), footer]);
}
const one = Buffer.from([1, 0, 0, 0]);

/** A record cut in two by the end of a block. */
function log(words: Buffer): Buffer {
  const first = 32_768 - 7;
  const whole = Buffer.concat([Buffer.alloc(first - 5, 'x'), words]);
  const head = (kind: number, length: number) => Buffer.from([0, 0, 0, 0, length % 256, length >> 8, kind]);
  const rest = whole.subarray(first);
  return Buffer.concat([head(2, first), whole.subarray(0, first), head(4, rest.length), rest]);
}

function cached(body: Buffer): Buffer {
  const address = Buffer.from('http://localhost/api/v1/snapshot');
  const head = Buffer.alloc(24);
  Buffer.from('305c72a71b6dfbfc', 'hex').copy(head);
  head.writeUInt32LE(address.length, 12);
  return Buffer.concat([head, address, body, noise]);
}

const ways: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'as it is': (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  'gzip that was cut off': (bytes) => gzipSync(Buffer.concat([bytes, noise]), { level: 1 }).subarray(0, -40),
  deflate: (bytes) => deflateSync(bytes),
  'brotli in a cache': (bytes) => cached(brotliCompressSync(bytes)),
  'gzip in a cache': (bytes) => cached(gzipSync(bytes)),
  'a table of LevelDB': table,
  'a log of LevelDB': log,
  'a compressed value of IndexedDB': (bytes) => Buffer.concat([Buffer.from('ff1102', 'hex'), snap(bytes)]),
  'such a value in a table': (bytes) => table(Buffer.concat([noise, Buffer.from('ff1102', 'hex'), snap(bytes)])),
};

let folder: string;
beforeAll(() => {
  folder = makeFolder('buurtkiosk-search-');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a name that somebody kept', () => {
  const written: Readonly<Record<string, (name: string) => Buffer>> = {
    'UTF-8': (name) => Buffer.from(name),
    'UTF-16': (name) => Buffer.from(name, 'utf16le'),
    'UTF-16, the other way around': (name) => Buffer.from(name, 'utf16le').swap16(),
    JSON: (name) =>
      Buffer.from(
        JSON.stringify(name).replaceAll(/[^ -~]/g, (one_) => `\\u0${one_.charCodeAt(0).toString(16).padStart(3, '0')}`),
      ),
    'an address': (name) => Buffer.from(`?q=${encodeURIComponent(`x ${name}`)}`),
  };

  test.each(Object.keys(ways).flatMap((way) => Object.keys(written).map((how) => [how, way])))(
    'is found in %s, %s',
    (how, way) => {
      for (const name of names) {
        const bytes = written[how]?.(`${name}`) ?? noise;
        for (const text of [bytes, Buffer.concat([Buffer.from('ab'), bytes, noise])]) {
          const file = join(folder, 'stored');
          writeFileSync(file, Buffer.concat([ways[way]?.(text) ?? noise]));
          expect(filesHolding(folder, [name])).toEqual([file]);
          expect(filesHolding(folder, ['Niemand', 'Zebulon-Unique'])).toEqual([]);
        }
      }
    },
  );

  test.each(['utf8', 'utf16le'] as const)('is found in %s, also deep in base64 and hex', (encoding) => {
    for (const word of [...names, '479123987']) {
      for (const before of ['', 'a', 'ab', 'abc']) {
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from(word, encoding), Buffer.from('zz')]);
        for (const form of ['base64', 'base64url', 'hex'] as const) {
          expect(holds(`{"x":"${bytes.toString(form)}"}`, word)).toBe(true);
          expect(holds(gzipSync(`{"x":"${bytes.toString(form)}"}`), word)).toBe(true);
        }
      }
    }
    expect(formsOf('Kanarievogel').every((form) => form.length > 8)).toBe(true);
  });
});

describe('a number', () => {
  test.each(['0479 12 39 87', '0479123987', '+32479123987', '0479.12.39.87', '+32 479 12 39 87', '0032479123987'])(
    'is found as %s',
    (typed) => {
      const found = (as: BufferEncoding) =>
        numberForms(asId('+32479123987')).some((form) => holds(Buffer.from(`<${typed}>`, as), form));
      expect([found('utf8'), found('utf16le')]).toEqual([true, true]);
    },
  );
});

describe('bytes that Snappy made', () => {
  test('with copies of what was said before are read', () => {
    // Literal "Kanarie", then seven bytes from seven back, then four from one back.
    const bytes = Buffer.concat([
      Buffer.from([18, 6 << 2]),
      Buffer.from('Kanarie'),
      Buffer.from([(3 << 2) | 1, 7, (3 << 2) | 2, 1, 0]),
    ]);
    expect(unsnap(bytes)?.toString()).toBe('KanarieKanarieeeee');
  });

  test('and changed are no fault', () => {
    for (const odd of ['', 'ff', '05', '0500', '05f4', 'ffffffffff0f00', '0a0141'])
      expect(unsnap(Buffer.from(odd, 'hex'))).toBeUndefined();
  });
});
