// What happens on a phone to who goes back, sends twice, or comes back much later.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type Code } from '../../../src/domain/ids.ts';
import { days, hours } from '../../../src/domain/time/time.ts';
import { phoneText } from '../../../src/text/phone.ts';
import { anActivity } from '../../support/builders.ts';
import { aPhone, codeOf, hang, type Opened, type Phone } from '../../support/phone.ts';
import { monday, startTestServer, type TestServer } from '../../support/server.ts';

const soup = anActivity({ title: 'Samen soep eten', location: asId('de-wilg'), places: 20 });
const someone = { voornaam: 'Canan', telefoon: '0470 12 34 56' };
const {
  ticket,
  message: { dayOver },
  poster,
  activity,
} = phoneText('nl');

let server: TestServer;
let phone: Phone;
let code: Code;
beforeEach(async () => {
  server = await startTestServer({ activities: [soup] });
  phone = aPhone(server);
  code = await codeOf(server, soup.id);
});
afterEach(() => server.stop());

const form = (day = '2026-11-24'): string => `/q/${code}/inschrijven?dag=${day}`;
const saysSo = async (sent: Opened): Promise<boolean> => (await phone.follow(sent)).words.includes(ticket.alreadySent);

describe('somebody goes back, changes an answer and sends again', () => {
  test.each([
    ['another number', { telefoon: '0470 65 43 21' }],
    ['another name', { voornaam: 'Jan' }],
    ['more people', { personen: '3' }],
  ])('with %s: the ticket says that it does not count, and it is the same ticket', async (_, other) => {
    const page = await phone.open(form());
    const first = await phone.send(page, someone);
    const second = await phone.send(page, { ...someone, ...other });

    expect([await saysSo(first), await saysSo(second)]).toEqual([false, true]);
    expect(second.to).toBe(`${first.to}?al=verstuurd`);
    expect((await phone.follow(second)).words).toContain('1 persoon');
  });

  test('a request to be called likewise', async () => {
    const page = await phone.open('/contact');
    const asked = { ...someone, onderwerp: 'money' };
    await phone.send(page, asked);

    expect(await saysSo(await phone.send(page, { ...asked, telefoon: '0470 65 43 21' }))).toBe(true);
  });

  test('in the language that they read', async () => {
    const page = await phone.open(`${form()}&taal=ar`);
    await phone.send(page, someone);
    const again = await phone.send(page, { ...someone, personen: '2' });

    expect((await phone.follow(again)).words).toContain(phoneText('ar').ticket.alreadySent);
  });

  test('with the same answers nothing is said: at once, in another language, or a day later', async () => {
    const page = await phone.open('/contact');
    const asked = { ...someone, onderwerp: 'money' };
    const sent = await Promise.all([phone.send(page, asked), phone.send(page, asked)]);
    const french = await phone.translate(page, 'fr', asked);
    server.pass(days(1));
    sent.push(await phone.send(page, asked), await phone.send(french));

    for (const one of sent) expect(one.to).not.toContain('verstuurd');
  });

  test('what was refused before it was left may be mended: that is the first time', async () => {
    const wrong = await phone.send(await phone.open(form()), { ...someone, telefoon: '12' });

    expect(await saysSo(await phone.send(wrong, someone))).toBe(false);
  });
});

describe('somebody comes back to an open form', () => {
  test('an hour later it is still the same form, and works', async () => {
    const page = await phone.open(form());
    server.pass(hours(1));

    expect((await phone.follow(await phone.send(page, someone))).words).toContain('Uw plaats is van u');
  });

  test.each([
    ['when the activity is over', hours(30)],
    ['days later', days(9)],
  ])('%s: it says that nothing was sent, and why', async (_, later) => {
    const page = await phone.open(form());
    server.pass(later);
    const sent = await phone.send(page, someone);

    expect([sent.status, sent.words.includes(dayOver.title), sent.words.includes(dayOver.more)]).toEqual([
      404,
      true,
      true,
    ]);
    expect(await server.database.read.selectFrom('entry').select('id').execute()).toEqual([]);
  });

  test('and asks for it anew when that day is over: the page of the activity says when it is again', async () => {
    server.pass(days(9));
    for (const path of [form(), form().replace('?', '/versturen?'), `/q/${code}/inschrijven`]) {
      const opened = await phone.open(path);

      expect([opened.status, opened.to]).toEqual([303, `/q/${code}`]);
      expect((await phone.follow(opened)).words).toContain(activity.signUp);
    }
  });

  test('of a poster that was taken down meanwhile: its page says so', async () => {
    const hung = await hang(server, 1);
    const page = await phone.open(`/q/${hung}/melden`);
    await server.database.write(async (tx) => {
      const gone = { withdrawn_at: monday, withdrawn_by: asId<'staff'>('lies') };
      await tx.db.updateTable('poster').set(gone).where('code', '=', hung).execute();
      tx.tell('snapshot');
    });

    for (const answer of [await phone.send(page, { melding: 'torn' }), await phone.open(`/q/${hung}/melden`)])
      expect((await phone.follow(answer)).words).toContain(poster.withdrawn);
  });
});

test('an address with words in it that a stranger put there says nothing of theirs', async () => {
  const sent = await phone.send(await phone.open(form()), someone);
  const page = await phone.open(`${sent.to}?al=%3Cb%3Egewonnen`);

  expect([page.words.includes('gewonnen'), page.words.includes(ticket.alreadySent)]).toEqual([false, true]);
});
