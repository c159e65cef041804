// Where the poster hangs that was scanned, as is printed on it: a code that was stuck over ours shows.
import type { Code } from '../domain/ids.ts';
import type { PhoneText } from '../text/phone-text.ts';
import { doingPath } from './addresses.ts';
import type { Neighbourhood } from './agenda.ts';
import { Dutch } from './dutch.tsx';
import { linkOf, type Reading } from './reading.ts';

export interface Poster {
  readonly code: Code;
  readonly neighbourhood: Neighbourhood;
  /** In the words of who put it up: `aan het buurtlokaal`. */
  readonly hangsAt: string;
  readonly state: 'up' | 'withdrawn';
}

interface Props {
  readonly reading: Reading;
  readonly poster: Poster;
}

const hangsIn = ({ neighbourhood, hangsAt }: Poster, { poster }: PhoneText): string =>
  [neighbourhood.name, poster.colour[neighbourhood.mark], hangsAt].join(', ');

export function PosterCheck({ reading, poster }: Props) {
  const { text } = reading;
  const { scanned, wrong, withdrawn, withdrawnMore } = text.poster;
  return (
    <div class="check">
      <div class="inner">
        {poster.state === 'withdrawn' ? (
          <p>
            <b>{withdrawn}.</b> {withdrawnMore}
          </p>
        ) : (
          <p>
            {scanned.before}
            <b>
              <Dutch text={text} words={hangsIn(poster, text)} />
            </b>
            {scanned.after} <a href={linkOf(reading, doingPath(poster.code, 'report'))}>{wrong}</a>
          </p>
        )}
      </div>
    </div>
  );
}
