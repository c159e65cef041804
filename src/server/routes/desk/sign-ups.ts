// /api/desk/dates/:id/sign-ups: a colleague signs somebody up, checks them in or undoes it, or cancels for them.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type DeskOutcome, deskSignUpMessage, deskTicketMessage } from '../../../contract/desk-sign-up.ts';
import { activityDateId, entryId } from '../../../contract/fields.ts';
import { whereWrong } from '../../../contract/push.ts';
import type { DeskSubmission } from '../../../contract/submission.ts';
import type { ActivityDateId, Code, EntryId } from '../../../domain/ids.ts';
import { notFound, problem } from '../../http/problem.ts';
import { readDate } from '../../store/sign-ups.ts';
import { readJson } from '../../http/body.ts';
import type { DeskDeps, DeskEnv } from './desk-env.ts';

const notAccepted = (c: Context, at: string): Response =>
  problem(c, 400, { type: 'not-accepted', title: 'Not accepted', detail: `Check "${at}".` });

/** Somebody on a date's list, found by their ticket. */
interface Listed {
  readonly ticket: Code;
  readonly date: ActivityDateId;
}

export function signUpRoutes({ database, submitEntry, makeCode, now }: DeskDeps) {
  /** Undefined when they are not on this date's list. */
  async function findListed(date: string, entry: string): Promise<Listed | undefined> {
    const [on, id] = [v.safeParse(activityDateId, date), v.safeParse(entryId, entry)];
    if (!on.success || !id.success) return undefined;
    const row = await database.read
      .selectFrom('sign_up')
      .innerJoin('entry', 'entry.id', 'sign_up.entry')
      .select('code')
      .where('sign_up.entry', '=', id.output)
      .where('date', '=', on.output)
      .executeTakeFirst();
    const ticket = row?.code ?? undefined;
    return ticket === undefined ? undefined : { ticket, date: on.output };
  }

  async function answerSubmitted(c: Context, left: Omit<DeskSubmission, 'origin'>): Promise<Response> {
    const { outcome } = await submitEntry({ origin: { kind: 'desk' }, ...left });
    return c.json({ outcome } satisfies DeskOutcome);
  }

  const base = (id: EntryId) => ({ id, madeAt: now(), language: 'nl' as const });

  const aboutTicket =
    (toHeader: (id: EntryId, listed: Listed) => DeskSubmission['header']) => async (c: Context<DeskEnv>) => {
      const read = v.safeParse(deskTicketMessage, await readJson(c));
      if (!read.success) return notAccepted(c, whereWrong(read.issues));
      const listed = await findListed(c.req.param('id') ?? '', c.req.param('entry') ?? '');
      if (listed === undefined) return notFound(c, 'They are not on this list.');
      return answerSubmitted(c, { header: toHeader(read.output.id, listed), personal: {} });
    };

  return new Hono<DeskEnv>()
    .post('/dates/:id/sign-ups', async (c) => {
      const date = v.safeParse(activityDateId, c.req.param('id'));
      const found = date.success ? await readDate(database.read, date.output) : undefined;
      if (!date.success || found === undefined) return notFound(c, 'There is no such date.');
      const read = v.safeParse(deskSignUpMessage, await readJson(c));
      if (!read.success) return notAccepted(c, whereWrong(read.issues));
      const { id, firstName, telephone, persons, attendance } = read.output;
      const wish = { date: date.output, persons, attendance, together: false };
      return answerSubmitted(c, {
        header: { ...base(id), kind: 'sign-up', code: makeCode(), ...wish },
        personal: { firstName, ...(telephone === null ? {} : { telephone }) },
      });
    })
    .post(
      '/dates/:id/sign-ups/:entry/withdrawn',
      aboutTicket((id, { ticket }) => ({ ...base(id), kind: 'withdrawal', ticket })),
    )
    .post(
      '/dates/:id/sign-ups/:entry/arrived',
      aboutTicket((id, { ticket }) => ({ ...base(id), kind: 'check-in', ticket })),
    )
    .post(
      '/dates/:id/sign-ups/:entry/undo-check-in',
      aboutTicket((id, listed) => ({ ...base(id), kind: 'undo-check-in', ...listed })),
    );
}
