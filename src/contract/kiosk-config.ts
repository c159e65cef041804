// What differs per municipality: the schema of kiosk-config/<deployment>/config.yaml, and of its JSON Schema.
//
// Unknown keys are accepted here, because an older kiosk reads a newer server's configuration in its snapshot.
// `server/config/configuration.ts` refuses them in the files that people write.
import * as v from 'valibot';
import { languages } from '../domain/people/language.ts';
import { chosenId, language, localDate } from './fields.ts';

const marks = ['purple-house', 'red-circle', 'yellow-bowl', 'blue-arch'] as const;
const subjectIcons = ['chats', 'wallet', 'house', 'heart', 'papers', 'bus', 'child', 'dots', 'speak'] as const;

export const cameraSides = ['none', 'front', 'back'] as const;

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** Dutch is required; other languages are translations of it. */
const inOtherLanguages = v.object(v.entriesFromList(languages, v.exactOptional(name))).entries;
const words = v.object({ ...inOtherLanguages, nl: name });
const spans = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'hours as 09:00-12:00'))),
  v.maxLength(4),
);

const neighbourhood = v.object({
  id: chosenId<'neighbourhood'>(),
  name,
  letter: v.pipe(v.string(), v.regex(/^\p{Lu}$/u, 'one capital letter')),
  mark: v.picklist(marks),
});

const contactPoint = v.object({
  id: chosenId<'contact-point'>(),
  name,
  shortName: name,
  /** As people write it: 03 860 34 97. */
  telephone: v.pipe(v.string(), v.regex(/^0\d( ?\d){7,8}$/, 'a Belgian number as 03 860 34 97')),
  email: v.optional(v.pipe(v.string(), v.email())),
});

const location = v.object({
  id: chosenId<'location'>(),
  name,
  shortName: name,
  neighbourhood: chosenId<'neighbourhood'>(),
  contactPoint: v.optional(chosenId<'contact-point'>()),
});

const subject = v.object({
  id: chosenId<'subject'>(),
  name: words,
  icon: v.picklist(subjectIcons),
  answeredBy: chosenId<'contact-point'>(),
  /** Says nothing about its topic, so it is not listed among what a service helps with. */
  catchAll: v.exactOptional(v.boolean()),
});

const kiosk = v.object({
  id: chosenId<'kiosk'>(),
  name,
  location: chosenId<'location'>(),
  /** Its number stands at the foot of every screen. */
  contactPoint: chosenId<'contact-point'>(),
  orientation: v.picklist(['portrait', 'landscape']),
  /** Which camera reads codes: none, the one on this side, or the one whose name contains these words. */
  camera: v.optional(v.union([v.picklist(cameraSides), name]), 'front'),
  /** CSS pixels per millimetre on this screen, so that 20 mm measures 20 mm. */
  pxPerMm: v.pipe(v.number(), v.minValue(1), v.maxValue(20)),
  /** Seconds without a touch before the kiosk asks whether somebody is still there. */
  idleSeconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600)),
  /** The same, on screens with personal details. */
  personalIdleSeconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600)),
  countdownSeconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(60)),
});

export const openingHours = v.object({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
  /** Whether the legal holidays of Belgium are closed days. */
  publicHolidays: v.boolean(),
  closedOn: v.array(localDate),
});

export const kioskConfig = v.object({
  deployment: chosenId<'deployment'>(),
  municipality: name,
  project: name,
  organisation: name,
  languages: v.pipe(v.array(language), v.minLength(1)),
  /** Languages in which somebody may ask to be called. */
  callLanguages: v.pipe(v.array(language), v.minLength(1)),
  neighbourhoods: v.pipe(v.array(neighbourhood), v.minLength(1), v.maxLength(4)),
  contactPoints: v.pipe(v.array(contactPoint), v.minLength(1)),
  locations: v.pipe(v.array(location), v.minLength(1)),
  subjects: v.pipe(v.array(subject), v.minLength(1), v.maxLength(9)),
  openingHours,
  promise: v.object({
    /** Somebody calls within this many open days after the day of the request. */
    openDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  }),
  /** When the desk shows that a kiosk needs attention. */
  alarms: v.optional(
    v.object({
      /** Minutes without contact. A kiosk normally asks for news every five minutes. */
      silentMinutes: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(1440)),
      /** Minutes that the oldest entry may wait on a kiosk that is in contact. */
      oldQueueMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(1440)),
    }),
    { silentMinutes: 30, oldQueueMinutes: 30 },
  ),
  urgentNumbers: v.pipe(
    v.array(
      v.object({
        number: v.pipe(v.string(), v.regex(/^\d{3,4}$/, "three or four digits in quotes, as '112'")),
        name: words,
        when: words,
      }),
    ),
    v.minLength(1),
  ),
  kiosks: v.pipe(v.array(kiosk), v.minLength(1)),
});

export type KioskConfig = v.InferOutput<typeof kioskConfig>;
