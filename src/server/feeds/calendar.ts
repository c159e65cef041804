// The agenda as iCalendar (RFC 5545). Each date is an event of its own and its times are UTC: no program can count them
// wrong over a clock change, or at an exception in a series.
import { escape, type ICalEventData, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { feedText } from '../../text/feed.ts';
import { type FeedDate, type House, pageOf, uidOf } from './feed-dates.ts';
import { lineOf, linesOf } from './words.ts';

/** Seconds after which a calendar that subscribed looks again. Most look when it suits them. */
const refreshed = 3600;

interface Calendar {
  readonly house: House;
  readonly dates: readonly FeedDate[];
  /** The name of what one can subscribe to; null for dates that somebody takes along once. */
  readonly feed: string | null;
}

const statuses: Readonly<Record<FeedDate['state'], ICalEventStatus>> = {
  planned: ICalEventStatus.CONFIRMED,
  waiting: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

function toEvent(date: FeedDate, house: House): Omit<ICalEventData, 'transparency'> {
  const { activity, location, revision, state } = date;
  const { title, room } = activity;
  const revisedAt = new Date(date.revisedAt);
  return {
    id: uidOf(date.id, house),
    sequence: revision,
    // Without a METHOD this says when what stands here was last changed, as LAST-MODIFIED: the file stays the same.
    stamp: revisedAt,
    lastModified: revisedAt,
    start: new Date(date.startsAt),
    end: new Date(date.endsAt),
    summary: lineOf(title),
    description: linesOf(feedText.description({ activity, state, ...house.imprint })),
    location: { title: lineOf(feedText.where(location, room)), address: lineOf(house.imprint.municipality) },
    url: pageOf(date, house),
    status: statuses[state],
  };
}

/** Writes a whole file, folded and ended as the standard asks. The same dates make the same bytes. */
export function writeCalendar({ house, dates, feed }: Calendar): string {
  // METHOD would make this a message from an organiser with an e-mail address; it is a publication.
  const calendar = new ICalCalendar({ prodId: '//Buurtkiosk//Agenda//NL' });
  if (feed !== null) calendar.name(escape(lineOf(feed), false)).ttl(refreshed);
  // Of all that is on, nobody's time is taken; of what they signed up for, it is.
  const isTaken = (state: FeedDate['state']) => feed === null && state !== 'cancelled';
  for (const date of dates)
    calendar.createEvent({
      ...toEvent(date, house),
      transparency: isTaken(date.state) ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}
