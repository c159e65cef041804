import { useMemo, useState } from 'preact/hooks';
import { asId } from '../../../domain/ids.ts';
import { addDays, daysBetween } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { onDay } from '../../visit/agenda.ts';
import type { ScreenContext } from '../../context/screen-context.ts';
import { AgendaView } from './agenda-view.tsx';
import { cardOf } from './card-of.ts';

const leavesInARow = 5;

/** The days on the tabs: a row of five, of which the outer ones make room for *Vroeger* and *Later*. */
function leaves(today: LocalDate, last: LocalDate, wanted: number) {
  const days = daysBetween(today, last) + 1;
  // The agenda may have become shorter while somebody looked at its end.
  const from = Math.min(wanted, days - 1);
  const earlier = from > 0;
  const later = days - from > leavesInARow - (earlier ? 1 : 0);
  const count = Math.min(leavesInARow - Number(earlier) - Number(later), days - from);
  return {
    from,
    earlier,
    later,
    count,
    days: Array.from({ length: count }, (_, index) => addDays(today, from + index)),
  };
}

export function AgendaScreen({ context }: { readonly context: ScreenContext }) {
  const { agenda, visit, text, today, now, change, go } = context;
  const { filter } = visit;
  // A day chosen before midnight may be yesterday by now.
  const day = filter.day === null || filter.day < today ? today : filter.day;
  const last = agenda.occurrences.at(-1)?.date.on ?? today;
  const [from, setFrom] = useState(Math.max(0, daysBetween(today, day) - (filter.day === null ? 0 : 1)));
  const row = leaves(today, last < today ? today : last, from);

  const cards = useMemo(
    () => onDay(agenda, filter, day).map((one) => cardOf(one, now, text)),
    [agenda, filter, day, now, text],
  );
  const turn = (to: number): void => {
    setFrom(to);
    change({ filter: { ...filter, day: to === 0 ? null : addDays(today, to) } });
  };
  return (
    <AgendaView
      text={text}
      today={today}
      day={day}
      days={row.days}
      filter={filter}
      neighbourhoods={agenda.snapshot.config.neighbourhoods}
      location={agenda.snapshot.config.locations.find(({ id }) => id === filter.location)}
      cards={cards}
      dayIsEmpty={cards.length === 0 && !agenda.occurrences.some(({ date }) => date.on === day)}
      onDay={(chosen) => change({ filter: { ...filter, day: chosen === today ? null : chosen } })}
      onEarlier={row.earlier ? () => turn(Math.max(0, row.from - leavesInARow + 2)) : undefined}
      onLater={row.later ? () => turn(row.from + row.count) : undefined}
      onFilter={(part) => change({ filter: { ...filter, ...part } })}
      onOpen={(id) => go({ at: 'activity', date: asId<'activity-date'>(id) })}
    />
  );
}
