// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activities/activity.ts';
import { dutchTextId } from '../../../src/domain/activities/translations.ts';
import { asId } from '../../../src/domain/ids.ts';
import { placeOf, timesOf, type AgendaSource } from '../../../src/phone/parts/agenda.ts';
import { writeActivityPage } from '../../../src/phone/pages/activity-page.tsx';
import { phoneText } from '../../../src/text/phone.ts';
import { aCode, aDate, anActivity, at, day, someSeats } from '../../support/builders.ts';
import { house, opened, read, reading } from '../support/house.ts';

const soup = anActivity({ title: 'Samen soep eten', summary: 'De koffie staat klaar.', location: asId('de-wilg') });
const words = phoneText('nl').activity;
const olderInFrench = phoneText('fr').activity.olderTranslation.replaceAll(/\s+/g, ' ');

interface Matters {
  readonly activity?: Partial<Activity>;
  readonly date?: Partial<AgendaSource['dates'][number]>;
  readonly language?: 'nl' | 'fr' | 'ar';
}

/** Opens the page of the soup on Tuesday, the day before at nine. */
function open({ activity = {}, date = {}, language = 'nl' }: Matters): ReturnType<typeof opened> {
  const tuesday = { ...aDate({ location: asId('de-wilg') }), ...someSeats(), ...date };
  const source: AgendaSource = {
    activities: [{ ...soup, ...activity }],
    dates: [tuesday],
    locations: [
      { id: 'de-wilg', name: 'Lokaal dienstencentrum De Wilg', shortName: 'De Wilg' },
      { id: 'zuid', name: 'Buurtlokaal Zuid', shortName: 'Buurtlokaal Zuid' },
    ],
    neighbourhoods: [{ id: 'centrum', name: 'Centrum', letter: 'C', mark: 'red-circle' }],
    codes: new Map([[soup.id, aCode(3)]]),
  };
  const place = placeOf(source, soup.id, tuesday);
  if (place === undefined) throw new Error('The soup is somewhere.');
  const times = timesOf(source, soup.id, at('2026-11-23 09:00'));
  const text = phoneText(language);
  return opened(
    writeActivityPage({
      imprint: house(),
      reading: reading({ text, languages: ['nl', 'fr', 'ar'] }),
      place,
      time: times[0],
      times,
      today: day('2026-11-23'),
    }),
  );
}
const canSignUp = (page: ReturnType<typeof open>): boolean =>
  page.queryByRole('link', { name: words.signUp }) !== null ||
  page.queryByRole('link', { name: words.joinWaitingList }) !== null;

describe('a date that somebody looks at', () => {
  test.each<[string, Matters['date'], string, boolean]>([
    ['has places', {}, words.placesLeft({ left: 12 }), true],
    ['is full', { taken: 12 }, words.full, true],
    ['is full, without a waiting list', { taken: 12, signUp: 'no-waiting-list' }, words.soldOutMore, false],
    ['needs no sign-up', { signUp: 'walk-in' }, words.walkInMore, false],
    [
      'opens later',
      { opensAt: at('2026-11-24 00:00') },
      words.opensOn({ day: phoneText('nl').when.fullDay(day('2026-11-24')) }),
      false,
    ],
    ['is closed already', { closesAt: at('2026-11-22 12:00') }, words.signUpClosed, false],
  ])('which %s', (_, date, said, may) => {
    const page = open({ ...(date && { date }) });
    expect(read()).toContain(said);
    expect(canSignUp(page)).toBe(may);
  });

  test('which was moved shows where it is, and why', () => {
    open({ date: { location: asId('zuid'), room: 'zaal 1', reason: 'De keuken is bezet.' } });
    expect(read()).toContain('Buurtlokaal Zuid');
    expect(read()).not.toContain('De Wilg zaal');
    expect(read()).toContain(words.changed({ reason: 'De keuken is bezet.' }));
  });
});

describe('an activity that was translated', () => {
  const translations = { fr: { title: 'Soupe ensemble', summary: 'Le café est prêt.', ofDutch: dutchTextId(soup) } };

  test('is read in that language, and in Dutch where there is no translation', () => {
    expect(open({ activity: { translations }, language: 'fr' }).getByRole('heading', { level: 1 }).textContent).toBe(
      'Soupe ensemble',
    );
    expect(read()).toContain('Le café est prêt.');
    expect(read()).not.toContain(olderInFrench);
    const heading = open({ activity: { translations }, language: 'ar' }).getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Samen soep eten');
    expect(heading.querySelector('[lang="nl"]')).not.toBeNull();
  });

  test('says that it may be older when the Dutch changed since, and gives the Dutch too', () => {
    open({ activity: { translations, summary: 'De thee staat klaar.' }, language: 'fr' });
    expect(read()).toContain('Le café est prêt.');
    expect(read()).toContain(olderInFrench);
    expect(read()).toContain('De thee staat klaar.');
  });
});
