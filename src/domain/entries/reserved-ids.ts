// Ids with a built-in meaning, which a configuration may not use for anything else.
import { asId, type SubjectId } from '../ids.ts';
import type { Sender } from './origin.ts';

/** Subject of the callback for somebody who was told that their seat was not certain, and got none. */
export const noSeat: SubjectId = asId('no-seat');

/** Folder of the demonstration in `data/`, where each deployment has a folder with its own name. */
export const demoFolder = 'demo';

/** The parts of a configuration whose ids people choose. */
export type ListWithIds = 'neighbourhoods' | 'contactPoints' | 'locations' | 'subjects' | 'kiosks';

/** Stored in place of a kiosk's id when an entry did not come from a kiosk. */
const otherOrigins = {
  desk: 'what is left at the desk',
  phone: 'what is sent from a phone',
} satisfies Readonly<Record<Exclude<Sender, 'kiosk'>, string>>;

/** Per part, the reserved ids and what they stand for. An empty row means that nothing is reserved. */
export const reservedIds: Readonly<Record<'deployment' | ListWithIds, Readonly<Record<string, string>>>> = {
  deployment: { [demoFolder]: 'the data folder of the demonstration' },
  neighbourhoods: {},
  contactPoints: {},
  locations: {},
  subjects: { [noSeat]: 'a callback about a seat that is not there' },
  // Entries store these in the same field as the id of a kiosk.
  kiosks: otherOrigins,
};
