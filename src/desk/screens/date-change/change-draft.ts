// What a colleague types about a change of a date, as text, and the change that it makes.
import type { DateChange } from '../../../domain/activities/change-dates.ts';
import type { DeskActivityDate } from '../../../contract/desk-activity.ts';
import { asId } from '../../../domain/ids.ts';
import { localTimeOf } from '../../../domain/time/local-date.ts';
import { asLocalDate, asLocalTime } from '../../../domain/time/time.ts';

export const changeKinds = ['time', 'place', 'places', 'cancelled'] as const;
export type ChangeKind = (typeof changeKinds)[number] | 'restored';

export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly location: string;
  readonly room: string;
  readonly places: string;
  /** Shown to visitors. */
  readonly reason: string;
}

/** Everything as it is now. */
export const emptyChange = (date: DeskActivityDate): ChangeDraft => ({
  kind: date.state === 'cancelled' ? 'restored' : 'time',
  on: date.on,
  startsAt: localTimeOf(date.startsAt),
  endsAt: localTimeOf(date.endsAt),
  location: date.location,
  room: date.room ?? '',
  places: String(date.places),
  reason: '',
});

const day = /^\d{4}-\d{2}-\d{2}$/;
const time = /^\d{2}:\d{2}$/;

/** Undefined while a field is not filled in well. */
export function changeIn(draft: ChangeDraft): DateChange | undefined {
  const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
  switch (draft.kind) {
    case 'time': {
      const { on, startsAt, endsAt } = draft;
      if (!day.test(on) || !time.test(startsAt) || !time.test(endsAt) || startsAt === endsAt) return undefined;
      return {
        kind: 'time',
        on: asLocalDate(on),
        startsAt: asLocalTime(startsAt),
        endsAt: asLocalTime(endsAt),
        reason,
      };
    }
    case 'place':
      return {
        kind: 'place',
        location: asId(draft.location),
        room: draft.room.trim() === '' ? null : draft.room.trim(),
        reason,
      };
    case 'places': {
      const places = Number(draft.places);
      return Number.isInteger(places) && places >= 1 && places <= 1000 ? { kind: 'places', places } : undefined;
    }
    case 'cancelled':
      return { kind: 'cancelled', reason };
    case 'restored':
      return { kind: 'restored' };
  }
}
