import { ArtOnMark } from '../art/art-on-mark.tsx';
import type { ArtName } from '../art/art.tsx';
import { Icon, type IconName } from '../marks/icon.tsx';
import type { Mark } from '../marks/marks.ts';
import { NeighbourhoodMark } from '../marks/neighbourhood-mark.tsx';
import type { QrSquares } from '../qr/qr-path.ts';
import { useFit } from './fit.ts';
import { PrintedQr } from './printed-qr.tsx';
import { Sheet } from './sheet.tsx';
import style from './poster.module.css';

export interface PosterFact {
  readonly icon: IconName;
  readonly strong: string;
  readonly note?: string | undefined;
}

/** A recurring activity: "Elke dinsdag, 12 uur", "Samen soep eten". */
export interface PosterLine {
  readonly when: string;
  readonly what: string;
}

export interface PosterWords {
  readonly mark: Mark;
  readonly letter: string;
  readonly neighbourhood: string;
  /** The name of the project. */
  readonly mast: string;
  readonly demo?: string | undefined;
  readonly title: string;
  /** "elke dinsdag", "van 12 tot 14 uur" */
  readonly when: readonly string[];
  readonly picture: ArtName;
  readonly summary?: string | undefined;
  readonly lines: readonly PosterLine[];
  readonly facts: readonly PosterFact[];
  /** What to do with the code: "Scan en schrijf u in". */
  readonly scan: string;
  readonly qrLabel: string;
  /** "7K3F-9QWX"; undefined while there is no code yet. */
  readonly code: string | undefined;
  /** "Deze affiche hoort bij Zuid, geel." and where the poster hangs. */
  readonly belongs: string;
  readonly opens: string;
  /** The full address, as a phone shows it after scanning. */
  readonly address: string;
}

interface Props {
  readonly paper: 'a4' | 'a3';
  /** `spare` leaves the paper white to save ink. */
  readonly ink: 'full' | 'spare';
  readonly words: PosterWords;
  readonly qr: QrSquares | undefined;
}

/** A poster for the street: large words on the neighbourhood's colour, and a code to scan. */
export function Poster({ paper, ink, words, qr }: Props) {
  return (
    <Sheet paper={paper} label={words.title}>
      <article class={style.poster} data-ink={ink} data-mark={words.mark} data-wordy={isWordy(words) || undefined}>
        <Top words={words} paper={paper} />
        <Body words={words} paper={paper} qr={qr} />
        <footer class={style.foot}>
          <NeighbourhoodMark mark={words.mark} letter={words.letter} name={words.neighbourhood} />
          <p>
            <b>{words.belongs}</b>
          </p>
          <p class={style.opens}>
            {words.opens} <b>{words.address}</b>
          </p>
        </footer>
      </article>
    </Sheet>
  );
}

const isWordy = ({ summary = '', lines, facts }: PosterWords): boolean =>
  summary.length + 45 * (lines.length + facts.length) > 420;

function Top({ words, paper }: Pick<Props, 'words' | 'paper'>) {
  const title = useFit<HTMLDivElement>(0.28, `${words.title} ${paper}`);
  const when = useFit<HTMLDivElement>(0.4, `${words.when.join(' ')} ${words.title} ${paper}`);
  return (
    <section class={style.top}>
      <p class={style.mast}>
        <span>{words.mast}</span>
        {words.demo !== undefined && <span>{words.demo}</span>}
      </p>
      <div ref={title} class={style.title}>
        <h1>{words.title}</h1>
      </div>
      <div class={style.scene}>
        <div ref={when} class={style.when}>
          {words.when.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div class={style.hood}>
          <NeighbourhoodMark mark={words.mark} letter={words.letter} name={words.neighbourhood} inverted />
        </div>
        <div class={style.art}>
          <ArtOnMark mark={words.mark} name={words.picture} />
        </div>
      </div>
    </section>
  );
}

function Body({ words, paper, qr }: Omit<Props, 'ink'>) {
  const { summary, lines, facts } = words;
  const said = [summary, ...lines.map(({ when, what }) => `${when}${what}`), ...facts.map(({ note }) => note)];
  const reported = useFit<HTMLDivElement>(0.55, `${said.join(' ')} ${paper}`);
  return (
    <section class={style.body}>
      <div ref={reported} class={style.content}>
        {summary !== undefined && <p class={style.summary}>{summary}</p>}
        {lines.length > 0 && (
          <dl class={style.lines}>
            {lines.map(({ when, what }) => (
              <div key={`${when} ${what}`}>
                <dt>{when}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        )}
        <ul class={style.facts}>
          {facts.map(({ icon, strong, note }) => (
            <li key={icon}>
              <Icon name={icon} />
              <p>
                <b>{strong}</b>
                {note !== undefined && <span>{note}</span>}
              </p>
            </li>
          ))}
        </ul>
      </div>
      <div class={style.scan}>
        <b>{words.scan}</b>
        <PrintedQr squares={qr} label={words.qrLabel} />
        <p class={style.code}>{words.code ?? '····-····'}</p>
      </div>
    </section>
  );
}
