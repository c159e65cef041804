// What every screen receives: the state of the visit, and the actions a screen can take.
import { localTimeOf } from '../../domain/time/local-date.ts';
import type { Entry, EntryHeader } from '../../domain/entries/entry.ts';
import type { Code } from '../../domain/ids.ts';
import type { Instant, LocalDate, LocalTime } from '../../domain/time/time.ts';
import type { FullText, Text } from '../../text/kiosk.ts';
import type { Agenda, ContactPoint } from '../visit/agenda.ts';
import type { Kiosk } from './kiosk.ts';
import type { ScreenRoute, Visit } from '../visit/visit.ts';

export interface ScreenContext {
  readonly text: Text;
  readonly kiosk: Kiosk;
  readonly agenda: Agenda;
  readonly visit: Visit;
  /** Refreshed every half minute. For the moment of a tap, use `kiosk.now()`. */
  readonly now: Instant;
  readonly today: LocalDate;
  /** The telephone number at the foot of every screen. */
  readonly contact: ContactPoint;
  /** Which camera reads codes: `none`, `front`, `back`, or words from its name. */
  readonly camera: string;
  readonly go: (place: ScreenRoute) => void;
  /** Ends a task: going back does not return to its questions. */
  readonly finish: (place: ScreenRoute) => void;
  readonly back: () => void;
  readonly wipe: () => void;
  /** Reports that somebody is active without touching the screen. */
  readonly touch: () => void;
  /** The "still there?" question covers this screen. */
  readonly asking: boolean;
  /** Records that a valid buurtpas was read: for the rest of the visit nobody is asked for name and number. */
  readonly usePass: (code: Code) => void;
  readonly putPassAway: () => void;
  readonly change: (part: Partial<Pick<Visit, 'filter' | 'signUp' | 'callback'>>) => void;
  /** Stores an entry and goes to the screen that confirms it; shows the failure screen if storing failed. */
  readonly submitEntry: <Header extends EntryHeader>(
    entry: Entry<Header>,
    then: (stored: Entry<Header>) => ScreenRoute,
  ) => Promise<void>;
}

/** What a screen receives whose sentences are loaded when somebody wakes the kiosk. */
export interface FullScreenContext extends ScreenContext {
  readonly text: FullText;
}

export const timeOf = (moment: Instant): LocalTime => localTimeOf(moment);
