import type { ComponentChildren } from 'preact';
import { NeighbourhoodMark } from '../marks/neighbourhood-mark.tsx';
import type { Mark } from '../marks/marks.ts';
import { Stamp } from '../paper/stamp.tsx';
import style from './card.module.css';

/** What the end of a card shows. Cancelled and past dates cannot be pressed and have no edge. */
export type CardState =
  | { readonly variant: 'open'; readonly count?: string; readonly unit: string }
  | { readonly variant: 'full' | 'cancelled' | 'past'; readonly stamp: string; readonly note?: string | undefined };

interface Props {
  readonly title: string;
  /** Place, price and access; for a cancelled date, the next date. */
  readonly line: string;
  /** "15 uur" */
  readonly time: string;
  /** "tot 17 uur", or the day in a list that covers several days. */
  readonly until?: string | undefined;
  readonly mark: Mark;
  readonly letter: string;
  readonly neighbourhood: string;
  readonly state: CardState;
  readonly onPress?: (() => void) | undefined;
}

/** The list of cards. */
export function Cards({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <ul class={style.cards} aria-label={label}>
      {children}
    </ul>
  );
}

/** One activity date in the agenda: when, what, and whether there is room. */
export function Card({ state, onPress, ...paper }: Props) {
  const touchable = onPress !== undefined && (state.variant === 'open' || state.variant === 'full');
  return (
    <li>
      {touchable ? (
        <button type="button" class={style.card} data-mark={paper.mark} onClick={onPress}>
          <CardPaper state={state} {...paper} />
        </button>
      ) : (
        <div class={style.flat} data-mark={paper.mark} data-variant={state.variant}>
          <CardPaper state={state} {...paper} />
        </div>
      )}
    </li>
  );
}

/** Longest time, in characters, that is set large; "10.30 uur" is set smaller. */
const roomy = 7;

function CardPaper({ title, line, time, until, mark, letter, neighbourhood, state }: Omit<Props, 'onPress'>) {
  const Time = state.variant === 'cancelled' ? 's' : 'b';
  return (
    <>
      <span class={style.when}>
        <span>
          <Time class={style.time} data-long={time.length > roomy || undefined}>
            {time}
          </Time>
          {until}
        </span>
        <NeighbourhoodMark variant="shape" mark={mark} letter={letter} name={neighbourhood} />
      </span>
      <span class={style.what}>
        <span class={style.title}>{title}</span>
        <span>{line}</span>
      </span>
      <span class={style.state}>
        {state.variant === 'open' ? (
          <>
            {state.count !== undefined && <b class={style.count}>{state.count}</b>}
            <span class={style.unit}>{state.unit}</span>
          </>
        ) : (
          <>
            <Stamp size="small">{state.stamp}</Stamp>
            {state.note !== undefined && <span>{state.note}</span>}
          </>
        )}
      </span>
    </>
  );
}
