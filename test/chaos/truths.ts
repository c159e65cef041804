// What must be true when all is quiet, whatever happened before. Each truth that is broken is told in a sentence.
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { readCallbacks } from '../../src/server/store/callbacks.ts';
import { readSignUps } from '../../src/server/store/sign-ups.ts';
import { readNeedsReview } from '../../src/server/store/needs-review.ts';
import { knownReceipts } from '../../src/server/ingest/load-facts.ts';
import type { EntryRow, Schema } from '../../src/server/store/database/schema.ts';
import { retell } from './retell.ts';
import type { Script } from './script.ts';
import { editsAreHonest } from './edit-truths.ts';
import { seatsAreHonest } from './seats-truths.ts';
import { dates } from './template.ts';
import { passesAreTold } from './pass-truths.ts';
import { checkInsAreNoted, entriesOf, ticketOf, withdrawalsAreDone } from './ticket-truths.ts';
import { numberOf } from './visitors.ts';
import type { Left, World } from './world.ts';

type Db = Kysely<Schema>;

/** Where the desk finds an entry: by how many rows of its lists. */
async function rowsAtDesk(db: Db): Promise<ReadonlyMap<string, number>> {
  const [open, closed] = [await readCallbacks(db, 'open'), await readCallbacks(db, 'closed')];
  // A sign-up that is in a list of its date may have its call as well.
  const calls = [...open, ...closed].filter(({ seat }) => seat === null || seat.state === 'refused');
  const shown: string[] = calls.map(({ id }) => id);
  shown.push(...(await readNeedsReview(db)).map(({ id }) => id));
  for (const date of dates) shown.push(...(await readSignUps(db, date)).map(({ id }) => `${id} ${date}`));
  const withdrawn = db.selectFrom('sign_up').select(['entry', 'date']).where('state', '=', 'withdrawn');
  shown.push(...(await withdrawn.execute()).map(({ entry, date }) => `${entry} ${date}`));
  return new Map([...Map.groupBy(shown, (row) => row)].map(([row, same]) => [row, same.length]));
}

/** Everything that was acknowledged is there once; what was not kept is nowhere. */
async function arrivedOnce(db: Db, left: readonly Left[]): Promise<readonly string[]> {
  const all = await entriesOf(db);
  const entries = new Map(all.map((outcomeShown) => [outcomeShown.row.id, outcomeShown]));
  const rows = await rowsAtDesk(db);
  const broken = left.flatMap(({ entry: { header, headerText }, outcomeShown }) => {
    const name = numberOf(header.id);
    const context = entries.get(header.id);
    if (context === undefined)
      return outcomeShown === 'stored' ? [`${name} was acknowledged and is not at the desk`] : [];
    if (outcomeShown === 'cannot-keep') return [`${name} could not be kept, and yet it is at the desk`];
    const { row } = context;
    if (row.header !== headerText) return [`${name} arrived otherwise than it was left`];
    // Where it is noted, and who reads when it is not, see `ticket-truths.ts`.
    if (header.kind === 'check-in') return [];
    const key = row.outcome.includes('"refused"') || header.kind !== 'sign-up' ? row.id : `${row.id} ${header.date}`;
    const expected = header.kind === 'withdrawal' && ticketOf(context, all) !== undefined ? 0 : 1;
    const found = rows.get(key) ?? 0;
    return found === expected ? [] : [`${name} is ${found} times in the lists of the desk`];
  });
  const known = new Set(left.map(({ entry }) => entry.header.id));
  const strange = all
    .filter(({ row, header }) => !known.has(row.id) && header.kind !== 'pass')
    .map(({ row }) => row.id);
  const doubled = [...rows]
    .filter(([, count]) => count > 1)
    .map(([row]) => `${row} is double in the lists of the desk`);
  return [...broken, ...strange.map((id) => `${numberOf(id)} is at the desk and nobody left it`), ...doubled];
}

/** No date is oversold, and its counts are those of its rows. */
async function countsAreRows(db: Db): Promise<readonly string[]> {
  const signUps = await db.selectFrom('sign_up').selectAll().execute();
  return (await db.selectFrom('activity_date').selectAll().execute()).flatMap(({ id, places, taken, waiting }) => {
    const context = signUps.filter(({ date }) => date === id);
    const seated = context.filter(({ state }) => state === 'confirmed').reduce((sum, { persons }) => sum + persons, 0);
    const inLine = context.filter(({ state }) => state === 'waiting').length;
    return [
      ...(seated > places ? [`${id} has ${places} places and ${seated} persons in them`] : []),
      ...(seated === taken ? [] : [`${id} says that ${taken} places are taken, and ${seated} are`]),
      ...(inLine === waiting ? [] : [`${id} says that ${waiting} wait, and ${inLine} do`]),
    ];
  });
}

/** Told again from its entries, in their order, everything is as it is. */
async function asRetold(db: Db): Promise<readonly string[]> {
  const entries: EntryRow[] = await db.selectFrom('entry').selectAll().orderBy('seq').execute();
  const { broken, states, arrivals } = retell(entries, await db.selectFrom('activity_date').selectAll().execute());
  const rows = await db.selectFrom('sign_up').selectAll().execute();
  const differing = rows.flatMap(({ entry, date, state }) => {
    const expected = states.get(`${entry} ${date}`);
    return expected === state ? [] : [`${numberOf(entry)} is ${state} at ${date}, and should be ${String(expected)}`];
  });
  const came = rows.flatMap(({ entry, date, arrived_at: at }) => {
    const expected = arrivals.get(`${entry} ${date}`) ?? null;
    return expected === at ? [] : [`${numberOf(entry)} is there since ${at} at ${date}, and should be ${expected}`];
  });
  const missing =
    states.size === rows.length ? [] : [`${states.size} sign-ups should be there, and ${rows.length} are`];
  return [...broken, ...differing, ...came, ...missing];
}

/** Each kiosk has sent all that it kept, and says of each entry what the server says. */
async function kiosksAgree({ kiosks, left }: World, db: Db): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const kiosk of kiosks) {
    const { waiting, rejected } = await kiosk.outbox.queue();
    if (waiting > 0) broken.push(`${kiosk.name} still keeps ${waiting} that it has not sent`);
    if (rejected > 0) broken.push(`${kiosk.name} has set ${rejected} apart`);
  }
  const receipts = await knownReceipts(
    db,
    left.map(({ entry }) => entry.header.id),
  );
  for (const { entry, kiosk, outcomeShown } of left) {
    const { id } = entry.header;
    const [context, there] = [await kiosk.outbox.receiptOf(id), receipts.get(id)];
    if (outcomeShown === 'stored' && !isDeepStrictEqual(context, there))
      broken.push(`${kiosk.name} has another receipt for ${numberOf(id)} than the server`);
  }
  return broken;
}

const isEdited = ({ happenings }: Script): boolean => happenings.some(({ what }) => what === 'edit-dates');

/** Empty when everything is as it was promised. */
export async function brokenTruths(world: World, script: Script): Promise<readonly string[]> {
  const db = world.server.database.read;
  return [
    ...world.testimony.broken,
    ...(await arrivedOnce(db, world.left)),
    ...(await countsAreRows(db)),
    // When seats are lent or dates are changed, the entries alone do not tell who got one.
    ...(script.lends || isEdited(script) ? [] : await asRetold(db)),
    ...(await seatsAreHonest(world, script)),
    ...(await withdrawalsAreDone(db)),
    ...(await checkInsAreNoted(db, world.left)),
    ...(await passesAreTold(world, script)),
    ...(await editsAreHonest(world)),
    ...(await kiosksAgree(world, db)),
  ];
}
