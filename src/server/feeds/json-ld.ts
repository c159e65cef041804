// The agenda as schema.org `Event`s in JSON-LD, for search engines and other agendas in the neighbourhood.
import { zonedTextOf } from '../../domain/time/local-date.ts';
import { feedText } from '../../text/feed.ts';
import { type FeedDate, type House, pageOf, uidOf } from './feed-dates.ts';
import { lineOf, linesOf } from './words.ts';

function offerOf({ activity, state, freePlaces }: FeedDate, url: string) {
  const availability = state === 'planned' && freePlaces > 0 ? 'InStock' : 'SoldOut';
  return {
    '@type': 'Offer',
    price: (activity.priceCents / 100).toFixed(2),
    priceCurrency: 'EUR',
    availability: `https://schema.org/${availability}`,
    url,
  };
}

function placeOf({ activity, location }: FeedDate, { imprint }: House) {
  return {
    '@type': 'Place',
    name: lineOf(feedText.where(location, activity.room)),
    // The configuration has no street addresses.
    address: { '@type': 'PostalAddress', addressLocality: lineOf(imprint.municipality), addressCountry: 'BE' },
  };
}

function toEvent(date: FeedDate, house: House) {
  const { activity, state, reason, places, freePlaces } = date;
  const { imprint, publicAddress, config } = house;
  const url = pageOf(date, house);
  return {
    '@type': 'Event',
    identifier: uidOf(date.id, house),
    name: lineOf(activity.title),
    description: linesOf(feedText.description({ activity, state, reason, ...imprint })),
    startDate: zonedTextOf(date.startsAt),
    endDate: zonedTextOf(date.endsAt),
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: placeOf(date, house),
    organizer: { '@type': 'Organization', name: lineOf(config.organisation), url: `${publicAddress}/agenda` },
    isAccessibleForFree: activity.priceCents === 0,
    offers: offerOf(date, url),
    maximumAttendeeCapacity: places,
    remainingAttendeeCapacity: state === 'cancelled' ? 0 : freePlaces,
    inLanguage: activity.languages,
    url,
  };
}

/** A single date, for the page where people sign up for it. */
export const writeEvent = (date: FeedDate, house: House): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...toEvent(date, house) });

interface List {
  readonly house: House;
  readonly name: string;
  readonly dates: readonly FeedDate[];
  /** The full address of this list. */
  readonly address: string;
}

export function writeJsonLd({ house, name, dates, address }: List): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    '@id': address,
    name: lineOf(name),
    numberOfItems: dates.length,
    itemListElement: dates.map((date, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: toEvent(date, house),
    })),
  });
}
