// What every screen is handed: where the visitor stands, and what they can do from here.
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
  /** Refreshed each half minute; the moment of a tap comes from `kiosk.now()`. */
  readonly now: Instant;
  readonly today: LocalDate;
  /** The number at the foot of every screen. */
  readonly contact: ContactPoint;
  /** Which camera reads codes here: `none`, `front`, `back`, or words out of its name. */
  readonly camera: string;
  readonly go: (place: ScreenRoute) => void;
  /** Ends a task: nobody walks back from here into the questions. */
  readonly finish: (place: ScreenRoute) => void;
  readonly back: () => void;
  readonly wipe: () => void;
  /** Somebody is busy here, without touching anything. */
  readonly touch: () => void;
  /** The question whether anybody is there stands before this screen. */
  readonly asking: boolean;
  /** A buurtpas was read: for this visit nobody has to say who they are. Its code is one that still counts. */
  readonly usePass: (code: Code) => void;
  readonly putPassAway: () => void;
  readonly change: (part: Partial<Pick<Visit, 'filter' | 'signUp' | 'callback'>>) => void;
  /** Keeps an entry and goes on to the place that tells so; when it cannot be kept, says that instead. */
  readonly submitEntry: <Header extends EntryHeader>(
    entry: Entry<Header>,
    then: (stored: Entry<Header>) => ScreenRoute,
  ) => Promise<void>;
}

/** What a screen is handed that is fetched when somebody wakes the kiosk. */
export interface FullScreenContext extends ScreenContext {
  readonly text: FullText;
}

export const timeOf = (moment: Instant): LocalTime => localTimeOf(moment);
