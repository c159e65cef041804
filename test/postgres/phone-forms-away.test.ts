// Somebody sends a form while the database is away: what they typed stays on the page, and is sent once when it is back.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { minutes } from '../../src/domain/time/time.ts';
import { phoneText } from '../../src/text/phone.ts';
import { anActivity } from '../support/builders.ts';
import { aPhone, codeOf, hang, type Opened, type Phone } from '../support/phone.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { leftSignUp, startTestServer, type TestServer } from '../support/server.ts';

const soup = anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), places: 20 });
const someone = { voornaam: 'Canan', telefoon: '0470 12 34 56' };
const { away, notNow } = phoneText('nl').message;

let postgres: PostgresServer;
let server: TestServer;
let phone: Phone;
let made = 0;
beforeAll(async () => {
  postgres = await startPostgres({ inMemory: true });
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  made += 1;
  const place = { kind: 'postgres', url: await postgres.create(`forms_${made}`) } as const;
  server = await startTestServer({ activities: [soup], places: { entries: place, staff: place } });
  phone = aPhone(server);
});
afterEach(() => server.stop());

const entries = async () => (await server.database.read.selectFrom('entry').select('id').execute()).length;
const signUpForm = async () => phone.open(`/q/${await codeOf(server, soup.id)}/inschrijven?dag=2026-11-24`);

function expectToldAndKept(page: Opened, formIds: readonly string[]): void {
  expect([page.status, page.answer.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(page.words).toContain(away.title);
  expect(page.words).toContain(away.more);
  for (const typed of formIds) expect(page.html.includes(typed), typed).toBe(true);
}

describe('the database is away when somebody sends a form', () => {
  test('to sign up: nothing is lost, and sent again it is one sign-up', async () => {
    const form = await signUpForm();
    await postgres.kill();
    const formIds = ['value="Canan"', 'value="0470 12 34 56"', 'name="personen" value="3" checked'];
    const refused = await phone.send(form, { ...someone, personen: '3' });
    expectToldAndKept(refused, formIds);
    server.pass(minutes(5));
    expectToldAndKept(await phone.send(refused), formIds);
    expect((await phone.translate(refused, 'fr')).html).toContain('value="Canan"');

    await postgres.start();
    const sent = await phone.send(refused);
    expect((await phone.follow(sent)).words).toContain('Uw plaats is van u');
    expect((await phone.send(refused)).to).toBe(sent.to);
    expect(await entries()).toBe(1);
  });

  test('to be called: nothing is lost, and sent again it is one request', async () => {
    const form = await phone.open('/contact');
    await postgres.kill();
    const refused = await phone.send(form, { ...someone, onderwerp: 'money' });
    expectToldAndKept(refused, ['value="Canan"', 'value="0470 12 34 56"', 'name="onderwerp" value="money" checked']);
    const french = await phone.translate(refused, 'fr');
    expect([french.status, french.html.includes('value="Canan"')]).toEqual([200, true]);

    await postgres.start();
    const sent = await phone.send(french);
    expect((await phone.follow(sent)).status).toBe(200);
    expect((await phone.send(refused)).to).toBe(sent.to?.replace('?taal=fr', ''));
    expect(await entries()).toBe(1);
  });

  test('of a poster that is not right: the choice is kept, and told once', async () => {
    const poster = await hang(server, 1);
    const form = await phone.open(`/q/${poster}/melden`);
    await postgres.kill();
    const refused = await phone.send(form, { melding: 'torn' });
    expectToldAndKept(refused, ['name="melding" value="torn" checked']);
    server.pass(minutes(5));
    expectToldAndKept(await phone.send(refused), ['name="melding" value="torn" checked']);

    await postgres.start();
    for (const sent of [await phone.send(refused), await phone.send(refused)])
      expect(sent.to).toBe(`/q/${poster}/gemeld`);
    expect(await server.database.read.selectFrom('poster_report').select('what').execute()).toEqual([{ what: 'torn' }]);
  });

  test('to withdraw: the place stays theirs and they read so; pressed again it is given back', async () => {
    const mine = leftSignUp();
    await server.push([mine]);
    const ticket = `/q/${mine.header.code}`;
    const question = await phone.open(`${ticket}/afzeggen`);
    await postgres.kill();
    const refused = await phone.send(question);
    expect([refused.status, refused.answer.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(refused.words).toContain(notNow.title);

    await postgres.start();
    expect((await phone.open(ticket)).words).toContain('Uw plaats is van u');
    expect((await phone.send(question)).to).toBe(ticket);
    expect((await phone.open(ticket)).words).toContain('U hebt afgezegd');
  });
});

test('who opens a form while the database is away reads a page, and no form that they would fill in for nothing', async () => {
  const path = `/q/${await codeOf(server, soup.id)}/inschrijven?dag=2026-11-24`;
  await postgres.kill();
  const page = await phone.open(path);

  expect([page.status, page.html.includes('<form'), page.words.includes(notNow.more)]).toEqual([503, false, true]);
});
