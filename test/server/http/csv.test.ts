// Files that Excel in Belgium opens with a double click.
import { describe, expect, test } from 'vitest';
import type { CallbackLine, SignUpList } from '../../../src/contract/desk.ts';
import { asId } from '../../../src/domain/ids.ts';
import { callbacksCsv, signUpsCsv, toCsv } from '../../../src/server/http/csv.ts';
import { aCode, at, day } from '../../support/builders.ts';
import { hall, willebroek } from '../../support/server.ts';

const an = { id: asId<'staff'>('an'), name: 'An, Welzijnsloket' };

const line: CallbackLine = {
  id: asId('01936b2a-0000-7000-8000-000000000001'),
  code: aCode(1),
  subject: 'money',
  seat: null,
  neighbourhood: asId('centrum'),
  kiosk: hall,
  madeAt: at('2026-11-20 09:05'),
  receivedAt: at('2026-11-20 09:05'),
  promisedOn: day('2026-11-24'),
  dayPart: 'morning',
  callLanguages: ['nl', 'tr'],
  reach: 'telephone',
  mayLeaveMessage: true,
  opened: 'yes',
  firstName: 'Zoë; "de bakker"',
  telephone: asId('+32470123456'),
  pass: null,
  state: { step: 'claimed', by: an.id, at: at('2026-11-23 10:00') },
  attempts: [{ by: an.id, at: at('2026-11-23 10:05'), result: 'no-answer' }],
};

describe('the callback list', () => {
  test('is exactly these bytes', () => {
    const csv = callbacksCsv([line], { config: willebroek(), staff: [an] });
    expect(csv).toBe(
      '\uFEFFCode;Beloofd tegen;Voornaam;Telefoon;Onderwerp;Dagdeel;Talen;Hoe;Bericht inspreken;Buurt;Kiosk;Gevraagd op;' +
        'Stand;Collega;Pogingen;Laatste poging;Afgerond als;Buurtpas;Goed om te weten\r\n' +
        `${aCode(1).slice(0, 4)}-${aCode(1).slice(4)};24/11/2026;"Zoë; ""de bakker""";0470 12 34 56;Geld en rekeningen;` +
        'voormiddag;Nederlands, Turks;bellen;ja;Centrum;De Wilg, hal;20/11/2026 09:05;' +
        'bij een collega;An, Welzijnsloket;1;Geen antwoord, 23/11/2026 10:05;;;\r\n',
    );
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('leaves cells empty where there is nothing to say', () => {
    const visit: CallbackLine = { ...line, reach: 'visit', telephone: null, state: { step: 'waiting' }, attempts: [] };
    const [, row] = callbacksCsv([visit], { config: willebroek(), staff: [] }).split('\r\n');
    expect(row).toMatch(/;;Geld en rekeningen;.*;komt langs;.*;wacht;;0;;;;$/);
  });
});

describe('what a visitor typed', () => {
  test.each(['=1+1', '+32470', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    '%j is text, never a formula',
    (typed) => {
      expect(toCsv([[typed]])).toContain(`'${typed}`);
    },
  );

  test.each(['Mia', 'a=b', "d'Artagnan"])('%j stays as it is', (typed) => {
    expect(toCsv([[typed]])).toBe(`\uFEFF${typed}\r\n`);
  });

  test('a number from abroad does not become a sum', () => {
    const abroad: CallbackLine = { ...line, telephone: asId('+33612345678') };
    expect(callbacksCsv([abroad], { config: willebroek(), staff: [] })).toContain(";'+33 6 12 34 56 78;");
  });
});

describe('who comes', () => {
  test('is exactly these bytes', () => {
    const list: SignUpList = {
      date: {
        id: asId('soep@2026-11-24'),
        title: 'Soep op dinsdag',
        neighbourhood: asId('centrum'),
        activity: asId('soep'),
        on: day('2026-11-24'),
        location: 'De Wilg',
        room: null,
        reason: null,
        signUp: 'waiting-list',
        opensAt: null,
        closesAt: at('2026-11-24 12:00'),
        startsAt: at('2026-11-24 12:00'),
        endsAt: at('2026-11-24 14:00'),
        state: 'planned',
        places: 3,
        taken: 2,
        waiting: 1,
        loaned: 0,
      },
      signUps: [
        {
          id: line.id,
          code: aCode(2),
          persons: 2,
          together: true,
          attendance: 'series',
          state: 'waiting',
          position: 1,
          madeAt: at('2026-11-20 10:00'),
          opened: 'yes',
          firstName: 'Mia',
          telephone: null,
          pass: null,
          promotedAt: null,
          arrivedAt: at('2026-11-24 11:50'),
        },
      ],
    };
    expect(signUpsCsv(list)).toBe(
      '\uFEFFActiviteit;Wanneer;Plaats;Voornaam;Telefoon;Personen;Samen met iemand;Hoe vaak;Was er;Code;Ingeschreven op;Buurtpas;Goed om te weten\r\n' +
        `Soep op dinsdag;24/11/2026 12:00;wachtlijst 1;Mia;;2;ja;elke keer;24/11/2026 11:50;${aCode(2).slice(0, 4)}-${aCode(2).slice(4)};20/11/2026 10:00;;\r\n`,
    );
  });
});
