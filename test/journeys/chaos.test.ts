// The chaos of test/chaos once with real processes: two kiosks with a screen, a desk and a phone, and one server.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallbackList, SignUpList } from '../../src/contract/desk.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { nl } from '../support/kiosk-text.ts';
import { chanceOf } from '../chaos/chance.ts';
import { type KioskProcess, startKioskProcess } from './a-kiosk-process.ts';
import { aSteadyWriter, type SteadyWriter } from './a-steady-writer.ts';
import { coordinator } from './a-colleague.ts';
import { aVisitor, type Visitor } from './a-visitor.ts';
import { expect as see } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const seed = Number(process.env['CHAOS_SEED'] ?? 1);
const chance = chanceOf(seed, 'processes');
const position = inANeighbourhood();
const names = ['Zoja', 'Yfke', 'Wuka', 'Vexa'] as const;

/** A kiosk with a disk and a plug. */
interface Hall {
  readonly profile: string;
  running: KioskProcess;
  visitor: Visitor;
}
const halls: Hall[] = [];
const writers: SteadyWriter[] = [];
const profiles: string[] = [];
/** Everybody who read that it is kept, and for which date; null asked to be called. */
const acknowledged: { readonly name: string; readonly date: Occurrence | null }[] = [];

beforeAll(async () => {
  for (let hall = 0; hall < 2; hall += 1) profiles.push(await mkdtemp(join(tmpdir(), 'buurtkiosk-profile-')));
});
afterAll(async () => {
  for (const writer of writers) writer.stop();
  for (const { running } of halls) await running.kill();
  for (const profile of profiles) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function openHall(profile: string): Promise<Hall> {
  const running = await startKioskProcess(profile);
  const visitor = aVisitor(await running.open(`${position().server.origin}/`, 'with network'), 'mouse');
  await visitor.seesTheRestScreen();
  await visitor.page.evaluate(() => navigator.serviceWorker.ready);
  return { profile, running, visitor };
}

/** Pulls the plug and starts it again, with the network. */
async function replug(hall: Hall): Promise<void> {
  await hall.running.kill();
  const again = await openHall(hall.profile);
  hall.running = again.running;
  hall.visitor = again.visitor;
}

/** Somebody signs up at the screen, until it says that it is kept. */
async function signUpAt({ visitor }: Hall, date: Occurrence, name: string): Promise<void> {
  await visitor.seesTheRestScreen();
  await visitor.opensTheActivity(date);
  await visitor.signsUp({ firstName: name, telephone: '0470123456' });
  await see(visitor.page.getByRole('list', { name: nl.ticket.track })).toBeVisible();
  acknowledged.push({ name, date });
}

/** The desk and the phone go on, whatever happens: some sign-ups for the same dates, some calls. */
async function writeOn(dates: readonly [Occurrence, ...Occurrence[]], count: number): Promise<void> {
  for (let left = 0; left < count; left += 1) {
    const writer = writers[left % writers.length];
    const name = `Chaos ${acknowledged.length}.`;
    const date = chance.happens(0.7) ? chance.oneOf(dates) : null;
    if (writer === undefined) throw new Error('Somebody writes.');
    await writer.submitEntry(
      date === null ? writer.kiosk.aCallback(name) : writer.kiosk.aSignUp(date, chance.between(1, 2), name),
    );
    acknowledged.push({ name, date });
    await wait(chance.between(0, 15));
  }
}

const waiting = (): number => writers.reduce((sum, writer) => sum + writer.waiting(), 0);

/** Runs a command beside the server, as who looks after it would. */
async function command(...args: readonly string[]): Promise<string> {
  const main = join(import.meta.dirname, '../../dist/server/main.js');
  const env = { ...process.env, DATA_DIR: position().server.dataFolder };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], { env });
  return stdout;
}

async function askDesk(): Promise<<Shape>(path: string) => Promise<Shape>> {
  const { origin } = position().server;
  const body = JSON.stringify({ email: coordinator.email, password: 'buurtkiosk-demo' });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return async (path) =>
    (await fetch(`${origin}/api/desk/${path}`, { headers: { Cookie: cookies.join('; ') } })).json();
}

/** How often each name stands in the lists where it belongs. */
async function found(dates: readonly Occurrence[]): Promise<readonly number[]> {
  const ask = await askDesk();
  const { callbacks, needsReview } = await ask<CallbackList>('callbacks');
  const lists = new Map<string, SignUpList>();
  for (const { date } of dates) lists.set(date.id, await ask<SignUpList>(`dates/${date.id}/sign-ups`));
  return acknowledged.map(({ name, date }) => {
    const where = date === null ? callbacks : [...(lists.get(date.date.id)?.signUps ?? []), ...needsReview];
    return where.filter(({ firstName }) => firstName === name).length;
  });
}

async function expectInOrder({ date: { id } }: Occurrence): Promise<void> {
  const { date, signUps } = await (await askDesk())<SignUpList>(`dates/${id}/sign-ups`);
  const seated = signUps.filter(({ state }) => state === 'confirmed').reduce((sum, { persons }) => sum + persons, 0);
  const line = signUps.filter(({ state }) => state === 'waiting').map(({ position }) => position);
  expect(seated).toBeLessThanOrEqual(date.places);
  expect({ taken: date.taken, waiting: date.waiting }).toEqual({ taken: seated, waiting: line.length });
  expect(line).toEqual(line.map((_, index) => index + 1));
}

describe(`a day on which everything fails, seed ${seed}`, () => {
  test('who read that it is kept is at the desk once, and no date has too many', async () => {
    const { server } = position();
    for (const profile of profiles) halls.push(await openHall(profile));
    for (const name of ['desk', 'phone']) {
      writers.push(aSteadyWriter(await position().elsewhere(), chanceOf(seed, name)));
    }
    const free = await writers[0]!.kiosk.datesWithPlaces(1);
    const few = free.toSorted(
      (one, other) => one.date.places - one.date.taken - (other.date.places - other.date.taken),
    );
    const dates = [few[0]!, few[chance.between(1, 3)]!] as const;
    const [near, far] = chance.happens(0.5) ? [halls[0]!, halls[1]!] : [halls[1]!, halls[0]!];

    await signUpAt(near, dates[0], names[0]);
    await writeOn(dates, 10);
    const backup = /^(\S+): made/.exec(await command('backup'))?.[1];
    await near.visitor.touches(nl.ticket.done);

    await far.visitor.losesTheNetwork();
    await Promise.all([signUpAt(far, dates[0], names[1]), writeOn(dates, 20)]);
    const writing = writeOn(dates, 20);
    await wait(chance.between(20, 120));
    await server.kill();
    await writing;
    const soon = chance.happens(0.5);
    if (soon) await server.start();
    await signUpAt(near, dates[1], names[2]);
    await near.running.kill();
    if (!soon) await server.start();
    await replug(far);

    await writeOn(dates, 10);
    await see.poll(waiting, { timeout: 60_000 }).toBe(0);
    await server.kill();
    await command('restore', backup ?? 'no backup was made');
    await server.start();
    expect(await found(dates)).toContain(0);
    for (const writer of writers) writer.greet();
    await replug(near);
    await signUpAt(near, dates[1], names[3]);

    await see.poll(waiting, { timeout: 60_000 }).toBe(0);
    await see.poll(() => found(dates), { timeout: 60_000 }).toEqual(acknowledged.map(() => 1));
    for (const date of dates) await expectInOrder(date);
  });
});
