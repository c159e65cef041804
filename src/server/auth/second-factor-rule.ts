// Whether everybody at the desk needs a second factor, and from which day.
import type { Kysely } from 'kysely';
import { localDateOf } from '../../domain/time/local-date.ts';
import { asLocalDate, type Instant, type LocalDate } from '../../domain/time/time.ts';
import type { Schema } from '../store/database/schema.ts';
import { eraseSetting, readSetting, writeSetting } from '../store/database/settings.ts';
import type { WriteTransaction } from '../store/database/write-queue.ts';

/** Null while it is not required. */
export async function secondFactorFrom(db: Kysely<Schema>): Promise<LocalDate | null> {
  const day = await readSetting(db, 'second-factor-from');
  return day === undefined ? null : asLocalDate(day);
}

export const requireSecondFactor = (tx: WriteTransaction, from: LocalDate | null): Promise<void> =>
  from === null ? eraseSetting(tx, 'second-factor-from') : writeSetting(tx, 'second-factor-from', from);

export async function isSecondFactorRequired(db: Kysely<Schema>, now: Instant): Promise<boolean> {
  const from = await secondFactorFrom(db);
  return from !== null && from <= localDateOf(now);
}
