// "Klopt deze affiche niet?", and how often the page of a poster is opened: counts, and nothing about anybody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type Code } from '../../../../src/domain/ids.ts';
import { days } from '../../../../src/domain/time/time.ts';
import { aCode } from '../../../support/builders.ts';
import { eventually } from '../../../support/eventually.ts';
import { aPhone, hang, type Phone } from '../../../support/phone.ts';
import { monday, startTestServer, type TestServer } from '../../../support/server.ts';

let server: TestServer;
let phone: Phone;
let poster: Code;
let gone: Code;
beforeAll(async () => {
  server = await startTestServer();
  phone = aPhone(server);
  poster = await hang(server, 1);
  gone = await hang(server, 2, { withdrawn_at: monday, withdrawn_by: asId('lies') });
});
afterAll(() => server.stop());

const reports = async () => {
  const rows = await server.database.read.selectFrom('poster_report').selectAll().orderBy('seq').execute();
  return rows.map(({ poster: of, what }) => [of, what]);
};

describe('a poster is not right', () => {
  test('a choice is enough: no name, nothing to type', async () => {
    const page = await phone.open(`/q/${poster}/melden`);
    expect(page.html).not.toMatch(/type="(text|tel)"|<textarea/);

    const sent = await phone.send(page, { melding: 'torn' });
    expect(sent.status).toBe(303);
    expect((await phone.follow(sent)).words).toContain('Bedankt om het te melden');
    expect(await reports()).toEqual([[poster, 'torn']]);
  });

  test('the desk hears so at once, and of a second tap nothing', async () => {
    const heard: string[] = [];
    const stop = server.changes.listen((change) => void heard.push(change));
    const page = await phone.open(`/q/${poster}/melden`);
    for (let tap = 0; tap < 2; tap += 1) await phone.send(page, { melding: 'outdated' });
    stop();

    expect(heard).toEqual(['posters']);
    await server.database.write(({ db }) => db.deleteFrom('poster_report').where('what', '=', 'outdated').execute());
  });

  test('a double tap is one report, something else is another, and tomorrow is another day', async () => {
    const page = await phone.open(`/q/${poster}/melden`);
    await Promise.all([phone.send(page, { melding: 'covered' }), phone.send(page, { melding: 'covered' })]);
    expect(await reports()).toEqual([
      [poster, 'torn'],
      [poster, 'covered'],
    ]);

    server.pass(days(1));
    await phone.send(page, { melding: 'torn' });
    expect((await reports()).length).toBe(3);
  });

  test.each([[{}], [{ melding: 'DROP TABLE' }]])('%j is asked again', async (fields) => {
    const before = await reports();
    const sent = await phone.send(await phone.open(`/q/${poster}/melden`), fields);

    expect(sent.status).toBe(422);
    expect(sent.words).toContain('Kies wat er niet klopt.');
    expect(await reports()).toEqual(before);
  });

  test('only a poster that hangs can be wrong', async () => {
    expect((await phone.open(`/q/${gone}/melden`)).to).toBe(`/q/${gone}`);
    for (const path of [`/q/${aCode(9)}/melden`, '/q/x/melden']) expect((await phone.open(path)).status).toBe(404);
  });

  test('who reports the whole town in a minute is told to wait', async () => {
    const busy = aPhone(server, '203.0.113.60');
    const page = await busy.open(`/q/${poster}/melden`);
    for (let sent = 0; sent < 20; sent += 1) expect((await busy.send(page, { melding: 'other' })).status).toBe(303);

    const refused = await busy.send(page, { melding: 'other' });
    expect(refused.status).toBe(429);
    expect(refused.words).toContain('Even geduld');
  });
});

describe('the page of a poster is opened', () => {
  const firefox = { 'User-Agent': 'Mozilla/5.0 (Android 9; Mobile; rv:109.0) Gecko/115.0 Firefox/115.0' };
  const counted = async () => {
    const rows = await server.database.read.selectFrom('poster_visit').selectAll().execute();
    return rows.map(({ poster: of, day, visits }) => `${of} ${day} ${visits}`);
  };

  test('by people it counts, each day by itself', async () => {
    await phone.open(`/q/${poster}`, firefox);
    await phone.open(`/q/${poster}`, { ...firefox, 'Sec-Fetch-Dest': 'document' });
    await eventually(async () => expect(await counted()).toEqual([`${poster} 2026-11-24 2`]));

    server.pass(days(1));
    await phone.open(`/q/${poster}`, firefox);
    await eventually(async () => expect(await counted()).toEqual([`${poster} 2026-11-24 2`, `${poster} 2026-11-25 1`]));
  });

  test('by programs, previews, a change of language or a look ahead it does not', async () => {
    const before = await counted();
    for (const agent of ['WhatsApp/2.23.20', 'TelegramBot (like TwitterBot)', 'facebookexternalhit/1.1', 'curl/8', ''])
      await phone.open(`/q/${poster}`, { 'User-Agent': agent });
    for (const headers of [{ 'Sec-Purpose': 'prefetch' }, { Purpose: 'prefetch' }, { 'Sec-Fetch-Dest': 'empty' }])
      await phone.open(`/q/${poster}`, { ...firefox, ...headers });
    await phone.open(`/q/${poster}?taal=fr`, firefox);
    await server.unproved(`/q/${poster}`, { method: 'HEAD', headers: firefox });
    await phone.open(`/q/${gone}`, firefox);
    // What would have been counted is counted before this one.
    await phone.open(`/q/${poster}`, firefox);

    const after = before.map((line) => line.replace('2026-11-25 1', '2026-11-25 2'));
    await eventually(async () => expect(await counted()).toEqual(after));
  });

  test('it sets no cookie, and nothing of the phone is written down', async () => {
    const { answer } = await phone.open(`/q/${poster}`, firefox);

    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const row = await server.database.read.selectFrom('poster_visit').selectAll().executeTakeFirstOrThrow();
    expect(Object.keys(row).toSorted()).toEqual(['day', 'poster', 'visits']);
  });
});
