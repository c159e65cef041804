// The title and summary of a day in the agenda.
import { addDays } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import type { Text } from '../../../text/kiosk.ts';

/** The title in two lines: what there is to do, on the chosen day. */
export function agendaTitle({ agenda: { title }, when }: Text, day: LocalDate, today: LocalDate): string {
  if (day === today) return title.today;
  return day === addDays(today, 1) ? title.tomorrow : title.on({ weekday: when.weekday(day) });
}

/** For example `Vier activiteiten. Eén gaat niet door.` */
export function agendaSummary(
  { agenda, countInWords }: Text,
  { all, cancelled }: { readonly all: number; readonly cancelled: number },
): string {
  const counted = (count: number) => ({ count, inWords: countInWords({ count }) });
  const activities = agenda.activities(counted(all));
  return cancelled === 0 ? activities : `${activities} ${agenda.notOn(counted(cancelled))}`;
}
