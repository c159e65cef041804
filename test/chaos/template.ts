// What every run begins with: kiosks that are enrolled, three dates, nobody signed up. Made once, and copied.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskConfig } from '../../src/contract/kiosk-config.ts';
import { envelopeMessage, type Envelope, type SignedKeys } from '../../src/contract/sealed.ts';
import * as v from 'valibot';
import { makePassCode } from '../../src/domain/entries/code.ts';
import type { EntryKind, Personal } from '../../src/domain/entries/entry.ts';
import { asId, type ActivityDateId, type Code } from '../../src/domain/ids.ts';
import { makeIdentity, signKeys } from '../../src/sealing/identity.ts';
import { makeKeyPair, makeOpener, type Opener } from '../../src/sealing/open.ts';
import { makeSealer, type Sealer } from '../../src/sealing/seal.ts';
import { Changes } from '../../src/server/changes/changes.ts';
import { putActivities } from '../../src/server/store/activities/activities.ts';
import { materialise } from '../../src/server/store/activities/materialise.ts';
import { readConfiguration } from '../../src/server/config/configuration.ts';
import { openDatabase } from '../../src/server/store/database/database.ts';
import { enrol } from '../../src/server/store/kiosks.ts';
import { anActivity, aSchedule, at, day, time, neverClosed } from '../support/builders.ts';
import { chanceOf } from './chance.ts';
import { passCount } from './script.ts';
import type { Device } from '../../src/kiosk/api/device.ts';

/** A Monday; the first date is the day after, at noon. */
export const begin = at('2026-11-23 10:00');

/** Twice soup, for who comes each time, and one walk. */
export const dates: readonly ActivityDateId[] = [
  asId('soep@2026-11-24'),
  asId('soep@2026-12-01'),
  asId('wandelen@2026-11-25'),
];

const names = ['hal', 'noord', 'balie', 'telefoon'] as const;

export interface Template {
  readonly file: string;
  readonly devices: readonly Device[];
  readonly sealer: Sealer;
  readonly signed: SignedKeys;
  readonly config: KioskConfig;
  readonly envelopes: Readonly<Record<EntryKind, Envelope>>;
  /** What is left with a buurtpas, by its number. */
  readonly withPass: readonly Readonly<Record<'sign-up' | 'callback-request', Envelope>>[];
  /** Opens these envelopes, whichever header is beside them. */
  readonly opener: Opener;
}

/** What all envelopes here are sealed with. */
const header = '{}';

/** The code of a buurtpas, by its number. */
export const passCode = (pass: number): Code => makePassCode(Uint8Array.of(0, 0, 0, 0, 9, pass));

async function makeKeys(): Promise<Pick<Template, 'sealer' | 'signed' | 'opener'>> {
  const [ordinary, care, recovery] = await Promise.all(['ordinary', 'care', 'paper'].map(makeKeyPair));
  if (ordinary === undefined || care === undefined || recovery === undefined) throw new Error('Three keys were made.');
  const keys = { ordinary: ordinary.publicKey, care: care.publicKey, recovery: recovery.publicKey };
  const real = await makeOpener([ordinary.privateKey, care.privateKey]);
  return {
    sealer: await makeSealer(keys),
    signed: await signKeys(keys, await makeIdentity()),
    opener: {
      open: (_, envelope) => real.open(header, envelope),
      openText: (_, envelope) => real.openText(header, envelope),
    },
  };
}

const soup = (places: number) => anActivity({ places, schedule: aSchedule({ until: day('2026-12-01') }) });
const walk = (places: number) =>
  anActivity({
    id: asId('wandelen'),
    places,
    schedule: aSchedule({ firstOn: day('2026-11-25'), startsAt: time('10:00'), repeat: { every: 'once' } }),
  });

/** Sealing is not what is tried here: one real envelope of each kind serves for all, in all runs. */
async function sealOnce(): Promise<Omit<Template, 'file' | 'devices' | 'config'>> {
  const keys = await makeKeys();
  const someone: Personal = { firstName: 'Mia', telephone: asId('+32470123456') };
  const envelope = async (kind: EntryKind, personal = someone): Promise<Envelope> =>
    v.parse(envelopeMessage, await keys.sealer.seal(header, kind, personal));
  const withPass = async (_: unknown, pass: number) => ({
    'sign-up': await envelope('sign-up', { pass: passCode(pass) }),
    'callback-request': await envelope('callback-request', { pass: passCode(pass) }),
  });
  return {
    ...keys,
    withPass: await Promise.all(Array.from({ length: passCount }, withPass)),
    envelopes: {
      'sign-up': await envelope('sign-up'),
      'callback-request': await envelope('callback-request'),
      withdrawal: await envelope('withdrawal'),
      'check-in': await envelope('check-in'),
      'undo-check-in': await envelope('undo-check-in'),
      pass: await envelope('pass'),
    },
  };
}

function readConfig(): KioskConfig {
  const config = readConfiguration(join(import.meta.dirname, '../../kiosk-config/willebroek'));
  if (!config.ok) throw new Error('The configuration of Willebroek is not right.');
  return config.value;
}

const sealed = await sealOnce();
const config = readConfig();

interface Measures {
  readonly folder: string;
  /** At each date. */
  readonly places: number;
  readonly kiosks: number;
}

export async function makeTemplate({ folder, places, kiosks }: Measures): Promise<Template> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${places}-${kiosks}.sqlite`);
  const database = await openDatabase(
    { kind: 'sqlite', file },
    { now: begin, changes: new Changes(), onFault: () => undefined },
  );
  const devices = await database.write(async (tx) => {
    await putActivities(tx, [soup(places), walk(places)], 'desk');
    await materialise(tx, begin, neverClosed);
    const enrolled: Device[] = [];
    for (const name of names.slice(0, kiosks)) {
      const chance = chanceOf(places, name);
      const random = (count: number) => Uint8Array.from({ length: count }, () => chance.between(0, 255));
      const token = await enrol(tx, { kiosk: asId(name), alone: true, key: null, now: begin, random });
      enrolled.push({ token, kiosk: asId(name), identity: 'not asked for here' });
    }
    return enrolled;
  });
  await database.close();
  return { file, devices, ...sealed, config };
}
