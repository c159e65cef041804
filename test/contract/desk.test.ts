import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { attemptMessage, closeMessage, enrolMessage, firstCoordinatorMessage } from '../../src/contract/desk.ts';

describe('what the desk sends', () => {
  test('a call ends in one of four ways', () => {
    expect(v.is(attemptMessage, { result: 'message-left' })).toBe(true);
    expect(v.is(attemptMessage, { result: 'engaged' })).toBe(false);
  });

  test('a request is closed with an outcome', () => {
    expect(v.is(closeMessage, { outcome: 'referred' })).toBe(true);
    expect(v.is(closeMessage, {})).toBe(false);
  });

  test('a kiosk is enrolled with a code, a demo kiosk without', () => {
    expect(v.is(enrolMessage, { kiosk: 'de-wilg-hal', code: '369CFJNQ' })).toBe(true);
    expect(v.is(enrolMessage, {})).toBe(true);
    expect(v.is(enrolMessage, { kiosk: 'De Wilg' })).toBe(false);
  });

  test('a first coordinator has a name, an address and a password of twelve signs', () => {
    const token = 'a'.repeat(32);
    const lies = { token, name: ' Lies ', email: 'lies@buurt.example', password: 'twaalf tekens' };

    expect(v.parse(firstCoordinatorMessage, lies).name).toBe('Lies');
    expect(v.is(firstCoordinatorMessage, { ...lies, password: 'elf tekens.' })).toBe(false);
    expect(v.is(firstCoordinatorMessage, { ...lies, email: 'lies' })).toBe(false);
    expect(v.is(firstCoordinatorMessage, { ...lies, token: 'kort' })).toBe(false);
  });
});
