// A walk along screens of the kiosk or pages of the desk, and what it is given.
import type { Page } from 'playwright';
import type { LocalDate } from '../../src/domain/time/time.ts';
import type { Agenda } from '../../src/kiosk/visit/agenda.ts';
import type { Visitor } from '../journeys/a-visitor.ts';
import type { AnotherKiosk } from '../journeys/another-kiosk.ts';
import type { DeskOptions, Neighbourhood } from '../journeys/neighbourhood.ts';
import type { Line } from './line.ts';

export interface Shown {
  /** Also with larger letters and for who sits. */
  readonly main?: boolean;
}
/** Called on each stop of a walk. */
export type Show = (page: Page, name: string, shown?: Shown) => Promise<void>;

export interface KioskSetting {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly line: Line;
  readonly agenda: Agenda;
  readonly today: LocalDate;
  readonly show: (name: string, shown?: Shown) => Promise<void>;
}

export interface KioskWalk {
  readonly name: string;
  /** On the wall clock, today; ten in the morning when not given. */
  readonly at?: string;
  readonly before?: (page: Page, line: Line) => Promise<unknown>;
  readonly walk: (setting: KioskSetting) => Promise<void>;
}

interface DeskSetting {
  readonly place: Neighbourhood;
  readonly elsewhere: AnotherKiosk;
  readonly options: DeskOptions;
  readonly show: Show;
}

export interface DeskWalk {
  readonly name: string;
  readonly walk: (setting: DeskSetting) => Promise<void>;
}
