// Ids that the product gives a meaning of its own. A configuration may not use them for something else.
import { asId, type SubjectId } from '../ids.ts';
import type { Sender } from './origin.ts';

/** The subject of a callback for somebody who was told that a seat is not certain, and got none. */
export const noSeat: SubjectId = asId('no-seat');

/** The folder of the demonstration below `data/`; a deployment has a folder with its own name beside it. */
export const demoFolder = 'demo';

/** The parts of a configuration that have an id people choose. */
export type ListWithIds = 'neighbourhoods' | 'contactPoints' | 'locations' | 'subjects' | 'kiosks';

/** What is stored in place of a kiosk's id when an entry did not come from a kiosk. */
const otherOrigins = {
  desk: 'what is left at the desk',
  phone: 'what is sent from a phone',
} satisfies Readonly<Record<Exclude<Sender, 'kiosk'>, string>>;

/** Per part: each id that is taken, and what it stands for. An empty row says that somebody looked and found none. */
export const reservedIds: Readonly<Record<'deployment' | ListWithIds, Readonly<Record<string, string>>>> = {
  deployment: { [demoFolder]: 'the data folder of the demonstration' },
  neighbourhoods: {},
  contactPoints: {},
  locations: {},
  subjects: { [noSeat]: 'a callback about a seat that is not there' },
  // Entries carry the place where they were left.
  kiosks: otherOrigins,
};
