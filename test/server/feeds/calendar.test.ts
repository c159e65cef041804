// A calendar file, as programs read it that know nothing of ours.
import { describe, expect, test } from 'vitest';
import { localTimeOf } from '../../../src/domain/time/local-date.ts';
import { writeCalendar } from '../../../src/server/feeds/calendar.ts';
import { asInstant } from '../../../src/domain/time/time.ts';
import { aHouse, anAnnounced, announcedCode, announcedDates } from '../../support/announced.ts';
import { anActivity, aSchedule, at, day, time } from '../../support/builders.ts';
import { linesIn, readByIcalJs, readers } from '../../support/calendars.ts';

const write = (...dates: Parameters<typeof writeCalendar>[0]['dates']) =>
  writeCalendar({ house: aHouse, dates, feed: 'Agenda Willebroek' });

const everySunday = anActivity({
  schedule: aSchedule({
    firstOn: day('2026-03-01'),
    startsAt: time('09:30'),
    endsAt: time('11:00'),
    cancelled: [day('2026-03-29'), day('2026-05-03')],
  }),
});
/** It begins on Saturday evening and ends in the hours that both clock changes touch. */
const everySaturdayNight = anActivity({
  schedule: aSchedule({ firstOn: day('2026-03-07'), startsAt: time('23:30'), endsAt: time('02:30') }),
});

describe.each(readers)('%s reads a year of dates, over both clock changes', (_, read) => {
  test.each([
    ['on Sunday morning', everySunday],
    ['in the night from Saturday to Sunday', everySaturdayNight],
  ])('%s: when each starts, ends and is cancelled is as in our own agenda', (__, activity) => {
    const dates = announcedDates(activity, '2026-03-01', '2027-02-28');
    expect(dates.length).toBeGreaterThan(50);

    expect(read(write(...dates)).map(({ startsAt, endsAt, isCancelled }) => [startsAt, endsAt, isCancelled])).toEqual(
      dates.map(({ startsAt, endsAt, state }) => [startsAt, endsAt, state === 'cancelled']),
    );
  });

  test('on the wall it is half past nine each time', () => {
    const begins = read(write(...announcedDates(everySunday, '2026-03-01', '2027-02-28'))).map(({ startsAt }) =>
      localTimeOf(asInstant(startsAt)),
    );
    expect(new Set(begins)).toEqual(new Set(['09:30']));
  });

  test('each date leads to the page of its activity, on its own day', () => {
    const urls = read(write(...announcedDates(anActivity(), '2026-11-24', '2026-12-01'))).map(({ url }) => url);

    expect(urls).toEqual(
      ['2026-11-24', '2026-12-01'].map((on) => `https://kiosk.test:8443/q/${announcedCode}?dag=${on}`),
    );
  });

  test('what is on, where, and whom to call', () => {
    const [event] = read(write(anAnnounced({ title: 'Samen soep eten', room: 'in de cafetaria', priceCents: 250 })));

    expect(event?.title).toBe('Samen soep eten');
    expect(event?.where).toBe('Lokaal dienstencentrum De Wilg, in de cafetaria\nWillebroek');
    expect(event?.description).toBe(
      'Samen soep eten.\n2,50 euro.\nZonder trappen.\nVragen? Bel De Wilg, 03 860 34 97.',
    );
  });
});

describe('a calendar file', () => {
  test('is folded at 75 octets and ends its lines as the standard asks', () => {
    const lines = linesIn(write(anAnnounced({ summary: 'Kom gerust alleen, wij zijn er. '.repeat(20) })));

    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  test('knows a date by the same name for ever, also on another port', () => {
    const uid = (house = aHouse) => readByIcalJs(writeCalendar({ house, dates: [anAnnounced()], feed: null }))[0]?.uid;

    expect(uid()).toBe('soep@2026-11-24@kiosk.test');
    expect(uid({ ...aHouse, publicAddress: 'https://kiosk.test' })).toBe(uid());
  });

  test('tells how often a date changed, and when it last did', () => {
    const [event] = readByIcalJs(write(anAnnounced({}, { revision: 3, revisedAt: at('2026-11-23 12:00') })));

    expect(event).toMatchObject({ sequence: 3, modifiedAt: at('2026-11-23 12:00') });
  });

  test('asks who subscribed to look again each hour, and takes nobody’s time', () => {
    const lines = linesIn(write(anAnnounced()));

    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(lines).toContain('X-PUBLISHED-TTL:PT1H');
    expect(lines).toContain('X-WR-CALNAME:Agenda Willebroek');
    expect(lines).toContain('TRANSP:TRANSPARENT');
  });

  test('of what somebody signed up for, takes their time; while they wait it is not certain', () => {
    const ofTicket = (state: 'planned' | 'waiting' | 'cancelled') =>
      linesIn(writeCalendar({ house: aHouse, dates: [anAnnounced({}, { state })], feed: null })).filter((line) =>
        /^(STATUS|TRANSP|REFRESH|NAME)/.test(line),
      );

    expect(ofTicket('planned')).toEqual(['TRANSP:OPAQUE', 'STATUS:CONFIRMED']);
    expect(ofTicket('waiting')).toEqual(['TRANSP:OPAQUE', 'STATUS:TENTATIVE']);
    expect(ofTicket('cancelled')).toEqual(['TRANSP:TRANSPARENT', 'STATUS:CANCELLED']);
  });

  test('is the same to the byte when nothing changed', () => {
    expect(write(anAnnounced())).toBe(write(anAnnounced()));
  });
});
