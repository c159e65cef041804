// Somebody with a phone in a test: opens pages, and fills in and sends their forms as a browser without a script does.
import { asId, type ActivityId, type Code } from '../../src/domain/ids.ts';
import { makeLastingCode } from '../../src/domain/entries/code.ts';
import type { Language } from '../../src/domain/people/language.ts';
import type { PosterRow } from '../../src/server/store/database/schema.ts';
import { staffId } from './builders.ts';
import { monday, type TestServer } from './server.ts';

export interface Opened {
  readonly status: number;
  readonly answer: Response;
  readonly html: string;
  /** What stands on it, without its head and with one space where there may be more. */
  readonly words: string;
  /** Where it was sent on to; null when nowhere. */
  readonly to: string | null;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

async function opened(answer: Response): Promise<Opened> {
  const html = await answer.text();
  const body = html.slice(html.indexOf('<body'));
  const words = unescaped(body.replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');
  return { status: answer.status, answer, html, words, to: answer.headers.get('Location') };
}

export interface Phone {
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<Opened>;
  /** Fills in the form of a page and sends it; what is not given stays as it is on the page. */
  send(page: Opened, fields?: Fields, headers?: Readonly<Record<string, string>>): Promise<Opened>;
  /** Presses the button of another language on a page with a form. */
  translate(page: Opened, language: Language, fields?: Fields): Promise<Opened>;
  /** Goes where it was sent on to. */
  follow(sent: Opened): Promise<Opened>;
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** What a form would send as it stands. */
function fieldsOf(html: string): readonly (readonly [string, string])[] {
  const form = /<form.*?<\/form>/s.exec(html)?.[0] ?? '';
  return [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const isSent = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag);
    const name = attribute(tag, 'name');
    return isSent && name !== undefined ? [[name, attribute(tag, 'value') ?? ''] as const] : [];
  });
}

function filledIn(page: Opened, fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of fieldsOf(page.html)) if (fields[name] === undefined) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return body;
}

export function aPhone(server: TestServer, address?: string): Phone {
  const phone: Phone = {
    open: async (path, headers = {}) => opened(await server.unproved(path, { headers }, address)),
    async send(page, fields = {}, headers = { Origin: 'http://localhost' }) {
      const action = attribute(/<form[^>]*>/.exec(page.html)?.[0] ?? '', 'action') ?? 'no form';
      const body = filledIn(page, fields).toString();
      return opened(
        await server.unproved(action, { method: 'POST', body, headers: { ...asForm, ...headers } }, address),
      );
    },
    async translate(page, language, fields = {}) {
      const button = new RegExp(`<button[^>]* lang="${language}"[^>]*>`).exec(page.html)?.[0] ?? '';
      const name = attribute(button, 'name') ?? 'no button';
      const body = filledIn(page, { ...fields, [name]: attribute(button, 'value') ?? '' }).toString();
      const headers = { ...asForm, Origin: 'http://localhost' };
      const action = attribute(button, 'formaction') ?? 'no button';
      return opened(await server.unproved(action, { method: 'POST', body, headers }, address));
    },
    follow: async ({ to }) => phone.open(to ?? 'nowhere'),
  };
  return phone;
}

/** Under which code an activity has its page. */
export async function codeOf(server: TestServer, id: ActivityId): Promise<Code> {
  const { code } = await server.database.read
    .selectFrom('activity')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return code;
}

/** Hangs a poster in Zuid, at the bakery. */
export async function hang(server: TestServer, number: number, matters: Partial<PosterRow> = {}): Promise<Code> {
  const code = makeLastingCode(Uint8Array.of(1, 2, 3, 4, 5, number));
  const row: PosterRow = {
    code,
    about_kind: 'neighbourhood',
    about: asId('zuid'),
    hangs_at: 'raam van de bakker',
    put_up_by: staffId('lies'),
    put_up_at: monday,
    seen_by: null,
    seen_at: null,
    withdrawn_by: null,
    withdrawn_at: null,
    ...matters,
  };
  await server.database.write(async (tx) => {
    await tx.db.insertInto('poster').values(row).execute();
    tx.tell('snapshot');
  });
  return code;
}
