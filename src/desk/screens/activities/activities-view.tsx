// Coming dates by day, with their free places.
import { useRef, useState } from 'preact/hooks';
import type { DeskDate } from '../../../contract/desk.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Stamp } from '../../../ui/paper/stamp.tsx';
import { Unseen } from '../../../ui/typography/words.tsx';
import { filterDates, isSearching, nearby, type ActivityFilter } from './activity-list.ts';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice, PlainNotice } from '../../parts/list-notice.tsx';
import { MarkOf } from '../../parts/mark-of.tsx';
import type { Shown } from '../../session/use-query.ts';
import { useRestoredFocus } from '../../session/use-restored-focus.ts';
import { ActivityFilters } from './activity-filters.tsx';
import style from './activities-view.module.css';
import { countWords, dayWords, noneFound } from './activity-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.activities;

interface Props {
  readonly config: KioskConfig;
  readonly today: LocalDate;
  readonly shown: Shown<readonly DeskDate[]>;
  readonly onRetry: () => void;
}

interface Day {
  readonly day: LocalDate;
  readonly dates: readonly DeskDate[];
}

/** Keeps the order: soonest first. */
function byDay(dates: readonly DeskDate[]): readonly Day[] {
  const days = Map.groupBy(dates, ({ startsAt }) => localDateOf(startsAt));
  return [...days].map(([day, of]) => ({ day, dates: of }));
}

const planned = (dates: readonly DeskDate[]): number => dates.filter(({ state }) => state === 'planned').length;

export function ActivitiesView({ config, today, shown, onRetry }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useRestoredFocus(root);
  const [filter, setFilter] = useState(nearby);
  const dates = shown.step === 'there' ? shown.value : [];
  const found = filterDates(dates, filter, today);
  return (
    <div ref={root} class={style.page}>
      <DeskHead
        title={deskText.pages.activities}
        actions={
          <>
            <DeskLink href={addressOf({ name: 'all-activities' })}>{text.all}</DeskLink>
            <DeskLink icon="calendar" href={addressOf({ name: 'new-activity' })}>
              {text.make}
            </DeskLink>
          </>
        }
        summary={
          shown.step === 'there' &&
          countWords({
            shown: planned(found.dates),
            all: planned(dates),
            of: isSearching(filter) ? 'search' : filter.period,
          })
        }
      />
      {dates.length === 0 ? (
        <ListNotice shown={shown} empty={{ ...text.none, picture: 'quiet' }} onRetry={onRetry} />
      ) : (
        <Days found={found} config={config} today={today} filter={filter} onFilter={setFilter} />
      )}
    </div>
  );
}

interface DaysProps extends Pick<Props, 'config' | 'today'> {
  readonly found: ReturnType<typeof filterDates>;
  readonly filter: ActivityFilter;
  readonly onFilter: (filter: ActivityFilter) => void;
}

function Days({ found, config, today, filter, onFilter }: DaysProps) {
  const none = isSearching(filter) ? noneFound(filter.neighbourhood !== null) : text.noneSoon;
  return (
    <>
      <ActivityFilters config={config} filter={filter} onFilter={onFilter} />
      {found.dates.length === 0 && <PlainNotice {...none} picture="quiet" />}
      {byDay(found.dates).map(({ day, dates: ofDay }) => (
        <section key={day} class={style.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayWords(day, today)}</h2>
          <ul>
            {ofDay.map((date) => (
              <li key={date.id} data-row={date.id} data-off={date.state === 'cancelled'}>
                <DateLine date={date} config={config} day={dayWords(day, today)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.later > 0 && (
        <p>
          <DeskButton onPress={() => onFilter({ ...filter, period: 'all' })}>
            {text.later(deskFormat.counted(found.later))}
          </DeskButton>
        </p>
      )}
    </>
  );
}

function DateLine({
  date,
  config,
  day,
}: {
  readonly date: DeskDate;
  readonly config: KioskConfig;
  readonly day: string;
}) {
  const cancelled = date.state === 'cancelled';
  const times = deskFormat.span(date.startsAt, date.endsAt);
  return (
    <>
      <p class={style.times}>{cancelled ? <s>{times}</s> : times}</p>
      <p class={style.what}>
        <b>{date.title}</b>
        <small>{date.location}</small>
      </p>
      <p>
        <MarkOf config={config} id={date.neighbourhood} />
      </p>
      {cancelled ? <CalledOff date={date} /> : <Seats date={date} />}
      <DeskLink href={addressOf({ name: 'sign-ups', date: date.id })}>
        {text.open}
        <Unseen>{text.openFor({ title: date.title, day })}</Unseen>
      </DeskLink>
    </>
  );
}

function CalledOff({ date }: { readonly date: DeskDate }) {
  return (
    <p class={style.seats}>
      <Stamp size="small">{text.cancelled}</Stamp>
      {date.taken > 0 && <b>{text.cancelledToNotify(deskFormat.counted(date.taken))}</b>}
    </p>
  );
}

function Seats({ date }: { readonly date: DeskDate }) {
  const { taken, places, waiting, loaned } = date;
  const full = taken >= places;
  return (
    <p class={style.seats}>
      <span>
        {full && <b>{text.full}, </b>}
        {text.taken({ taken, places })}
        {waiting > 0 && <small>{text.waiting({ count: waiting })}</small>}
        {loaned > 0 && <small>{text.seatLoans({ places: loaned })}</small>}
      </span>
      <meter min={0} max={places} value={taken} aria-hidden="true" data-full={full} />
    </p>
  );
}
