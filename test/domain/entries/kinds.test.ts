import { describe, expect, test } from 'vitest';
import { entryKinds, kinds, maySend, purposeOf } from '../../../src/domain/entries/kinds.ts';
import { isAboutTicket, ownCode } from '../../../src/domain/entries/entry.ts';
import { originName } from '../../../src/domain/entries/origin.ts';
import { reservedIds } from '../../../src/domain/entries/reserved-ids.ts';
import { asId } from '../../../src/domain/ids.ts';
import { aCallbackHeader, aCheckIn, aPass, aSignUp, anUndoCheckIn, aWithdrawal } from '../../support/builders.ts';

const headers = [aSignUp(), aCallbackHeader(), aWithdrawal(), aCheckIn(), anUndoCheckIn(), aPass()];

describe('the kinds of entries', () => {
  test('what somebody needs is sealed as care', () => {
    expect(entryKinds.filter((kind) => purposeOf(kind) === 'care')).toEqual(['callback-request', 'pass']);
  });

  test.each(['a-kind-of-next-year', '', 'unreadable', 'constructor', '__proto__'])(
    '%j, which nobody knows, is sealed as care and may come from nobody',
    (kind) => {
      expect(purposeOf(kind)).toBe('care');
      for (const sender of ['kiosk', 'phone', 'desk'] as const) expect(maySend(sender, kind)).toBe(false);
    },
  );

  test.each([
    ['kiosk', ['sign-up', 'callback-request', 'withdrawal', 'check-in']],
    ['phone', ['sign-up', 'callback-request', 'withdrawal']],
    ['desk', ['sign-up', 'withdrawal', 'check-in', 'undo-check-in', 'pass']],
  ] as const)('a %s sends %j', (sender, sent) => {
    expect(entryKinds.filter((kind) => maySend(sender, kind))).toEqual(sent);
  });

  test('no kiosk may have the name that stands for a phone or the desk', () => {
    const names = [{ kind: 'desk' } as const, { kind: 'phone' } as const].map(originName);
    expect(Object.keys(reservedIds.kiosks)).toEqual(names);
    expect(originName({ kind: 'kiosk', kiosk: asId('de-wilg-hal') })).toBe('de-wilg-hal');
  });

  test.each(headers.map((header) => [header.kind, header] as const))(
    '%s goes by the code the table names',
    (_, header) => {
      const goesBy = 'ticket' in header ? 'ticket' : 'own-code';
      expect(kinds[header.kind].goesBy).toBe(goesBy);
      expect(isAboutTicket(header)).toBe(goesBy === 'ticket');
      expect(ownCode(header)).toBe('ticket' in header ? null : header.code);
    },
  );
});
