// What every page behind the sign-in receives.
import type { CallbackLine, DeskSetting } from '../../contract/desk.ts';
import type { KioskId } from '../../domain/ids.ts';
import type { Instant, LocalDate } from '../../domain/time/time.ts';
import type { DeskApiClient } from '../api/api-client.ts';
import type { Live } from './live-updates.ts';
import { deskText } from '../../text/desk.ts';

export interface PageContext {
  readonly api: DeskApiClient;
  readonly live: Live;
  readonly setting: DeskSetting;
  /** By the server's clock. */
  readonly now: () => Instant;
  readonly today: LocalDate;
  /** Call when the session has ended: shows the sign-in, and then this page again. */
  readonly signedOut: () => void;
}

/** A colleague's name; null when no account has this id (any more). */
export const nameOf = (setting: DeskSetting, id: string): string | null =>
  setting.staff.find((member) => member.id === id)?.name ?? null;

/** The configured name; an id that the configuration no longer contains is shown as it is. */
export const subjectName = ({ config }: DeskSetting, id: string): string =>
  config.subjects.find((subject) => subject.id === id)?.name.nl ?? id;

/** What the call is about: the subject they chose, or the activity for which they got no seat. */
export const targetOf = (setting: DeskSetting, { subject, seat }: Pick<CallbackLine, 'subject' | 'seat'>): string =>
  seat === null ? subjectName(setting, subject) : deskText.callbacks.seat[seat.state];

export const kioskName = ({ config }: DeskSetting, id: KioskId): string =>
  config.kiosks.find((kiosk) => kiosk.id === id)?.name ?? id;
