// Shows where the scanned poster hangs, as printed on it, so that a code stuck over ours is noticed.
import type { Code } from '../../domain/ids.ts';
import { around } from '../../text/format/around.ts';
import type { PhoneText } from '../../text/phone.ts';
import { actionPath } from './addresses.ts';
import type { Neighbourhood } from './agenda.ts';
import { linkOf, type Reading } from './reading.ts';
import { Said } from './said.tsx';

export interface Poster {
  readonly code: Code;
  readonly neighbourhood: Neighbourhood;
  /** In the words of whoever put it up, for example `aan het buurtlokaal`. */
  readonly hangsAt: string;
  readonly state: 'up' | 'withdrawn';
}

interface Props {
  readonly reading: Reading;
  readonly poster: Poster;
}

/** The place as on the poster, in Dutch; the colour in the reader's language, because the reader sees it too. */
const hangsIn = ({ neighbourhood: { name, mark }, hangsAt }: Poster, { poster, dutch }: PhoneText): string =>
  poster.place({ neighbourhood: dutch(name), colour: poster.colour[mark], hangsAt: dutch(hangsAt) });

export function PosterCheck({ reading, poster }: Props) {
  const { text } = reading;
  const { scanned, wrong, withdrawn, withdrawnMore } = text.poster;
  const [before, after] = around((place) => scanned({ place }));
  return (
    <div class="check">
      <div class="inner">
        {poster.state === 'withdrawn' ? (
          <p>
            <b>{withdrawn}.</b> {withdrawnMore}
          </p>
        ) : (
          <p>
            {before}
            <b>
              <Said words={hangsIn(poster, text)} />
            </b>
            {after} <a href={linkOf(reading, actionPath(poster.code, 'report'))}>{wrong}</a>
          </p>
        )}
      </div>
    </div>
  );
}
