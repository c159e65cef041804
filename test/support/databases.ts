// Where a test keeps what people leave: in its folder, or in a database of the run's PostgreSQL.
import { copyFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { DatabaseLocation } from '../../src/server/store/database/connections.ts';
import { copyTemplate, makeTables } from './template-database.ts';

const postgres = inject('postgres');
/** The same tests run on each of them. */
export const onPostgres = postgres !== undefined;

const urlOf = (name: string): string => (postgres ?? '').replace('/postgres?', `/${name}?`);

async function ask(statement: string, database = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface Places {
  readonly entries: DatabaseLocation;
  readonly staff: DatabaseLocation;
}

function inPostgres(name: string): Places {
  const place: DatabaseLocation = { kind: 'postgres', url: urlOf(name) };
  return { entries: place, staff: place };
}

const nameFor = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_');
const names = new Map<string, string>();
/** Emptied, for the next test: making one costs more. */
const free: string[] = [];

/** One for each worker, so that nobody is connected to it when it is copied. */
async function makeTemplate(): Promise<string> {
  const name = `template_${process.pid}_${Math.round(performance.timeOrigin)}`;
  await ask(`create database ${name}`);
  const { entries, staff } = inPostgres(name);
  await makeTables(entries, staff);
  return name;
}

let template: Promise<string> | undefined;

async function make(name: string): Promise<string> {
  await ask(`create database ${name} template ${await (template ??= makeTemplate())}`);
  return name;
}

/** The folder is gone, and what belonged to it goes too. */
export async function letGo(folder: string): Promise<void> {
  const name = names.get(folder);
  if (name === undefined) return;
  names.delete(folder);
  if (bent.delete(name)) return ask(`drop database ${name} with (force)`);
  await ask(emptied, name);
  free.push(name);
}

/** Rows only: tables cost more to make, and whether that works is another test's question. */
const emptied = `
  set synchronous_commit = off;
  do $$ declare one record; begin
    set local session_replication_role = replica;
    for one in select schemaname, tablename from pg_tables
      where schemaname in ('public', 'staff') and tablename not in ('counter', 'schema_version')
    loop execute format('delete from %I.%I', one.schemaname, one.tablename); end loop;
    if to_regclass('counter') is not null then update counter set seq = 0; end if;
  end $$`;

const bent = new Set<string>();
/** This test changes the shape of its tables: nobody gets them after it. */
export const bend = (folder: string): void => void bent.add(names.get(folder) ?? '');

/** The databases that belong to this folder: empty at the first asking, the same ones afterwards. */
export async function placesFor(folder: string): Promise<Places> {
  if (!onPostgres)
    return {
      entries: { kind: 'sqlite', file: join(folder, 'buurtkiosk.sqlite') },
      staff: { kind: 'sqlite', file: join(folder, 'staff.sqlite') },
    };
  const known = names.get(folder);
  if (known !== undefined) return inPostgres(known);
  const name = nameFor(folder);
  await ask(`create database ${name}`);
  names.set(folder, name);
  bend(folder);
  return inPostgres(name);
}

/** As `placesFor`, where a first start has made the tables already. */
export async function madePlacesFor(folder: string): Promise<Places> {
  if (onPostgres) names.set(folder, free.pop() ?? (await make(nameFor(folder))));
  else await copyTemplate(folder);
  return placesFor(folder);
}

/** When no server works with it: keeps the entries as they are now. The answer puts them back so. */
export async function keepCopy(folder: string): Promise<() => Promise<void>> {
  const { entries } = await placesFor(folder);
  if (entries.kind === 'sqlite') {
    copyFileSync(entries.file, `${entries.file}.kept`);
    if (existsSync(`${entries.file}-wal`)) throw new Error('A server still works with this file.');
    return () => Promise.resolve(copyFileSync(`${entries.file}.kept`, entries.file));
  }
  const name = names.get(folder) ?? nameFor(folder);
  await ask(`create database ${name}_kept template ${name}`);
  return async () => {
    await ask(`drop database ${name}`);
    await ask(`alter database ${name}_kept rename to ${name}`);
  };
}

/** Says something to the accounts beneath better-auth, which must be stopped. */
export async function sayToStaff(folder: string, statement: string): Promise<void> {
  bend(folder);
  if (onPostgres) return ask(`set search_path to staff; ${statement}`, names.get(folder));
  const { DatabaseSync } = await import('node:sqlite');
  const raw = new DatabaseSync(join(folder, 'staff.sqlite'));
  raw.exec(statement);
  raw.close();
}
