// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { KioskConfig } from '../../src/contract/kiosk-config.ts';
import { settingsSections, pathOfSection } from '../../src/desk/session/settings-section.ts';
import { addressOf, pageOf } from '../../src/desk/session/desk-page.ts';
import { belgianHolidayNames } from '../../src/domain/time/public-holidays.ts';
import { asId } from '../../src/domain/ids.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { deskFormat, deskText } from '../../src/text/desk.ts';
import { SettingsView } from '../../src/desk/screens/settings/settings-view.tsx';
import { config, karim, today } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';
import { show } from './support/show.tsx';

const text = deskText.settings;
type Section = (typeof settingsSections)[number];
const shown = (section: Section, of: Partial<KioskConfig> = {}) =>
  show(<SettingsView config={{ ...config, ...of }} today={today} section={section} />);
const cells = (page: ReturnType<typeof show>): readonly (readonly (string | null)[])[] =>
  within(page.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
const hours = (of: Partial<KioskConfig['openingHours']>): Partial<KioskConfig> => ({
  openingHours: { ...config.openingHours, ...of },
});

describe('the settings', () => {
  test('can be read by every colleague, as a tab of the management page', async () => {
    const desk = openDesk((server) => (server.me = karim), '#kiosken');
    fireEvent.click(await desk.findByRole('link', { name: deskText.pages.settings }));
    expect(await desk.findByRole('heading', { name: text.section.hours })).toBeTruthy();
    expect(desk.getByText(text.readOnly)).toBeTruthy();
  });

  test('open at the section of the address, and the focus goes to the heading of a chosen one', async () => {
    const desk = openDesk(() => undefined, '#instellingen/buurten');
    await desk.findByRole('heading', { name: text.section.neighbourhoods });
    const menu = desk.getByRole('navigation', { name: text.sections });
    expect(
      within(menu)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(settingsSections.map((section) => text.section[section]));
    fireEvent.click(within(menu).getByRole('link', { name: text.section.places }));
    const heading = await desk.findByRole('heading', { name: text.section.places });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(within(menu).getByRole('link', { name: text.section.places }).getAttribute('aria-current')).toBe('page');
  });

  test.each(settingsSections)('the address of %s leads to it', (section) => {
    const page = { name: 'settings', section } as const;
    expect(pageOf(addressOf(page))).toEqual(page);
    expect(shown(section).getByRole('heading', { name: text.section[section] })).toBeTruthy();
  });

  test('an address without a known section leads to the first', () => {
    for (const path of ['', 'bestaat-niet', 'constructor']) {
      expect(pageOf(`#instellingen/${path}`)).toEqual({ name: 'settings', section: 'hours' });
    }
    expect(new Set(settingsSections.map(pathOfSection)).size).toBe(settingsSections.length);
  });
});

describe('opening hours', () => {
  test('stand in words, each weekday once, and a day without hours is closed', () => {
    const page = shown('hours', hours({ monday: ['09:00-12:00', '13:30-16:00'], friday: ['10:00-12:00'] }));
    const span = (from: string, until: string) => text.hours.span({ from, until });
    const { closed } = text.hours;
    expect(cells(page)).toEqual([
      ['maandag', span('9.00', '12.00') + span('13.30', '16.00')],
      ['dinsdag', closed],
      ['woensdag', closed],
      ['donderdag', closed],
      ['vrijdag', span('10.00', '12.00')],
      ['zaterdag', closed],
      ['zondag', closed],
    ]);
  });

  const closingDays = (of: Partial<KioskConfig['openingHours']>) => {
    const panel = within(shown('hours', hours(of)).getByRole('complementary'));
    return panel.queryAllByRole('listitem').map((line) => [...line.children].map((part) => part.textContent));
  };

  test('the closing days of the coming year stand beside them, holidays by name', () => {
    const days = closingDays({ closedOn: [asLocalDate('2027-01-15'), asLocalDate('2026-01-02')] });
    expect(days).toHaveLength(belgianHolidayNames.length + 1);
    expect(days.slice(0, 3)).toEqual([
      [deskFormat.calendar.fullDay(asLocalDate('2026-12-25')), text.holiday.christmas, text.closures.publicHoliday],
      [deskFormat.calendar.fullDay(asLocalDate('2027-01-01')), text.holiday['new-year'], text.closures.publicHoliday],
      [deskFormat.calendar.fullDay(asLocalDate('2027-01-15')), '', text.closures.ownDay],
    ]);
  });

  test('a team that works on holidays is told so, and no closing day is said in words', () => {
    const page = shown('hours', hours({ publicHolidays: false }));
    expect(page.getByText(text.closures.holidaysOpen)).toBeTruthy();
    expect(page.getByText(text.closures.none)).toBeTruthy();
    expect(closingDays({ publicHolidays: false })).toEqual([]);
  });
});

describe('who answers, and where', () => {
  test('the promise is told in words, and each subject has a service', () => {
    const page = shown('promise');
    expect(page.getByText(text.promise.within({ count: 3, words: 'drie' }))).toBeTruthy();
    expect(cells(page)).toEqual([
      ['Praten', 'De Wilg'],
      ['Papieren', 'De Wilg'],
    ]);
  });

  test('a service shows its number and the subjects it answers', () => {
    const rows = cells(shown('services'));
    expect(rows).toContainEqual(['De Wilg', '03 860 34 97', '', 'Praten, Papieren']);
    expect(rows).toContainEqual(['Welzijnsloket', '03 866 34 50', '', text.services.noSubjects]);
  });

  test('a place shows its neighbourhood and its kiosks, a neighbourhood its places', () => {
    const places = cells(shown('places'));
    expect(places.map((row) => [row[0], row[2]])).toEqual([['LDC De Wilg', 'De Wilg']]);
    const neighbourhoods = cells(shown('neighbourhoods'));
    expect(neighbourhoods.map((row) => [row[0], row[3]])).toEqual([
      ['Noord', text.neighbourhoods.noPlaces],
      ['Centrum', 'LDC De Wilg'],
      ['Zuid', text.neighbourhoods.noPlaces],
    ]);
  });
});

describe('the screens', () => {
  test('a language may be for pages, for calls or for both', () => {
    const { yes, no } = text.languages;
    expect(cells(shown('languages', { languages: ['nl', 'en'], callLanguages: ['nl', 'pl'] }))).toEqual([
      [deskFormat.languageName('nl'), yes, yes],
      [deskFormat.languageName('en'), yes, no],
      [deskFormat.languageName('pl'), no, yes],
    ]);
  });

  test('urgent numbers and alarms', () => {
    expect(cells(shown('urgent'))).toEqual([['112', 'Noodnummer', 'Gevaar.']]);
    expect(cells(shown('alarms', { alarms: { silentMinutes: 45, oldQueueMinutes: 20 } }))).toEqual([
      [text.alarms.silent, text.alarms.minutes({ count: 45 })],
      [text.alarms.oldQueue, text.alarms.minutes({ count: 20 })],
    ]);
  });

  test.each([
    ['front', text.kiosks.camera.front],
    ['none', text.kiosks.camera.none],
    ['Logitech C270', text.kiosks.camera.named({ name: 'Logitech C270' })],
  ])('a kiosk with camera %s', (camera, words) => {
    const [hall] = config.kiosks;
    if (hall === undefined) throw new Error('no kiosk');
    const kiosk = { ...hall, id: asId<'kiosk'>('noord'), camera };
    expect(cells(shown('kiosks', { kiosks: [kiosk] }))).toEqual([
      [
        'De WilgLDC De Wilg',
        text.kiosks.contactPoint({ name: 'De Wilg' }),
        text.kiosks.orientation.portrait + text.kiosks.pxPerMm({ number: '2,71' }),
        words,
        text.kiosks.idle({ idle: '45', countdown: '20' }) + text.kiosks.personalIdle({ idle: '30', countdown: '20' }),
      ],
    ]);
  });
});
