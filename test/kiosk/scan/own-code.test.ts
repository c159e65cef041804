// What the camera reads is ours or goes no further.
import { describe, expect, test } from 'vitest';
import { makeCode, showCode } from '../../../src/domain/entries/code.ts';
import { ownCode } from '../../../src/kiosk/scan/own-code.ts';

const code = makeCode(new Uint8Array([7, 3, 15, 9, 22, 28, 29]));
const damaged = `${code.slice(0, 7)}${code.endsWith('X') ? 'Y' : 'X'}`;
const context = 'https://kiosk.willebroek.example';

describe('a code of ours', () => {
  test.each([
    `${context}/q/${code}`,
    `${context}/q/${code}/`,
    `${context}/q/${code}?van=affiche`,
    `${context}/q/${code}#boven`,
    `${context}/q/${showCode(code)}`,
    `${context}:443/q/${code}`,
    `${context}/q/${code}`.toUpperCase(),
    `${context}/q/${code}`.toLowerCase(),
    `http://kiosk.willebroek.example/q/${code}`,
    ` ${context}/q/${code}\n`,
    code,
    showCode(code),
    ` ${code.toLowerCase()}\r\n`,
  ])('is read from %j', (scanned) => expect(ownCode(scanned, context)).toEqual({ ok: true, value: code }));

  test('is read on a machine of its own, by its port', () =>
    expect(ownCode(`http://localhost:8080/q/${code}`, 'http://localhost:8080')).toEqual({ ok: true, value: code }));
});

describe('what somebody else made', () => {
  test.each([
    '',
    ' ',
    'Hallo buur!',
    '8601234567890',
    'WIFI:T:WPA;S:buurthuis;P:geheim;;',
    'BEGIN:VCARD\nFN:Jan\nEND:VCARD',
    'mailto:jan@example.be',
    'tel:+3238603497',
    'kiosk.willebroek.example',
    `kiosk.willebroek.example/q/${code}`,
    `//kiosk.willebroek.example/q/${code}`,
    `/q/${code}`,
    `https://elders.example/q/${code}`,
    `https://kiosk.willebroek.example.elders.example/q/${code}`,
    `https://elders.example/https://kiosk.willebroek.example/q/${code}`,
    `https://elders.example/?u=${context}/q/${code}`,
    `https://elders.example#${context}/q/${code}`,
    `https://kiosk.willebroek.example@elders.example/q/${code}`,
    `https://elders.example\\@kiosk.willebroek.example/q/${code}`,
    `https://jan@kiosk.willebroek.example/q/${code}`,
    `https://jan:geheim@kiosk.willebroek.example/q/${code}`,
    `https://kiosk.willebroek.example:8443/q/${code}`,
    `https://kiosk.willebroek.example./q/${code}`,
    `https://xn--kisk-6qa.willebroek.example/q/${code}`,
    `https://kіosk.willebroek.example/q/${code}`,
    `javascript:location='${context}/q/${code}'`,
    `data:text/html,${context}/q/${code}`,
    `ftp://kiosk.willebroek.example/q/${code}`,
    `blob:${context}/q/${code}`,
    `intent://kiosk.willebroek.example/q/${code}#Intent;scheme=https;end`,
    `${context}/q/${code}?${'x'.repeat(200)}`,
    ' '.repeat(10_000) + code,
  ])('%j is foreign', (scanned) =>
    expect(ownCode(scanned, context)).toEqual({ ok: false, refusal: { kind: 'foreign' } }),
  );
});

describe('an address of ours without a code', () => {
  test.each([
    context,
    `${context}/`,
    `${context}/agenda`,
    `${context}/q/`,
    `${context}/q/${damaged}`,
    `${context}/q/${code}/nog/iets`,
    `${context}/q/../q/x`,
    `${context}/desk/q/${code}`,
    `${context}/#koppel=${code}`,
  ])('%j says so', (scanned) => expect(ownCode(scanned, context)).toEqual({ ok: false, refusal: { kind: 'no-code' } }));
});
