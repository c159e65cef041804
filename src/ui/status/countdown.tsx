import style from './countdown.module.css';

interface Props {
  readonly total: number;
  readonly left: number;
  /** What the number means. A screen reader says it once and does not count along. */
  readonly label: string;
}

const centre = 200;
const ring = 174;
const chip = 'M-19 -14 C-18 -23 -8 -25 2 -25 C14 -25 20 -20 20 -10 L21 10 C20 20 12 25 0 24 C-12 25 -20 21 -20 11 Z';

/** A countdown of paper chips in a ring. One disappears each second; nothing flashes. */
export function Countdown({ total, left, label }: Props) {
  const size = Math.min(1, 20 / total);
  return (
    <div class={style.countdown} role="timer" aria-label={label}>
      <svg class={style.ring} viewBox="0 0 400 400" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => {
          const turn = (index * 360) / total;
          return (
            <path
              key={index}
              class={index < left ? style.left : style.gone}
              d={chip}
              transform={`rotate(${turn} ${centre} ${centre}) translate(${centre} ${centre - ring}) rotate(${(index * 37) % 11}) scale(${size})`}
            />
          );
        })}
      </svg>
      <b class={style.number} aria-hidden="true">
        {left}
      </b>
    </div>
  );
}
