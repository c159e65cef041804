import { describe, expect, test } from 'vitest';
import { readPush } from '../../../src/contract/push.ts';
import { protocolVersion } from '../../../src/contract/version.ts';
import { isCode, makePassCode } from '../../../src/domain/entries/code.ts';
import type { Entry } from '../../../src/domain/entries/entry.ts';
import { asId } from '../../../src/domain/ids.ts';
import { promisedDay } from '../../../src/domain/callbacks/promise.ts';
import { readOpeningHours } from '../../../src/domain/time/opening-hours.ts';
import { hours, addDuration } from '../../../src/domain/time/time.ts';
import {
  callbackEntry,
  promiseFor,
  signUpEntry,
  withdrawalEntry,
  type Occasion,
} from '../../../src/kiosk/outbox/build-entry.ts';
import { beginVisit, type CallbackDraft, type SignUpDraft } from '../../../src/kiosk/visit/visit.ts';
import { aCode, at } from '../../support/builders.ts';
import { aSnapshot, mondayMorning } from '../../support/kiosk.ts';
import { opened, travelling } from '../../support/sealing.ts';

const { config } = aSnapshot();
const occasion: Occasion = { kiosk: asId('de-wilg-hal'), deviceNow: mondayMorning, now: mondayMorning };
const date = asId<'activity-date'>('soep@2026-11-24');
const draft = (matters: Partial<SignUpDraft> = {}) => ({
  ...beginVisit(1).signUp,
  firstName: 'Mia',
  together: false,
  ...matters,
});
const callback = (matters: Partial<CallbackDraft> = {}): CallbackDraft => ({
  ...beginVisit(1).callback,
  subject: asId('money'),
  dayPart: 'morning',
  firstName: 'Mia',
  telephone: '0470123456',
  ...matters,
});

const aPassCode = makePassCode(Uint8Array.of(1, 2, 3, 4, 5, 6));

/** What the team reads of it, after the way over the wire. */
async function arrived(entry: Entry): Promise<unknown> {
  const entries = [await travelling(entry)];
  const push = readPush(
    JSON.parse(JSON.stringify({ v: protocolVersion, sentAt: mondayMorning, lastReceipt: null, health: null, entries })),
  );
  if (!push.ok) return push.refusal;
  return Promise.all(push.value.entries.flatMap((one) => (one.read ? [opened(one.entry)] : [])));
}

describe('what a visitor leaves', () => {
  test.each<[string, Entry]>([
    ['a sign-up', signUpEntry(occasion, date, draft({ telephone: '0470 12 34 56' }))],
    ['a sign-up without a number', signUpEntry(occasion, date, draft())],
    ['a sign-up of six for a whole series', signUpEntry(occasion, date, draft({ persons: 6, attendance: 'series' }))],
    ['a sign-up with the longest name', signUpEntry(occasion, date, draft({ firstName: 'é'.repeat(40) }))],
    ['a callback request', callbackEntry(occasion, config, callback())],
    ['a callback request without a number', callbackEntry(occasion, config, callback({ telephone: '' }))],
    [
      'a callback request in four languages',
      callbackEntry(occasion, config, callback({ callLanguages: ['tr', 'nl', 'fr', 'ar'] })),
    ],
    ['a sign-up with a buurtpas', signUpEntry(occasion, date, { ...draft({ firstName: '' }), pass: aPassCode })],
    ['a callback request with a buurtpas', callbackEntry(occasion, config, { ...callback(), pass: aPassCode })],
    ['a withdrawal', withdrawalEntry(occasion, aCode(3))],
  ])('%s is read by the team as it was meant', async (_, entry) => {
    expect(await arrived(entry)).toEqual([entry]);
  });

  test('with a buurtpas is its code alone, whatever was typed before', () => {
    const typed = { ...callback(), pass: aPassCode };
    expect(callbackEntry(occasion, config, typed).personal).toEqual({ pass: aPassCode });
    expect(callbackEntry(occasion, config, typed).header.reach).toBe('telephone');
    expect(signUpEntry(occasion, date, { ...draft(), pass: aPassCode }).personal).toEqual({ pass: aPassCode });
  });

  test('carries the moment of the tap by the clock of the kiosk, also when that clock is off', () => {
    const offBy = { ...occasion, now: addDuration(mondayMorning, hours(3)) };

    expect(signUpEntry(offBy, date, draft()).header.madeAt).toBe(mondayMorning);
    expect(withdrawalEntry(offBy, aCode(3)).header.madeAt).toBe(mondayMorning);
  });

  test('has an id of its own that sorts by the tap, and a code of its own', () => {
    const one = signUpEntry(occasion, date, draft());
    const other = signUpEntry(occasion, date, draft());
    const muchLater = signUpEntry({ ...occasion, deviceNow: addDuration(mondayMorning, hours(1)) }, date, draft());

    expect(one.header.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(one.header.id).not.toBe(other.header.id);
    expect(one.header.code).not.toBe(other.header.code);
    expect(isCode(one.header.code)).toBe(true);
    expect([muchLater.header.id, one.header.id].toSorted()).toEqual([one.header.id, muchLater.header.id]);
  });

  test('has no blanks around the name', () => {
    expect(signUpEntry(occasion, date, draft({ firstName: ' Mia ' })).personal).toEqual({ firstName: 'Mia' });
  });

  test('keeps the name and the number out of the header', () => {
    const { header } = callbackEntry(occasion, config, callback());

    expect(JSON.stringify(header)).not.toMatch(/Mia|470123456/);
  });
});

describe('a callback request', () => {
  test('promises the day that the rule says, by the clock of the server', () => {
    const lateOnSunday = at('2026-11-22 23:30');
    const entry = callbackEntry({ ...occasion, deviceNow: lateOnSunday }, config, callback());

    expect(entry.header.promisedOn).toBe(promisedDay(readOpeningHours(config.openingHours), mondayMorning, 3));
    expect(entry.header.promisedOn).toBe('2026-11-26');
    expect(promiseFor(config, lateOnSunday)).toBe('2026-11-25');
  });

  test('is a telephone call when there is a number', () => {
    const { header, personal } = callbackEntry(occasion, config, callback({ mayLeaveMessage: true }));

    expect(header).toMatchObject({ reach: 'telephone', mayLeaveMessage: true, dayPart: 'morning', subject: 'money' });
    expect(personal).toEqual({ firstName: 'Mia', telephone: '+32470123456' });
  });

  test('is a visit when there is none, and then nobody speaks a message in', () => {
    const { header, personal } = callbackEntry(occasion, config, callback({ telephone: '', mayLeaveMessage: true }));

    expect(header).toMatchObject({ reach: 'visit', mayLeaveMessage: false });
    expect(personal).toEqual({ firstName: 'Mia' });
  });

  test('leaves no message unless somebody said yes', () => {
    for (const mayLeaveMessage of [false, null])
      expect(callbackEntry(occasion, config, callback({ mayLeaveMessage })).header.mayLeaveMessage).toBe(false);
  });

  test('is in Dutch at any hour when nobody chose otherwise', () => {
    expect(callbackEntry(occasion, config, callback({ dayPart: null })).header).toMatchObject({
      dayPart: 'any',
      callLanguages: ['nl'],
    });
  });
});
