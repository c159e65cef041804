// The SQL sent to psql around a dump, so that a restore is one transaction: it moves the previous data and loads the dump.
import type { Instant } from '../../domain/time/time.ts';
import { aloneLock } from '../store/database/postgres.ts';
import { serverName } from '../store/database/postgres-pool.ts';
import { stampOf } from './stamp.ts';

const asideName = 'before_restore_';
export const asidePattern = `${asideName}*`;

/** The schema for the previous entries; the previous accounts go to `staffAside` of it. */
export const asideAt = (now: Instant): string => `${asideName}${stampOf(now).replaceAll('-', '_').toLowerCase()}`;
export const staffAside = (aside: string): string => `${aside}_staff`;
/** Accepts only names that this program made, because they become part of SQL statements. */
export const isAside = (name: string): boolean => /^before_restore_\d{4}(_\d\d){2}t(\d\d_){3}\d{3}z$/.test(name);

/** The steps of a restore; psql prints each one that it reached. */
export const steps = ['begun', 'alone', 'nobody', 'aside', 'loaded', 'counted', 'done'] as const;
export type Step = (typeof steps)[number];
const said = (step: Step): string => `\\echo ${step}`;

export const furthest = (printed: string): Step | undefined =>
  steps.findLast((step) => printed.split('\n').includes(step));

const block = (...lines: readonly string[]): string => `do $$ declare one text; begin\n${lines.join('\n')}\nend $$;`;

/** Tables of an extension stay where they are. */
const tablesIn = (schema: string): string => `
  select c.relname from pg_class c where c.relnamespace = to_regnamespace('${schema}') and c.relkind in ('r', 'p')
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

const moveTables = (from: string, to: string): string => `
  for one in ${tablesIn(from)} loop
    execute format('create schema if not exists %I', '${to}');
    execute format('alter table %I.%I set schema %I', '${from}', one, '${to}');
  end loop;`;

const renameSchema = (from: string, to: string): string =>
  `if to_regnamespace('${from}') is not null then alter schema ${from} rename to ${to}; end if;`;

/** The connections of servers to this database, of any user. */
export const serversAt = `select pid from pg_stat_activity
  where datname = current_database() and application_name = '${serverName}' and pid <> pg_backend_pid()`;

/** A server that starts meanwhile waits for the lock and then finds the restore finished. */
export const beforeDump = (aside: string): string =>
  [
    'begin;',
    said('begun'),
    "set local lock_timeout = '20s';",
    'set local client_min_messages = error;',
    block(`if not pg_try_advisory_xact_lock(${aloneLock}) then raise exception 'not alone'; end if;`),
    said('alone'),
    block(`if exists (${serversAt}) then raise exception 'in use'; end if;`),
    said('nobody'),
    block(moveTables('public', aside), renameSchema('staff', staffAside(aside))),
    said('aside'),
    '',
  ].join('\n');

/** Instead of a dump: moves back what an earlier restore moved to this schema. */
export const movedBack = (from: string): string =>
  `${block(moveTables(from, 'public'), `drop schema ${from};`, renameSchema(staffAside(from), 'staff'))}\n`;

const countRows = ([table, rows]: readonly [string, number]): string =>
  `if (select count(*) from ${table}) <> ${rows} then raise exception 'rows'; end if;`;

/** Checks the row counts, ends all sign-ins and commits. */
export const afterDump = (rows: ReadonlyMap<string, number>): string =>
  [
    '',
    said('loaded'),
    block(...[...rows].map(countRows)),
    'delete from staff.session;',
    'delete from staff.verification;',
    said('counted'),
    'commit;',
    said('done'),
    '',
  ].join('\n');
