// What search engines ask of an event: https://developers.google.com/search/docs/appearance/structured-data/event
import { describe, expect, test } from 'vitest';
import { writeJsonLd } from '../../../src/server/feeds/json-ld.ts';
import { aHouse, anAnnounced, announcedCode, announcedDates } from '../../support/announced.ts';
import { anActivity, aSchedule, day, time } from '../../support/builders.ts';

const address = 'https://kiosk.test:8443/agenda.json';
const listOf = (...dates: Parameters<typeof writeJsonLd>[0]['dates']) =>
  JSON.parse(writeJsonLd({ house: aHouse, name: 'Agenda Willebroek', dates, address }));
const eventOf = (...date: Parameters<typeof anAnnounced>) => listOf(anAnnounced(...date)).itemListElement[0].item;

describe('a search engine reads the agenda', () => {
  test('it is a list of events in order', () => {
    const list = listOf(...announcedDates(anActivity(), '2026-11-24', '2026-12-08'));

    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList', '@id': address });
    expect(list.numberOfItems).toBe(3);
    expect(list.itemListElement.map((one: { position: number }) => one.position)).toEqual([1, 2, 3]);
  });

  test('what it requires is there: the name, when it starts, and a place with an address', () => {
    expect(eventOf()).toMatchObject({
      '@type': 'Event',
      name: 'Soep op dinsdag',
      startDate: '2026-11-24T12:00:00+01:00',
      location: {
        '@type': 'Place',
        name: 'Lokaal dienstencentrum De Wilg',
        address: { '@type': 'PostalAddress', addressLocality: 'Willebroek', addressCountry: 'BE' },
      },
    });
  });

  test('what it recommends is there; pictures, performers and when sales begin are nothing of ours', () => {
    const url = `https://kiosk.test:8443/q/${announcedCode}?dag=2026-11-24`;
    expect(eventOf({ priceCents: 250 })).toMatchObject({
      endDate: '2026-11-24T14:00:00+01:00',
      description: expect.stringContaining('Samen soep eten.'),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      organizer: {
        '@type': 'Organization',
        name: 'Samenleven en De Wilg',
        url: 'https://kiosk.test:8443/agenda',
      },
      isAccessibleForFree: false,
      offers: {
        '@type': 'Offer',
        price: '2.50',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        url,
      },
      url,
    });
  });

  test('what is free costs 0', () => {
    expect(eventOf()).toMatchObject({ isAccessibleForFree: true, offers: { price: '0.00' } });
  });

  test('what is cancelled stays, as cancelled', () => {
    expect(eventOf({}, { state: 'cancelled' })).toMatchObject({
      name: 'Soep op dinsdag',
      startDate: '2026-11-24T12:00:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
      offers: { availability: 'https://schema.org/SoldOut' },
      remainingAttendeeCapacity: 0,
    });
  });

  test('what is full is sold out', () => {
    expect(eventOf({}, { freePlaces: 0 })).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      offers: { availability: 'https://schema.org/SoldOut' },
      maximumAttendeeCapacity: 12,
      remainingAttendeeCapacity: 0,
    });
  });

  test('the wall clock and its distance to UTC follow both clock changes', () => {
    const sundays = aSchedule({ firstOn: day('2026-03-22'), startsAt: time('09:30'), endsAt: time('11:00') });
    const begins = (from: string, until: string) =>
      listOf(...announcedDates(anActivity({ schedule: sundays }), from, until)).itemListElement.map(
        ({ item }: { item: { startDate: string } }) => item.startDate,
      );

    expect(begins('2026-03-22', '2026-03-29')).toEqual(['2026-03-22T09:30:00+01:00', '2026-03-29T09:30:00+02:00']);
    expect(begins('2026-10-18', '2026-10-25')).toEqual(['2026-10-18T09:30:00+02:00', '2026-10-25T09:30:00+01:00']);
  });
});
