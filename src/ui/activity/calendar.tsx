import style from './calendar.module.css';

interface Props {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
}

/** A calendar leaf with the promised day, the largest words on the screen. */
export function Calendar({ weekday, day, month }: Props) {
  return (
    <div class={style.place}>
      <div class={style.calendar}>
        <p class={style.band} aria-hidden="true">
          <i class={style.hole} />
          <i class={style.hole} />
          <i class={style.hole} />
          <i class={style.hole} />
        </p>
        <p class={style.weekday}>{weekday}</p>
        <p class={style.day}>{day}</p>
        <p class={style.month}>{month}</p>
      </div>
    </div>
  );
}
