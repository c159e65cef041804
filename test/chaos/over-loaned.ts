// The one truth about seats that holds at any moment, also halfway through a run.
import type { Kysely } from 'kysely';
import type { Schema } from '../../src/server/store/database/schema.ts';

/** What is taken and what is lent fit together in each date, at any moment. */
export async function overloaned(db: Kysely<Schema>): Promise<readonly string[]> {
  const dates = await db.selectFrom('activity_date').selectAll().execute();
  return dates.flatMap(({ id, places, taken, loaned }) =>
    taken + loaned <= places ? [] : [`${id} has ${places} places, ${taken} taken and ${loaned} lent`],
  );
}
