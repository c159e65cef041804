// Somebody began to fill in a form, and would rather read it in another language: nothing that they typed is lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { phoneText } from '../../../src/text/phone.ts';
import { anActivity } from '../../support/builders.ts';
import { aPhone, codeOf, hang, type Opened, type Phone } from '../../support/phone.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const soup = anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), places: 400 });
const fr = phoneText('fr');
const ar = phoneText('ar');

let server: TestServer;
let phone: Phone;
let signUp: string;
let poster: Code;
beforeAll(async () => {
  server = await startTestServer({ activities: [soup] });
  phone = aPhone(server);
  signUp = `/q/${await codeOf(server, soup.id)}/inschrijven?dag=2026-11-24`;
  poster = await hang(server, 1);
});
afterAll(() => server.stop());

const submitted = async () => (await server.database.read.selectFrom('entry').select('id').execute()).length;
const reported = async () => (await server.database.read.selectFrom('poster_report').select('seq').execute()).length;
const valueOf = (page: Opened, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.html)?.[1];
const isChosen = (page: Opened, name: string, value: string) =>
  new RegExp(`name="${name}" value="${value}" checked`).test(page.html);
const chosenLanguages = (page: Opened) =>
  [...page.html.matchAll(/name="talen" value="(\w+)" checked/g)].map(([, language]) => language);

describe('somebody reads a form in another language when they began to fill it in', () => {
  test('to sign up: everything comes back, nothing is left, and it is still the same form', async () => {
    const page = await phone.open(signUp);
    const typed = { voornaam: 'Leïla "L" <b>', telefoon: '0470 12', personen: '3', hoevaak: 'series', samen: 'ja' };
    const before = await submitted();
    const french = await phone.translate(page, 'fr', { ...typed, balie: 'ja' });

    expect(french.status).toBe(200);
    expect(french.words).toContain(fr.signUp.title);
    expect([valueOf(french, 'voornaam'), valueOf(french, 'telefoon')]).toEqual([
      'Leïla &quot;L&quot; &lt;b>',
      '0470 12',
    ]);
    for (const [name, value] of [
      ['personen', '3'],
      ['hoevaak', 'series'],
      ['samen', 'ja'],
      ['balie', 'ja'],
    ] as const)
      expect([name, isChosen(french, name, value)]).toEqual([name, true]);
    for (const name of ['formulier', 'code']) expect(valueOf(french, name)).toBe(valueOf(page, name));
    expect(await submitted()).toBe(before);
  });

  test('to be called: everything comes back too', async () => {
    const typed = { onderwerp: 'money', dagdeel: 'morning', talen: ['nl', 'tr'], voornaam: 'Canan', bericht: 'nee' };
    const arabic = await phone.translate(await phone.open('/contact'), 'ar', typed);

    expect(arabic.words).toContain(ar.contact.title);
    expect(chosenLanguages(arabic)).toEqual(['nl', 'tr']);
    expect(valueOf(arabic, 'voornaam')).toBe('Canan');
    for (const [name, value] of [
      ['onderwerp', 'money'],
      ['dagdeel', 'morning'],
      ['bericht', 'nee'],
    ] as const)
      expect([name, isChosen(arabic, name, value)]).toEqual([name, true]);
  });

  test('a form in which nobody did anything is as if it was opened in that language', async () => {
    const page = await phone.open('/contact');

    expect(chosenLanguages(await phone.translate(page, 'tr'))).toEqual(['tr']);
    expect(chosenLanguages(await phone.translate(page, 'tr', { voornaam: 'Canan' }))).toEqual(['nl']);
    expect(chosenLanguages(await phone.translate(page, 'tr', { talen: ['nl', 'fr'] }))).toEqual(['nl', 'fr']);
  });

  test('of a poster that is not right: the choice comes back, and nothing is told yet', async () => {
    const french = await phone.translate(await phone.open(`/q/${poster}/melden`), 'fr', { melding: 'torn' });

    expect([french.status, isChosen(french, 'melding', 'torn'), await reported()]).toEqual([200, true, 0]);
    expect((await phone.send(french)).to).toBe(`/q/${poster}/gemeld?taal=fr`);
    expect(await reported()).toBe(1);
  });

  test('back and forth, and then it is sent once, in the language that was read last', async () => {
    const before = await submitted();
    const typed = { voornaam: 'Leïla', telefoon: '0470 12 34 56' };
    const dutch = await phone.translate(await phone.translate(await phone.open(signUp), 'fr', typed), 'nl');
    const arabic = await phone.translate(dutch, 'ar');
    const sent = await phone.send(arabic);

    expect(sent.to).toMatch(/^\/q\/[0-9A-Z]{8}\?taal=ar$/);
    expect(await submitted()).toBe(before + 1);
    expect((await phone.send(dutch)).to).toBe(sent.to?.replace('?taal=ar', ''));
    expect(await submitted()).toBe(before + 1);
  });
});

describe('something was wrong with the form', () => {
  test('who did not send it yet is told of no mistake', async () => {
    const french = await phone.translate(await phone.open(signUp), 'fr', { voornaam: '', personen: '9' });

    expect([french.status, french.html.includes('role="alert"')]).toEqual([200, false]);
  });

  test('who read what is wrong reads it in the other language, as it is now', async () => {
    const wrong = await phone.send(await phone.open(signUp), { voornaam: '', telefoon: '12' });
    const french = await phone.translate(wrong, 'fr', { voornaam: 'Leïla' });
    expect([french.status, valueOf(french, 'voornaam')]).toEqual([422, 'Leïla']);
    expect(french.words).toContain(fr.form.wrong({ count: 1 }));
    expect(french.words).not.toContain(fr.mistake.nameMissing);

    const mended = await phone.translate(french, 'ar', { telefoon: '0470 12 34 56' });
    expect([mended.status, mended.html.includes('role="alert"')]).toEqual([200, false]);
  });

  test('of a poster too', async () => {
    const wrong = await phone.send(await phone.open(`/q/${poster}/melden`));

    expect((await phone.translate(wrong, 'fr')).words).toContain(fr.report.missing);
  });
});

describe('the button of a language', () => {
  const forms = () => [signUp, '/contact', `/q/${poster}/melden`];

  test('writes nothing of what was typed in an address, a log, or a memory that is not the phone’s own', async () => {
    const french = await phone.translate(await phone.open('/contact'), 'fr', { voornaam: 'Zeldzaamnaam' });

    expect(french.answer.headers.get('Cache-Control')).toBe('private, max-age=0');
    expect(french.to).toBeNull();
    expect(server.logged()).not.toContain('Zeldzaamnaam');
  });

  test('is not the one that Enter in a field presses: that one sends', async () => {
    for (const path of forms()) {
      const { html } = await phone.open(path);
      const [first = '', second = ''] = [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);

      expect([path, /formaction|name=/.test(first), first.includes('form="vragen"')]).toEqual([path, false, true]);
      expect(second).toContain('formaction=');
    }
  });

  test.each([{ Origin: 'https://elders.example' }, { 'Sec-Fetch-Site': 'cross-site' }])(
    'pressed on a page with %j it shows nothing',
    async (headers) => {
      const page = await phone.open('/contact');
      const sent = await phone.send(page, { anderetaal: 'met-fouten', voornaam: 'Canan' }, headers);

      expect([sent.status, sent.html.includes('Canan')]).toEqual([403, false]);
    },
  );

  test.each([{ formulier: 'x' }, { code: '00000000' }])('with %j it is no form of ours', async (fields) => {
    expect((await phone.translate(await phone.open('/contact'), 'fr', fields)).status).toBe(400);
  });

  test('is no way around the limit: who sent too much reads in any language that they must wait', async () => {
    const flood = aPhone(server, '203.0.113.60');
    const someone = { voornaam: 'Leïla', telefoon: '0470 12 34 56' };
    for (let sent = 0; sent < 30; sent += 1) await flood.send(await flood.open(signUp), someone);
    const refused = await flood.send(await flood.open(signUp), someone);
    expect(refused.status).toBe(429);

    const french = await flood.translate(refused, 'fr');
    expect([french.status, valueOf(french, 'voornaam')]).toEqual([200, 'Leïla']);
    const again = await flood.send(french);
    expect([again.status, again.words.includes(fr.message.tooManyForms.title)]).toEqual([429, true]);
  });

  test('is a link where there is nothing to lose', async () => {
    const sent = await phone.send(await phone.open(signUp), { voornaam: 'Leïla', telefoon: '0470 12 34 56' });
    const withdraw = await phone.open(`${sent.to}/afzeggen`);
    const thanks = await phone.open(`/q/${poster}/gemeld`);

    for (const { html } of [withdraw, thanks]) expect(html).not.toMatch(/<button[^>]*formaction/);
    const french = await phone.open(`${sent.to}/afzeggen?taal=fr`);
    expect((await phone.follow(await phone.send(french))).words).toContain(fr.ticket.title.withdrawn);
  });
});
