// The agenda as iCalendar (RFC 5545). Each date is an event of its own with times in UTC, so that no program can
// compute it wrongly at a clock change or at an exception in a series.
import { escape, type ICalEventData, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { feedText } from '../../text/feed.ts';
import { type FeedDate, type House, pageOf, uidOf } from './feed-dates.ts';
import { lineOf, linesOf } from './words.ts';

/** Seconds after which a subscribed calendar should refresh. Most programs follow their own schedule. */
const refreshed = 3600;

interface Calendar {
  readonly house: House;
  readonly dates: readonly FeedDate[];
  /** The name of a feed to subscribe to; null for dates that somebody downloads once. */
  readonly feed: string | null;
}

const statuses: Readonly<Record<FeedDate['state'], ICalEventStatus>> = {
  planned: ICalEventStatus.CONFIRMED,
  waiting: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

function toEvent(date: FeedDate, house: House): Omit<ICalEventData, 'transparency'> {
  const { activity, location, revision, state, reason } = date;
  const { title, room } = activity;
  const revisedAt = new Date(date.revisedAt);
  return {
    id: uidOf(date.id, house),
    sequence: revision,
    // Without a METHOD, DTSTAMP means the same as LAST-MODIFIED. Using the revision keeps the file byte-identical.
    stamp: revisedAt,
    lastModified: revisedAt,
    start: new Date(date.startsAt),
    end: new Date(date.endsAt),
    summary: lineOf(title),
    description: linesOf(feedText.description({ activity, state, reason, ...house.imprint })),
    location: { title: lineOf(feedText.where(location, room)), address: lineOf(house.imprint.municipality) },
    url: pageOf(date, house),
    status: statuses[state],
  };
}

/** Writes a whole file, with lines folded and ended as the standard requires. The same dates give the same bytes. */
export function writeCalendar({ house, dates, feed }: Calendar): string {
  // A METHOD would make this a message from an organiser with an e-mail address; it is a publication.
  const calendar = new ICalCalendar({ prodId: '//Buurtkiosk//Agenda//NL' });
  if (feed !== null) calendar.name(escape(lineOf(feed), false)).ttl(refreshed);
  // Dates in a feed do not block anybody's time; dates somebody signed up for do.
  const isTaken = (state: FeedDate['state']) => feed === null && state !== 'cancelled';
  for (const date of dates)
    calendar.createEvent({
      ...toEvent(date, house),
      transparency: isTaken(date.state) ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}
