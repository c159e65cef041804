import { describe, expect, test } from 'vitest';
import { qrRows } from '../../../../src/server/routes/phone/qr-rows.ts';

describe('the agenda for your own phone', () => {
  test('is a square of dark and light that begins with the corner every QR code has', () => {
    const rows = qrRows('https://buurt.example', '/agenda') ?? [];

    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.length === rows.length && /^[01]+$/.test(row))).toBe(true);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 7))).toEqual(['1111111', '1000001', '1011101']);
  });

  test.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'is not offered at %s, where no phone can come',
    (address) => {
      expect(qrRows(address, '/agenda')).toBeNull();
    },
  );
});
