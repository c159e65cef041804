// Whether the holder of a ticket is offered to check in.
import { offersCheckIn } from '../../../domain/activities/check-in.ts';
import type { ScreenContext } from '../../context/screen-context.ts';
import type { Found } from '../../scan/use-code.ts';

export function offersCheckInHere(
  { agenda, now, today }: Pick<ScreenContext, 'agenda' | 'now' | 'today'>,
  found: Found,
): boolean {
  if (found.kind !== 'ticket' || found.ticket.kind !== 'sign-up') return false;
  const { date, on, startsAt, state, arrived } = found.ticket;
  if (state !== 'confirmed' || arrived || on !== today) return false;
  const known = agenda.byId.get(date);
  const { config, kiosk } = agenda.snapshot;
  return offersCheckIn(
    { startsAt, endsAt: known?.date.endsAt ?? null, location: known?.location.id ?? null },
    { now, location: config.kiosks.find(({ id }) => id === kiosk)?.location ?? null },
  );
}
