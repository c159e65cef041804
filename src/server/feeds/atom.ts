// The agenda as an Atom feed (RFC 4287): a reader shows each date once, and again when it changed.
import { instantAt } from '../../domain/time/local-date.ts';
import { asInstant, asLocalTime, type Instant, type LocalDate } from '../../domain/time/time.ts';
import { feedText } from '../../text/feed.ts';
import { type FeedDate, type House, pageOf } from './feed-dates.ts';
import { lineOf, linesOf } from './words.ts';

interface Feed {
  readonly house: House;
  readonly name: string;
  readonly dates: readonly FeedDate[];
  /** The full address of this feed. */
  readonly address: string;
  readonly today: LocalDate;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => names[sign] ?? sign);

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
const link = (rel: 'self' | 'alternate', type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
const moment = (at: Instant): string => new Date(at).toISOString();

function toEntry(date: FeedDate, house: House): string {
  const { activity, state, reason, on, startsAt, endsAt } = date;
  const where = feedText.where(date.location, activity.room);
  return [
    '<entry>',
    // RFC 4151: a year in which the host certainly belonged to us. It is part of the id and never changes.
    element('id', `tag:${new URL(house.publicAddress).hostname},2026:${date.id}`),
    element('title', feedText.entryTitle({ title: lineOf(activity.title), on, isCancelled: state === 'cancelled' })),
    element('updated', moment(date.revisedAt)),
    link('alternate', 'text/html', pageOf(date, house)),
    element(
      'content',
      linesOf(
        `${feedText.whenAndWhere({ on, startsAt, endsAt, where })}\n${feedText.description({ activity, state, reason, ...house.imprint })}`,
      ),
    ),
    '</entry>',
  ].join('\n');
}

export function writeAtom({ house, name, dates, address, today }: Feed): string {
  const { publicAddress, config } = house;
  const dayBegan = instantAt(today, asLocalTime('00:00'));
  const updated = asInstant(Math.max(...(dates.length === 0 ? [dayBegan] : dates.map((date) => date.revisedAt))));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    element('id', address),
    element('title', lineOf(name)),
    element('updated', moment(updated)),
    `<author>${element('name', lineOf(config.organisation))}</author>`,
    link('self', 'application/atom+xml', address),
    link('alternate', 'text/html', `${publicAddress}/agenda`),
    ...dates.map((date) => toEntry(date, house)),
    '</feed>',
    '',
  ].join('\n');
}
