// /api/desk/activities: make, change, preview, publish, archive and copy activities, and change their dates.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { activityMessage } from '../../../contract/activity.ts';
import {
  activityCopyMessage,
  activityEditMessage,
  type ActivityList,
  type ActivityPreview,
  type ActivityRefusal,
  activityStateMessage,
  datesEditMessage,
  datesPreviewMessage,
  type DatesPreview,
  newActivityMessage,
} from '../../../contract/desk-activity.ts';
import { chosenId } from '../../../contract/fields.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import { type ChangeScope, changeScopes, type DateChange } from '../../../domain/activities/change-dates.ts';
import { copyOf, scheduleMistakes } from '../../../domain/activities/schedule.ts';
import type { ActivityId } from '../../../domain/ids.ts';
import { closureOn } from '../../../domain/time/closure.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { atMost, readJson } from '../../http/body.ts';
import { notFound, problem } from '../../http/problem.ts';
import {
  type Edited,
  editDates,
  makeActivity,
  saveActivity,
  withChangedDates,
} from '../../store/activities/edit-activity.ts';
import { postersOf, readActivities, readActivity, touchedBy, yearOf } from '../../store/activities/read-activities.ts';
import type { WriteTransaction } from '../../store/database/write-queue.ts';
import { type DeskDeps, type DeskEnv, onlyWhoMay } from './desk-env.ts';

const noSuchActivity = 'There is no such activity.';
/** A series with many exceptions and translations in every language. */
const largest = 64;

const unreadable = (c: Context, issues: readonly v.BaseIssue<unknown>[]): Response => {
  const at = issues[0] === undefined ? '' : (v.getDotPath(issues[0]) ?? '');
  return problem(c, 400, { type: 'unreadable', title: 'Invalid request', detail: `Check "${at}".`, refusal: { at } });
};

function refused(c: Context, refusal: ActivityRefusal | { readonly kind: 'unknown' }): Response {
  switch (refusal.kind) {
    case 'unknown':
      return notFound(c, noSuchActivity);
    case 'unknown-location':
    case 'unknown-neighbourhood':
    case 'unknown-photo':
    case 'schedule':
      return problem(c, 400, { type: 'not-accepted', title: 'Not accepted', detail: 'Check the activity.', refusal });
    case 'changed-meanwhile':
    case 'id-taken':
    case 'day-over':
    case 'day-taken':
    case 'date-over':
    case 'not-in-series':
      return problem(c, 409, { type: 'conflict', title: 'Not stored', detail: 'Read the activity again.', refusal });
  }
}

export function activityRoutes(deps: DeskDeps) {
  const { database, config, now } = deps;
  const moment = () => ({ now: now(), closureOn: (day: Parameters<typeof closureOn>[1]) => closureOn(config, day) });
  const idIn = (c: Context): ActivityId | undefined => {
    const read = v.safeParse(chosenId<'activity'>(), c.req.param('id'));
    return read.success ? read.output : undefined;
  };

  async function isKnown(id: ActivityId): Promise<boolean> {
    const found = database.read.selectFrom('activity').select('id').where('id', '=', id);
    return (await found.executeTakeFirst()) !== undefined;
  }

  /** What the configuration does not have. */
  function unknownIn({ location, neighbourhood }: Activity): ActivityRefusal | undefined {
    if (!config.locations.some(({ id }) => id === location)) return { kind: 'unknown-location' };
    return config.neighbourhoods.some(({ id }) => id === neighbourhood) ? undefined : { kind: 'unknown-neighbourhood' };
  }

  async function answer(c: Context, id: ActivityId, toTell: number): Promise<Response> {
    const found = await readActivity(database.read, id, moment());
    return found === undefined ? notFound(c, noSuchActivity) : c.json({ ...found, toTell });
  }

  async function store(c: Context, id: ActivityId, job: (tx: WriteTransaction) => Promise<Edited>): Promise<Response> {
    const edited = await database.write(job);
    return edited.ok ? answer(c, id, edited.value) : refused(c, edited.refusal);
  }

  async function previewDates(activity: Activity, wish: v.InferOutput<typeof datesPreviewMessage>) {
    const scopes: Partial<Record<ChangeScope, Awaited<ReturnType<typeof touchedBy>>>> = {};
    for (const scope of changeScopes) {
      const changed = await withChangedDates(database.read, activity, { ...wish, scope }, moment());
      if (!changed.ok) return changed;
      scopes[scope] = await touchedBy(database.read, changed.value, moment());
    }
    return { ok: true, value: scopes as DatesPreview['scopes'] } as const;
  }

  const editorOf = (c: Context<DeskEnv>) => ({ ...moment(), by: c.var.me.id });
  /** A poster shows the usual day, time and place, but not how many fit in the room. */
  const showsOnPoster = ({ kind }: DateChange) => kind === 'time' || kind === 'place' || kind === 'cancelled';

  return new Hono<DeskEnv>()
    .use('/activities', atMost(largest))
    .use('/activities/*', atMost(largest))
    .get('/activities', async (c) => {
      const activities = await readActivities(database.read, moment());
      return c.json({ activities } satisfies ActivityList);
    })
    .get('/activities/:id', (c) => {
      const id = idIn(c);
      return id === undefined ? notFound(c, noSuchActivity) : answer(c, id, 0);
    })
    .use('/activities', onlyWhoMay('edit-activities'))
    .use('/activities/*', onlyWhoMay('edit-activities'))
    .post('/activities', async (c) => {
      const read = v.safeParse(newActivityMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const { activity } = read.output;
      const unknown = unknownIn(activity);
      if (unknown !== undefined) return refused(c, unknown);
      return store(c, activity.id, (tx) => makeActivity(tx, activity, editorOf(c)));
    })
    .post('/activities/preview', async (c) => {
      const read = v.safeParse(v.object({ activity: activityMessage }), await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const { activity } = read.output;
      const { dates, skipped } = yearOf(activity, moment());
      return c.json({
        dates: dates.map(({ id, on, startsAt, endsAt, state }) => ({ id, on, startsAt, endsAt, state })),
        skipped,
        mistakes: scheduleMistakes(activity.schedule),
        touched: await touchedBy(database.read, activity, moment()),
      } satisfies ActivityPreview);
    })
    .post('/activities/:id', async (c) => {
      const id = idIn(c);
      if (id === undefined || !(await isKnown(id))) return notFound(c, noSuchActivity);
      const read = v.safeParse(activityEditMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const { activity } = read.output;
      if (activity.id !== id) return notFound(c, noSuchActivity);
      const unknown = unknownIn(activity);
      if (unknown !== undefined) return refused(c, unknown);
      return store(c, activity.id, (tx) => saveActivity(tx, read.output, editorOf(c)));
    })
    .post('/activities/:id/dates/preview', async (c) => {
      const read = v.safeParse(datesPreviewMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const id = idIn(c);
      const found = id && (await readActivity(database.read, id, moment()));
      if (id === undefined || found === undefined) return notFound(c, noSuchActivity);
      const scopes = await previewDates(found.activity, read.output);
      if (!scopes.ok) return refused(c, scopes.refusal);
      const posters = showsOnPoster(read.output.change) ? await postersOf(database.read, id) : [];
      return c.json({ scopes: scopes.value, posters } satisfies DatesPreview);
    })
    .post('/activities/:id/dates', async (c) => {
      const read = v.safeParse(datesEditMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const id = idIn(c);
      if (id === undefined) return notFound(c, noSuchActivity);
      const { change } = read.output;
      const isKnown = change.kind !== 'place' || config.locations.some((known) => known.id === change.location);
      if (!isKnown) return refused(c, { kind: 'unknown-location' });
      return store(c, id, (tx) => editDates(tx, { id, ...read.output }, editorOf(c)));
    })
    .post('/activities/:id/state', async (c) => {
      const read = v.safeParse(activityStateMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const id = idIn(c);
      const found = id && (await readActivity(database.read, id, moment()));
      if (id === undefined || found === undefined) return notFound(c, noSuchActivity);
      const { version, state } = read.output;
      const activity: Activity = { ...found.activity, state };
      // The version that was read may be newer than the colleague's, and is then refused like every other edit.
      return store(c, id, (tx) => saveActivity(tx, { activity, version }, editorOf(c)));
    })
    .post('/activities/:id/copy', async (c) => {
      const read = v.safeParse(activityCopyMessage, await readJson(c));
      if (!read.success) return unreadable(c, read.issues);
      const id = idIn(c);
      const found = id && (await readActivity(database.read, id, moment()));
      if (found === undefined || id === undefined) return notFound(c, noSuchActivity);
      const copy = copyOf(found.activity, { id: read.output.id, today: localDateOf(now()) });
      return store(c, copy.id, (tx) => makeActivity(tx, copy, editorOf(c)));
    });
}
