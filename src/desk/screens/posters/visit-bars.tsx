// A bar chart of two weeks of visits. Days below the reporting threshold all look alike.
import type { PosterDay } from '../../../domain/posters/poster-visits.ts';
import style from './visit-bars.module.css';
import { visitsLabel } from './poster-list-words.ts';

const step = 8;
const width = 6;
const height = 30;
const few = 3;

export function VisitBars({ days }: { readonly days: readonly PosterDay[] }) {
  const most = Math.max(10, ...days.map(({ visits }) => visits ?? 0));
  return (
    <svg class={style.bars} viewBox={`0 0 ${days.length * step} ${height}`} role="img" aria-label={visitsLabel(days)}>
      {days.map(({ on, visits }, index) => {
        const tall = visits === null ? few : Math.max(few + 2, (visits / most) * height);
        return (
          <rect
            key={on}
            data-few={visits === null || undefined}
            x={index * step}
            y={height - tall}
            width={width}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
