// What two programs that know nothing of ours read in a calendar file.
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

export interface ReadEvent {
  readonly uid: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isCancelled: boolean;
  readonly sequence: number;
  readonly modifiedAt: number;
  readonly title: string;
  readonly description: string;
  readonly where: string;
  /** Where one reads more; empty when nowhere. */
  readonly url: string;
}

const byStart = (a: ReadEvent, b: ReadEvent): number => a.startsAt - b.startsAt || (a.uid < b.uid ? -1 : 1);

export function readByIcalJs(file: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      const modified = component.getFirstPropertyValue('last-modified');
      if (!(modified instanceof ICAL.Time)) throw new Error('There is no LAST-MODIFIED.');
      return {
        uid: event.uid,
        startsAt: event.startDate.toJSDate().getTime(),
        endsAt: event.endDate.toJSDate().getTime(),
        isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
        sequence: event.sequence,
        modifiedAt: modified.toJSDate().getTime(),
        title: event.summary,
        description: event.description,
        where: event.location,
        url: String(component.getFirstPropertyValue('url') ?? ''),
      };
    })
    .toSorted(byStart);
}

/** It gives text with a parameter as an object; of ours only the address has one. */
const plain = (text: unknown): string => {
  if (typeof text !== 'string') throw new Error('There is no such text.');
  return text;
};

const addressIn = (url: unknown): string =>
  typeof url === 'object' && url !== null && 'val' in url ? plain(url.val) : plain(url);

function readByNodeIcal(file: string): readonly ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(file))
    .flatMap((event) => {
      if (event?.type !== 'VEVENT') return [];
      return [
        {
          uid: event.uid,
          startsAt: event.start.getTime(),
          endsAt: event.end?.getTime() ?? Number.NaN,
          isCancelled: event.status === 'CANCELLED',
          sequence: Number(event.sequence),
          modifiedAt: event.lastmodified?.getTime() ?? Number.NaN,
          title: plain(event.summary),
          description: plain(event.description),
          where: plain(event.location),
          url: addressIn(event.url),
        },
      ];
    })
    .toSorted(byStart);
}

export const readers = [
  ['ical.js', readByIcalJs],
  ['node-ical', readByNodeIcal],
] as const;

/** The lines as they travel; throws when one is longer than the standard allows, or ends otherwise. */
export function linesIn(file: string): readonly string[] {
  if (!file.endsWith('\r\n') || /[^\r]\n|\r(?!\n)/.test(file)) throw new Error('Lines end with CRLF.');
  const lines = file.split('\r\n');
  const long = lines.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`Longer than 75 octets: ${long}`);
  return lines;
}
