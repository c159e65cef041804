// What must be true of buurtpassen, and of what is left with them.
import { asId, type EntryId } from '../../src/domain/ids.ts';
import { readPublicCodes } from '../../src/server/store/codes.ts';
import { readPasses } from '../../src/server/store/passes.ts';
import { type Opened, openFor } from '../../src/server/store/personal.ts';
import { type DeskPass, passId } from './chaos-desk.ts';
import type { Script } from './script.ts';
import { passCode } from './template.ts';
import { numberOf } from './visitors.ts';
import type { Left, World } from './world.ts';

/** Each pass stands at the desk as the desk last heard, and kiosks hear which no longer count. */
async function passesStand({ desk, server }: World): Promise<readonly string[]> {
  const db = server.database.read;
  const idsOf = async (show: 'valid' | 'withdrawn') => (await readPasses(db, show)).map(({ id }) => id);
  const [valid, withdrawn] = [await idsOf('valid'), await idsOf('withdrawn')];
  const { withdrawnCodes } = await readPublicCodes(db);
  return [...desk.passes].flatMap(([pass, { state }]) => {
    const id = passId(pass);
    const name = `buurtpas ${pass}`;
    if (state === 'valid' && !valid.includes(id)) return [`${name} was handed out, and does not count at the desk`];
    if (state !== 'withdrawn') return [];
    if (!withdrawn.includes(id) || valid.includes(id)) return [`${name} was withdrawn, and counts at the desk`];
    return withdrawnCodes.includes(passCode(pass)) ? [] : [`${name} was withdrawn, and kiosks do not hear so`];
  });
}

interface Using {
  readonly left: Left;
  readonly pass: DeskPass;
  readonly receivedAt: number;
  readonly opened: Opened;
  /** Whether nothing happened that makes moments uncertain. */
  readonly exact: boolean;
}

/** What a colleague reads of something that was left with a pass. */
function readsOf({ left, pass, opened, receivedAt, exact }: Using): readonly string[] {
  const name = `${numberOf(left.entry.header.id)}, left with buurtpas ${String(left.pass)}`;
  const used = opened.pass;
  if (used === null) return [`${name}, is shown without it`];
  if (pass.state === 'unsure') return [];
  if (pass.state === 'lost') return used.kind === 'unknown' ? [] : [`${name}, is somebody's, and nobody made it`];
  if (used.kind === 'unknown') return [`${name}, is nobody's`];
  if (opened.firstName !== 'Mia') return [`${name}, is not its holder's`];
  const { withdrawnAt } = pass;
  if (withdrawnAt === null) return used.withdrawnAt === null ? [] : [`${name}, is told as withdrawn, and it is not`];
  if (exact && left.at > withdrawnAt && used.withdrawnAt === null)
    return [`${name} that was withdrawn, is told as if it counted`];
  if (exact && receivedAt < withdrawnAt && used.withdrawnAt !== null)
    return [`${name} that still counted, is told as withdrawn`];
  return [];
}

/** Whatever was left with a pass is its holder's, and told when it should not have been used. */
async function usesAreTold(world: World, script: Script): Promise<readonly string[]> {
  const { server, desk, left, template } = world;
  const used = left.filter((one) => one.pass !== null && one.outcomeShown === 'stored');
  const happened = new Set(script.happenings.map(({ what }) => what));
  const clocksJump = happened.has('server-clock-jumps') || happened.has('kiosk-clock-jumps');
  const exact = !clocksJump && !happened.has('restore');
  const ids: EntryId[] = used.map(({ entry }) => entry.header.id);
  const deps = { database: server.database, keys: { opener: () => template.opener }, now: server.now };
  const people = await openFor(deps, { by: asId('an'), why: 'list' }, ids);
  const rows = await server.database.read.selectFrom('entry').select(['id', 'received_at']).execute();
  return used.flatMap((one) => {
    const { id } = one.entry.header;
    const pass = one.pass === null ? undefined : desk.passes.get(one.pass);
    const [opened, row] = [people.get(id), rows.find((stored) => stored.id === id)];
    if (pass === undefined || opened === undefined || row === undefined) return [];
    return readsOf({ left: one, pass, opened, receivedAt: row.received_at, exact });
  });
}

export const passesAreTold = async (world: World, script: Script): Promise<readonly string[]> => [
  ...(await passesStand(world)),
  ...(await usesAreTold(world, script)),
];
