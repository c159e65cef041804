// What the code of an activity or a poster opens on a phone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import { anActivity, aSchedule, day } from '../../support/builders.ts';
import { aPhone, codeOf, hang, type Phone } from '../../support/phone.ts';
import { leftSignUp, monday, startTestServer, type TestServer } from '../../support/server.ts';

const soup = anActivity({
  title: 'Samen soep eten </script>',
  location: asId('buurtlokaal-zuid'),
  neighbourhood: asId('zuid'),
  places: 3,
  priceCents: 250,
  schedule: aSchedule({ cancelled: [day('2026-12-08')] }),
});
const outing = anActivity({
  id: asId('uitstap'),
  title: 'Uitstap',
  location: asId('de-wilg'),
  schedule: aSchedule({ firstOn: day('2026-11-25'), repeat: { every: 'once' } }),
});

let server: TestServer;
let phone: Phone;
let code: string;
beforeAll(async () => {
  server = await startTestServer({ activities: [soup, outing] });
  phone = aPhone(server);
  code = await codeOf(server, soup.id);
});
afterAll(() => server.stop());

describe('somebody opens the code of an activity', () => {
  test('the page says what, when, where, for how much, and whether there is room', async () => {
    const { status, words, answer } = await phone.open(`/q/${code}`);

    expect(status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    for (const fact of [
      'Samen soep eten',
      'Morgen24 novembervan 12 tot 14 uur',
      'Buurtlokaal Zuid',
      '2,50 euro',
      'Nog 3 plaatsen van de 3',
      'Zonder trappen',
      'Elke dinsdag',
      'Schrijf mij in',
    ])
      expect(words).toContain(fact);
  });

  test('another day is a tap away, and says so when that day is cancelled', async () => {
    const page = await phone.open(`/q/${code}`);
    expect(page.html).toContain(`href="/q/${code}?dag=2026-12-08"`);

    const other = await phone.open(`/q/${code}?dag=2026-12-08`);
    expect(other.words).toContain('Deze keer gaat het niet door. Volgende keer: dinsdag 15 december');
    expect(other.words).not.toContain('Schrijf mij in');
  });

  test('a day on which it is not on leads to the first that it is', async () => {
    expect((await phone.open(`/q/${code}?dag=2026-11-26`)).words).toContain('Morgen24 november');
  });

  test('when the places are gone it offers the waiting list', async () => {
    const full = `/q/${code}?dag=2026-12-01`;
    await server.push([leftSignUp({ date: asId('soep@2026-12-01'), persons: 3 })]);

    expect((await phone.open(full)).words).toContain('Zet mij op de wachtlijst');
  });

  test('the date goes into an agenda of one’s own: that day, or all of them', async () => {
    const events = async (path: string) => (await phone.open(path)).html.split('BEGIN:VEVENT').length - 1;

    expect(await events(`/q/${code}.ics?dag=2026-12-01`)).toBe(1);
    expect(await events(`/q/${code}.ics`)).toBeGreaterThan(5);
  });

  test('search engines read the same date as schema.org asks, and nothing ends the block before its end', async () => {
    const { html } = await phone.open(`/q/${code}?dag=2026-12-08`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];

    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Samen soep eten </script>',
      startDate: '2026-12-08T12:00:00+01:00',
      endDate: '2026-12-08T14:00:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      description: expect.stringContaining('Samen soep eten.'),
      location: {
        '@type': 'Place',
        name: 'Buurtlokaal Zuid',
        address: { '@type': 'PostalAddress', addressLocality: 'Willebroek', addressCountry: 'BE' },
      },
      organizer: { '@type': 'Organization', name: expect.stringContaining('Samenleven'), url: expect.any(String) },
      offers: {
        '@type': 'Offer',
        price: '2.50',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/SoldOut',
        url: `http://localhost/q/${code}?dag=2026-12-08`,
      },
      url: `http://localhost/q/${code}?dag=2026-12-08`,
    });
  });

  test('who shares it shares its name, its date and its own address', async () => {
    const { html } = await phone.open(`/q/${code}?dag=2026-12-01&taal=xx`);

    expect(html).toContain(`<link rel="canonical" href="http://localhost/q/${code}?dag=2026-12-01"/>`);
    expect(html).toContain('<meta property="og:title" content="Samen soep eten &lt;/script>"/>');
    expect(html).toContain('dinsdag 1 december van 12 tot 14 uur, Buurtlokaal Zuid');
    expect(html).not.toContain('noindex');
  });
});

describe('somebody opens the agenda of one part', () => {
  test.each([
    ['/agenda/zuid', 'In Zuid, de komende 14 dagen', 'Samen soep eten', 'Uitstap'],
    ['/agenda/de-wilg', 'De Wilg', 'Uitstap', 'Samen soep eten'],
  ])('%s holds what is on there, and nothing else', async (path, lead, on, elsewhere) => {
    const { words } = await phone.open(path);

    expect(words).toContain(lead);
    expect(words).toContain(on);
    expect(words).not.toContain(elsewhere);
  });

  test('each card leads to the page of its day', async () => {
    expect((await phone.open('/agenda/zuid')).html).toContain(`href="/q/${code}?dag=2026-11-24"`);
  });

  test('it begins on the day that is asked for, when the agenda goes so far', async () => {
    expect((await phone.open('/agenda?vanaf=2026-12-01')).words).toContain('vanaf dinsdag 1 december');
    for (const not of ['2027-01-01', '2026-11-01', 'morgen'])
      expect((await phone.open(`/agenda?vanaf=${not}`)).words).toContain('de komende 14 dagen');
  });

  test('a part that is not there is told kindly', async () => {
    const { status, words } = await phone.open('/agenda/west');

    expect(status).toBe(404);
    expect(words).toContain('Deze pagina bestaat niet');
  });
});

describe('somebody scans a poster', () => {
  test('the page repeats where it hangs and in which colour, so that a code that was stuck over it shows', async () => {
    const poster = await hang(server, 1, { about_kind: 'activity', about: soup.id });
    const { words, html } = await phone.open(`/q/${poster}`);

    expect(words).toContain('U scande de affiche in Zuid, geel, raam van de bakker.');
    expect(words).toContain('Samen soep eten');
    expect(html).toContain(`href="/q/${poster}/melden"`);
    expect(html).toContain(`href="/q/${code}/inschrijven?dag=2026-11-24"`);
  });

  test.each([
    ['neighbourhood', 'zuid', 'Zuid, geel', 'Samen soep eten'],
    ['location', 'de-wilg', 'Centrum, rood', 'Uitstap'],
  ] as const)('of a %s it opens the agenda there', async (kind, id, colour, on) => {
    const poster = await hang(server, kind === 'location' ? 2 : 3, { about_kind: kind, about: asId(id) });
    const { words } = await phone.open(`/q/${poster}`);

    expect(words).toContain(`U scande de affiche in ${colour}, raam van de bakker.`);
    expect(words).toContain(on);
  });

  test('one that was withdrawn says so and leads on', async () => {
    const gone = { about_kind: 'activity', about: soup.id, withdrawn_at: monday, withdrawn_by: asId<'staff'>('lies') };
    const { status, words } = await phone.open(`/q/${await hang(server, 4, { ...gone, about_kind: 'activity' })}`);

    expect(status).toBe(200);
    expect(words).toContain('Deze affiche geldt niet meer.');
    expect(words).toContain('Schrijf mij in');
    expect(words).not.toContain('Klopt deze affiche niet?');
  });

  test('who looks at many activities is not taken for somebody who guesses', async () => {
    const library = aPhone(server, '203.0.113.77');
    const seen = new Set<number>();
    for (let variant = 0; variant < 60; variant += 1) seen.add((await library.open(`/q/${code}`)).status);

    expect([...seen]).toEqual([200]);
  });
});
