// What strangers send: by hand, the inputs that broke other programs; by chance, the rest.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

const deep = (times: number): string => '['.repeat(times) + ']'.repeat(times);
const deepObject = (times: number): string => `${'{"a":'.repeat(times)}1${'}'.repeat(times)}`;

/** In place of an id, a code or a name in an address; some are already written as an address has them. */
export const words: readonly string[] = [
  '.',
  '..',
  '%',
  '%00',
  '%2e%2e%2f%2e%2e%2fkeys.json',
  '..%2f..%2fetc%2fpasswd',
  '..%5c..%5ckeys.json',
  '%c0%ae%c0%ae',
  '%ED%A0%80',
  '%0d%0aSet-Cookie:%20desk=x',
  '%F0%9F%98%80',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  "'%20or%201=1%20--",
  '%22;drop%20table%20entry;--',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '*',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '9007199254740993',
  '01936b2a-0000-7000-8000-ffffffffffff',
  'soep@9999-99-99',
  '@',
  'a'.repeat(8000),
];

/** In place of whatever a message holds. */
export const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  '\uDFFF\uD800',
  '\u202E\uFEFF',
  'é'.repeat(2500),
  '__proto__',
  'constructor',
  [],
  [null],
  {},
  { toString: 'x', length: -1 },
  JSON.parse('{"__proto__":{"isOurs":true}}'),
  JSON.parse(deep(500)),
];

type Body = string | Uint8Array<ArrayBuffer>;
const bytes = (...all: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(all);

/** Bodies that are no message at all. */
export const bodies: readonly Body[] = [
  '',
  ' ',
  '{',
  '{}',
  'null',
  'true',
  '7',
  '-0',
  '1e400',
  '"x"',
  '[]',
  '[{}]',
  '{"v":2}',
  '{"v":2,"v":1,"entries":[],"entries":{}}',
  '{"__proto__":{"v":2,"entries":[]}}',
  '{"constructor":{"prototype":{"demo":true}}}',
  '\uFEFF{}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  'a=b&c=d',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  deep(100_000),
  deepObject(100_000),
  '['.repeat(100_000),
  `"${'a'.repeat(3_000_000)}"`,
  `[${'0,'.repeat(30_000)}0]`,
  bytes(0, 1, 2, 255, 254),
  bytes(0xc3, 0x28),
  bytes(0xed, 0xa0, 0x80),
  Uint8Array.from(gzipSync('{}')),
];

/** Headers that lie about what comes, who asks or what is wanted. */
export const headers: readonly Readonly<Record<string, string>>[] = [
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Type': 'multipart/form-data; boundary=' },
  { 'Content-Type': 'application/json; charset=utf-7' },
  { 'Content-Type': 'x'.repeat(5000) },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Length': '0' },
  { 'Content-Length': '-1' },
  { 'Transfer-Encoding': 'chunked, identity' },
  { 'Accept-Encoding': 'x;q=,,;=br' },
  { 'If-None-Match': '*' },
  { 'If-None-Match': '"'.repeat(5000) },
  { Range: 'bytes=0-,-1,9-2' },
  { Range: `bytes=${'9'.repeat(400)}-` },
  { 'X-Forwarded-For': '__proto__' },
  { 'X-Forwarded-Host': 'elders.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=elders.example' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { Host: '__proto__' },
  { Cookie: '='.repeat(5000) },
  { Cookie: 'desk=__proto__; desk=%00; __Host-desk=%E0%A4%A' },
  { Accept: '\u00FF\u00FE' },
  Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`X-Flood-${place}`, 'x'.repeat(100)])),
];

/** Whoever says to be a device or a colleague, and is not. */
export const strangers: readonly Readonly<Record<string, string>>[] = [
  {},
  { Authorization: '' },
  { Authorization: 'Bearer' },
  { Authorization: `Bearer ${'a'.repeat(43)}` },
  { Authorization: `DPoP ${'a'.repeat(43)}` },
  { Authorization: `DPoP ${'a'.repeat(43)}`, DPoP: 'a.b.c' },
  { Authorization: `Bearer ${'x'.repeat(9000)}` },
  { Authorization: 'Basic YTpi' },
  { Authorization: 'Bearer __proto__constructor__proto__' },
  { Cookie: 'desk=x' },
  { Cookie: `desk=${'a'.repeat(32)}.${'b'.repeat(44)}` },
];

const isObject = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null;

/** Every place in a message, as a list of keys. */
export function placesIn(message: unknown): readonly (readonly string[])[] {
  if (!isObject(message)) return [[]];
  return [[], ...Object.entries(message).flatMap(([key, inner]) => placesIn(inner).map((rest) => [key, ...rest]))];
}

/** The same message with another value in this place; without it when the value is `undefined`. */
export function withValueAt(message: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (!isObject(message)) return message;
  const inner = withValueAt(Reflect.get(message, key), rest, value);
  if (Array.isArray(message)) return message.map((one, place) => (String(place) === key ? inner : one));
  return { ...message, [key]: inner };
}

export const anyBody = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 8 }),
  fc.uint8Array({ maxLength: 2000 }).map((all) => Uint8Array.from(all)),
);
export const anyValue = fc.oneof(fc.constantFrom(...values), fc.jsonValue(), fc.string({ unit: 'binary' }));
export const anyWord = fc.oneof(fc.constantFrom(...words), fc.webSegment(), fc.string({ unit: 'binary' }));
