// @vitest-environment happy-dom
// The feed as a reader opens it (RFC 4287).
import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../../src/server/feeds/atom.ts';
import { aHouse, anAnnounced, announcedCode, announcedDates } from '../../support/announced.ts';
import { anActivity, at, day } from '../../support/builders.ts';

const address = 'https://kiosk.test:8443/feed.xml';

function open(...dates: Parameters<typeof writeAtom>[0]['dates']) {
  const text = writeAtom({ house: aHouse, name: 'Agenda Willebroek', dates, address, today: day('2026-11-23') });
  const feed = new DOMParser().parseFromString(text, 'application/xml');
  expect(feed.querySelector('parsererror')).toBeNull();
  return feed.documentElement;
}
const child = (element: Element | undefined, name: string) =>
  [...(element?.children ?? [])].filter((one) => one.tagName === name).map((one) => one.textContent);

describe('a feed reader opens the agenda', () => {
  test('it has what every feed must have', () => {
    const feed = open(anAnnounced());

    expect([feed.tagName, feed.getAttribute('xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(child(feed, 'id')).toEqual([address]);
    expect(child(feed, 'title')).toEqual(['Agenda Willebroek']);
    expect(child(feed, 'updated')).toEqual([new Date(at('2026-11-23 10:00')).toISOString()]);
    expect(child(feed, 'author')).toEqual(['Samenleven en De Wilg']);
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(address);
  });

  test('each date has what every entry must have, under a name of its own', () => {
    const entries = [...open(...announcedDates(anActivity(), '2026-11-24', '2026-12-08')).querySelectorAll('entry')];

    expect(entries.map((entry) => child(entry, 'id')[0])).toEqual([
      'tag:kiosk.test,2026:soep@2026-11-24',
      'tag:kiosk.test,2026:soep@2026-12-01',
      'tag:kiosk.test,2026:soep@2026-12-08',
    ]);
    expect(child(entries[0], 'title')).toEqual(['Soep op dinsdag, dinsdag 24 november']);
    expect(child(entries[0], 'updated')).toEqual([new Date(at('2026-11-23 10:00')).toISOString()]);
    expect(child(entries[0], 'content')[0]).toContain(
      'dinsdag 24 november van 12 tot 14 uur, Lokaal dienstencentrum De Wilg.',
    );
    expect(entries[0]?.querySelector('link')?.getAttribute('href')).toBe(
      `https://kiosk.test:8443/q/${announcedCode}?dag=2026-11-24`,
    );
  });

  test('what was called off is the same entry, newer, and says so first; the feed is as new', () => {
    const revisedAt = at('2026-11-23 12:00');
    const feed = open(anAnnounced({}, { state: 'cancelled', revision: 1, revisedAt }));
    const [entry] = feed.querySelectorAll('entry');

    expect(child(entry, 'id')).toEqual(['tag:kiosk.test,2026:soep@2026-11-24']);
    expect(child(entry, 'title')).toEqual(['Geannuleerd: Soep op dinsdag, dinsdag 24 november']);
    expect([...child(entry, 'updated'), ...child(feed, 'updated')]).toEqual(
      Array(2).fill(new Date(revisedAt).toISOString()),
    );
  });

  test('when nothing is on, it is still a feed', () => {
    const feed = open();

    expect(feed.querySelectorAll('entry')).toHaveLength(0);
    expect(child(feed, 'updated')).toEqual([new Date(at('2026-11-23 00:00')).toISOString()]);
  });
});
