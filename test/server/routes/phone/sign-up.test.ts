// Signing up on one's own phone, without a script: the same rules and the same truth as at a kiosk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../../../src/domain/ids.ts';
import { hours, minutes } from '../../../../src/domain/time/time.ts';
import { anActivity, aSchedule, at } from '../../../support/builders.ts';
import { aPhone, codeOf, type Opened, type Phone } from '../../../support/phone.ts';
import { leftSignUp, startTestServer, type TestServer } from '../../../support/server.ts';

const soup = anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), places: 4 });
const outing = anActivity({
  id: asId('uitstap'),
  location: asId('de-wilg'),
  places: 2,
  schedule: aSchedule({ repeat: { every: 'once' } }),
});
const late = anActivity({ id: asId('laat'), location: asId('de-wilg'), places: 400 });
const someone = { voornaam: 'Canan', telefoon: '0470 12 34 56' };

let server: TestServer;
let phone: Phone;
let form: string;
beforeAll(async () => {
  server = await startTestServer({ activities: [soup, outing, late], now: at('2026-11-23 10:00') });
  phone = aPhone(server);
  form = `/q/${await codeOf(server, soup.id)}/inschrijven?dag=`;
});
afterAll(() => server.stop());

const held = async () => {
  const rows = await server.database.read.selectFrom('sign_up').select(['date', 'persons', 'state']).execute();
  return rows.map(({ date, persons, state }) => `${date} ${persons} ${state}`);
};

describe('somebody signs up on the phone', () => {
  test('the ticket opens, and the place is theirs', async () => {
    const page = await phone.open(`${form}2026-11-24`);
    expect(page.words).toContain('Samen soep eten');
    expect(page.answer.headers.get('Cache-Control')).toBe('private, max-age=0');

    const sent = await phone.send(page, { ...someone, personen: '2' });
    expect(sent.status).toBe(303);
    expect(sent.answer.headers.get('Cache-Control')).toBe('no-store');
    expect((await phone.follow(sent)).words).toContain('Uw plaats is van u');
    expect(await held()).toContain('soep@2026-11-24 2 confirmed');
  });

  test('the name and the number are sealed, and in no address and no log', async () => {
    const sent = await phone.send(await phone.open(`${form}2026-12-01`), someone);

    expect(sent.to).not.toMatch(/Canan|0470/);
    const { personal, header } = await server.database.read
      .selectFrom('entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(header).toContain('"origin":"phone"');
    const opened = await server.keys.opener().open(header, JSON.parse(personal));
    expect(opened).toMatchObject({ ok: true, value: { firstName: 'Canan', telephone: '+32470123456' } });
    expect(server.logged()).not.toMatch(/Canan|470123456|0470/);
  });

  test('for every time, all coming days are theirs', async () => {
    const sent = await phone.send(await phone.open(`${form}2026-12-15`), { ...someone, hoevaak: 'series' });

    expect((await phone.follow(sent)).words).toContain('Elke keer: dit is de eerstvolgende.');
    expect((await held()).filter((one) => one.endsWith(' 1 confirmed')).length).toBeGreaterThan(4);
  });

  test('who comes by at the desk leaves no number, also when one was typed before', async () => {
    const sent = await phone.send(await phone.open(`${form}2026-12-08`), { ...someone, balie: 'ja' });

    const { header, personal } = await server.database.read
      .selectFrom('entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(sent.status).toBe(303);
    expect(await server.keys.opener().open(header, JSON.parse(personal))).toMatchObject({
      ok: true,
      value: { firstName: 'Canan' },
    });
  });
});

describe('the same form is sent twice', () => {
  test('at once, again after going back, and again with other answers, it is one sign-up and one ticket', async () => {
    const page = await phone.open(`/q/${await codeOf(server, late.id)}/inschrijven?dag=2026-11-24`);
    const first = await Promise.all([phone.send(page, someone), phone.send(page, someone)]);
    const again = await phone.send(page, { ...someone, personen: '5' });

    expect(new Set([...first, again].map(({ to }) => to?.split('?')[0])).size).toBe(1);
    expect((await held()).filter((one) => one.startsWith('laat@2026-11-24'))).toEqual(['laat@2026-11-24 1 confirmed']);
  });

  test('two people with the same answers are two', async () => {
    const path = `/q/${await codeOf(server, late.id)}/inschrijven?dag=2026-12-01`;
    const tickets = [
      await phone.send(await phone.open(path), someone),
      await phone.send(await phone.open(path), someone),
    ];

    expect(new Set(tickets.map(({ to }) => to)).size).toBe(2);
  });
});

describe('something is wrong with what was typed', () => {
  const wrong = async (fields: Record<string, string>): Promise<Opened> =>
    phone.send(await phone.open(`${form}2026-12-01`), fields);

  test('the page says what and where, and keeps everything', async () => {
    const page = await wrong({ voornaam: '', telefoon: '0470 12 <b>', personen: '3', samen: 'ja' });

    expect(page.status).toBe(422);
    expect(page.answer.headers.get('Cache-Control')).toBe('private, max-age=0');
    expect(page.words).toContain('Kijk nog 2 dingen na');
    expect(page.html).toMatch(/<a href="#voornaam">Typ uw voornaam/);
    expect(page.html).toMatch(/<a href="#telefoon">Typ alleen cijfers/);
    expect(page.html).toMatch(
      /<input[^>]*id="telefoon"[^<]*value="0470 12 &lt;b>"[^<]*aria-describedby="telefoon-hint telefoon-mistake"/,
    );
    expect(page.html).toMatch(/<input[^>]*name="personen" value="3" checked/);
    expect(page.html).toMatch(/<title>Nog niet verstuurd: /);
  });

  test.each([
    [{ voornaam: '\u202E' }, 'Typ uw voornaam'],
    [{ voornaam: 'x'.repeat(61) }, 'Deze naam is te lang'],
    [{ telefoon: '' }, 'Typ uw nummer, of duid aan dat u langskomt'],
    [{ telefoon: '0900 12 34 56' }, 'Naar dit nummer kunnen we niet bellen'],
    [{ personen: '7' }, 'Er kunnen maar 4 personen mee'],
    [{ personen: '-1' }, 'Kies met hoeveel u komt'],
    [{ hoevaak: 'altijd' }, 'Kies of u één keer komt of elke keer'],
  ])('%j: %s', async (fields, words) => {
    const page = await wrong({ ...someone, ...fields });

    expect(page.status).toBe(422);
    expect(page.words).toContain(words);
  });

  test('mended and sent again, it is the entry that the form was made with', async () => {
    const page = await wrong({ ...someone, voornaam: '' });
    const before = (await held()).length;

    expect((await phone.send(page, someone)).status).toBe(303);
    expect((await held()).length).toBe(before + 1);
  });

  test.each([[{ formulier: 'x' }], [{ code: '00000000' }], [{ voornaam: 'Can\u0000an' }]])(
    '%j is no form of ours, and nothing is kept',
    async (fields) => {
      const before = await held();
      const page = await wrong({ ...someone, ...fields });

      expect(page.status).toBe(400);
      expect(page.words).toContain('Dit konden we niet lezen');
      expect(await held()).toEqual(before);
    },
  );
});

describe('it changed while the form was open', () => {
  test('the last places went: they read that they wait, and where in line', async () => {
    const page = await phone.open(`/q/${await codeOf(server, outing.id)}/inschrijven?dag=2026-11-24`);
    expect(page.words).not.toContain('wachtlijst');
    await server.push([leftSignUp({ date: asId('uitstap@2026-11-24'), persons: 2 })]);

    const ticket = await phone.follow(await phone.send(page, someone));
    expect(ticket.words).toContain('U staat op de wachtlijst');
    expect(ticket.words).toContain('U bent de eerste in de rij.');
  });

  test('and whoever opens it now knows before they type', async () => {
    const page = await phone.open(`/q/${await codeOf(server, outing.id)}/inschrijven?dag=2026-11-24`);

    expect(page.words).toContain('Alle plaatsen zijn bezet. U komt op de wachtlijst.');
    expect(page.words).toContain('Zet mij op de wachtlijst');
  });
});

describe('somebody floods the list', () => {
  test('one address is told to wait, keeps what was typed, and others go on', async () => {
    const path = `/q/${await codeOf(server, late.id)}/inschrijven?dag=2026-12-08`;
    const flood = aPhone(server, '203.0.113.50');
    for (let sent = 0; sent < 30; sent += 1)
      expect((await flood.send(await flood.open(path), someone)).status).toBe(303);

    const refused = await flood.send(await flood.open(path), someone);
    expect(refused.status).toBe(429);
    expect(Number(refused.answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.words).toContain('Wat u typte, staat er nog, maar is niet verstuurd.');
    expect(refused.html).toContain('value="Canan"');

    const neighbour = aPhone(server, '203.0.113.51');
    expect((await neighbour.send(await neighbour.open(path), someone)).status).toBe(303);
    server.pass(minutes(10));
    expect((await flood.send(await flood.open(path), someone)).status).toBe(303);
  });

  test('many addresses together cannot fill one date either', async () => {
    const path = `/q/${await codeOf(server, late.id)}/inschrijven?dag=2026-12-15`;
    const answers: number[] = [];
    for (let address = 1; address <= 61; address += 1) {
      const one = aPhone(server, `198.51.100.${address}`);
      answers.push((await one.send(await one.open(path), someone)).status);
    }

    expect(answers.filter((status) => status === 303).length).toBe(60);
    expect(answers.at(-1)).toBe(429);
  });
});

test('the address of a form that came back leads to the form', async () => {
  const page = await phone.open(`${form.replace('?', '/versturen?')}2026-12-22`);

  expect([page.status, page.to]).toEqual([303, `${form}2026-12-22`]);
});

describe('a form comes from elsewhere', () => {
  test.each([
    [{ Origin: 'https://elders.example' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ])('with %j nothing is kept', async (headers) => {
    const before = await held();
    const sent = await phone.send(await phone.open(`${form}2026-12-01`), someone, headers);

    expect(sent.status).toBe(403);
    expect(sent.words).toContain('Dit kwam niet van onze eigen pagina');
    expect(await held()).toEqual(before);
  });

  test.each([
    ['a phone of today', { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' }],
    ['a phone of ten years ago', {}],
  ])('from our own page it works on %s', async (_, headers) => {
    expect((await phone.send(await phone.open(`${form}2026-12-22`), someone, headers)).status).toBe(303);
  });

  test.each([
    ['too large', 'x'.repeat(5000), 'application/x-www-form-urlencoded', 413],
    ['no form', '{"voornaam":"Canan"}', 'application/json', 400],
    ['not whole', '%E0%A4%A', 'application/x-www-form-urlencoded', 400],
  ])('%s is told kindly', async (_, body, type, status) => {
    const answer = await server.unproved(`${form.replace('?', '/versturen?')}2026-12-01`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, Origin: 'http://localhost' },
    });

    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('Dit konden we niet lezen');
  });
});

describe('the activity begins while the form is open', () => {
  test('nothing is promised, what was typed is kept, and a person can be called', async () => {
    const page = await phone.open(`${form}2026-11-24`);
    server.pass(hours(26));
    const sent = await phone.send(page, someone);

    expect(sent.status).toBe(409);
    expect(sent.words).toContain('Inschrijven kan niet meer.');
    expect(sent.html).toContain('value="Canan"');
  });

  test('who asks for the form now reads on its page that it is on', async () => {
    const page = await phone.open(`${form}2026-11-24`);

    expect(page.status).toBe(303);
    expect((await phone.follow(page)).words).toContain('Nu bezig');
  });
});
