// Every page that a phone can get to see, in one language: as a list, to look at all of them in the same way.
import { asId, type Code } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/people/language.ts';
import { pathIn } from '../../src/phone/parts/reading.ts';
import { demoActivities } from '../../src/server/demo/activities.ts';
import { aCode, anActivity, aSchedule, day } from './builders.ts';
import { aPhone, codeOf, hang, type Opened, type Phone } from './phone.ts';
import {
  handedIn,
  leftCallback,
  leftPass,
  leftSignUp,
  leftWithdrawal,
  monday,
  startTestServer,
  type TestServer,
} from './server.ts';

const soup = anActivity({
  title: 'Samen soep eten',
  location: asId('de-wilg'),
  places: 2,
  priceCents: 250,
  priceNote: 'brood is erbij',
  languages: ['nl', 'fr', 'tr'],
  schedule: aSchedule({ cancelled: [day('2026-12-08')] }),
});
const over = anActivity({ id: asId('uitstap'), schedule: aSchedule({ repeat: { every: 'once' } }) });
const held = leftSignUp({ persons: 2 });
const inLine = leftSignUp({ persons: 1 });
const inSeries = leftSignUp({ persons: 1, attendance: 'series', date: asId('soep@2026-12-15') });
const givenBack = leftSignUp({ persons: 1 });
const request = leftCallback();
const requestBack = leftCallback();
const pass = leftPass();

interface MessageName {
  readonly name: string;
  readonly page: Opened;
}

export interface PhonePages {
  readonly server: TestServer;
  /** In the order of this file; each once. */
  readonly inLanguage: (language: Language) => Promise<readonly MessageName[]>;
}

interface Asking {
  readonly phone: Phone;
  readonly language: Language;
  readonly codes: Readonly<Record<'soup' | 'over' | 'poster' | 'gone', Code>>;
}

async function formsOf({ phone, language, codes }: Asking): Promise<readonly MessageName[]> {
  const open = (path: string): Promise<Opened> => phone.open(pathIn(path, language));
  const signUp = await open(`/q/${codes.soup}/inschrijven?dag=2026-12-01`);
  const contact = await open('/contact');
  const report = await open(`/q/${codes.poster}/melden`);
  const elsewhere = { Origin: 'https://elsewhere.test' };
  return [
    { name: 'sign up', page: signUp },
    { name: 'wait in line', page: await open(`/q/${codes.soup}/inschrijven?dag=2026-11-24`) },
    { name: 'sign up, wrong', page: await phone.send(signUp, { voornaam: '', telefoon: '12', personen: '9' }) },
    { name: 'contact', page: contact },
    {
      name: 'contact, wrong',
      page: await phone.send(contact, { onderwerp: 'x', talen: [], telefoon: '0900 12 34 56' }),
    },
    { name: 'report', page: report },
    { name: 'report, wrong', page: await phone.send(report) },
    { name: 'report, thanks', page: await phone.follow(await phone.send(report, { melding: 'torn' })) },
    { name: 'from elsewhere', page: await phone.send(contact, {}, elsewhere) },
    { name: 'unreadable', page: await phone.send(contact, { formulier: 'x' }) },
  ];
}

async function codesOf({ phone, language }: Asking): Promise<readonly MessageName[]> {
  const open = async (name: string, code: string): Promise<MessageName> => ({
    name,
    page: await phone.open(pathIn(`/q/${code}`, language)),
  });
  return [
    await open('ticket', held.header.code),
    await open('ticket in line', inLine.header.code),
    await open('ticket of a series', inSeries.header.code),
    await open('ticket given back', givenBack.header.code),
    await open('withdraw', `${held.header.code}/afzeggen`),
    await open('withdraw a series', `${inSeries.header.code}/afzeggen`),
    await open('slip', request.header.code),
    await open('slip withdrawn', requestBack.header.code),
    await open('withdraw a request', `${request.header.code}/afzeggen`),
    await open('pass', pass.header.code),
    await open('unknown', aCode(99)),
    await open('no code', 'x'),
    await open('no date', `${givenBack.header.code}.ics`),
  ];
}

async function agendaOf({ phone, language, codes }: Asking): Promise<readonly MessageName[]> {
  const open = async (name: string, path: string): Promise<MessageName> => ({
    name,
    page: await phone.open(pathIn(path, language)),
  });
  return [
    await open('agenda', '/agenda'),
    await open('agenda, later', '/agenda?vanaf=2026-11-30'),
    await open('agenda of a neighbourhood', '/agenda/zuid'),
    await open('agenda of a place', '/agenda/de-wilg'),
    await open('no such page', '/agenda/nergens'),
    await open('activity, full', `/q/${codes.soup}`),
    await open('activity, free', `/q/${codes.soup}?dag=2026-12-01`),
    await open('activity, cancelled', `/q/${codes.soup}?dag=2026-12-08`),
    await open('poster', `/q/${codes.poster}`),
    await open('poster withdrawn', `/q/${codes.gone}`),
  ];
}

/** A place with something of everything. The caller stops its server. */
export async function phonePages(): Promise<PhonePages> {
  const server = await startTestServer({ activities: [soup, over, ...demoActivities(day('2026-11-23'))], demo: true });
  await server.push([held, inLine, inSeries, givenBack, request, requestBack]);
  await server.push([leftWithdrawal(givenBack.header.code), leftWithdrawal(requestBack.header.code)]);
  await server.submitEntry(handedIn('desk', pass));
  const codes = {
    soup: await codeOf(server, soup.id),
    over: await codeOf(server, over.id),
    poster: await hang(server, 1, { about_kind: 'activity', about: soup.id }),
    gone: await hang(server, 2, { withdrawn_at: monday, withdrawn_by: asId('lies') }),
  };
  let phones = 0;
  return {
    server,
    async inLanguage(language) {
      phones += 1;
      // Each language from another address: one phone may not look at so many codes.
      const phone = aPhone(server, `10.0.0.${phones}`);
      const asking = { phone, language, codes };
      return [...(await agendaOf(asking)), ...(await formsOf(asking)), ...(await codesOf(asking))];
    },
  };
}
