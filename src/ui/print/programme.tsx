import { Icon } from '../marks/icon.tsx';
import { MarkShape } from '../marks/mark-shape.tsx';
import type { Mark } from '../marks/marks.ts';
import type { QrSquares } from '../qr/qr-path.ts';
import { useFit } from './fit.ts';
import { PrintedQr } from './printed-qr.tsx';
import { Sheet } from './sheet.tsx';
import style from './programme.module.css';

export interface ProgrammeLine {
  readonly id: string;
  /** "12 uur" */
  readonly time: string;
  readonly title: string;
  readonly where: string;
  readonly mark: Mark;
  readonly letter: string;
  readonly stepFree: boolean;
  /** "Gaat niet door" */
  readonly off?: string | undefined;
}

export interface ProgrammeDay {
  readonly id: string;
  /** "dinsdag", "24" */
  readonly weekday: string;
  readonly number: string;
  readonly lines: readonly ProgrammeLine[];
}

export interface ProgrammeWords {
  readonly label: string;
  readonly mast: string;
  readonly demo?: string | undefined;
  /** "November" */
  readonly title: string;
  readonly lead: string;
  readonly neighbourhoods: readonly { readonly mark: Mark; readonly letter: string; readonly name: string }[];
  readonly stepFree: string;
  readonly nothing: string;
  readonly scan: string;
  readonly call: string;
  readonly telephone: string;
  readonly address: string;
  readonly qrLabel: string;
}

interface Props {
  readonly words: ProgrammeWords;
  readonly days: readonly ProgrammeDay[];
  readonly qr: QrSquares | undefined;
}

/** Lines per page. More would be too small to read on a fridge. */
const linesOnPage = 52;

/** Distributes whole days over pages, with about as many lines on each; at least one page. */
export function programmePages(days: readonly ProgrammeDay[]): readonly (readonly ProgrammeDay[])[] {
  const all = days.reduce((sum, { lines }) => sum + lines.length, 0);
  const pages = Math.max(1, Math.ceil(all / linesOnPage));
  const filled: ProgrammeDay[][] = Array.from({ length: pages }, () => []);
  let before = 0;
  for (const day of days) {
    filled[Math.min(pages - 1, Math.floor((before * pages) / Math.max(1, all)))]?.push(day);
    before += day.lines.length;
  }
  return filled;
}

/** The month programme. Each line has the colour, shape and letter of its neighbourhood. */
export function Programme({ days, ...props }: Props) {
  const pages = programmePages(days);
  return (
    <>
      {pages.map((held, index) => (
        <ProgrammePage
          key={index}
          {...props}
          days={held}
          page={pages.length === 1 ? null : [index + 1, pages.length]}
        />
      ))}
    </>
  );
}

interface PageProps extends Props {
  /** Page number and number of pages; null when there is one page. */
  readonly page: readonly [number, number] | null;
}

function ProgrammePage({ words, days, qr, page: which }: PageProps) {
  const titles = days.flatMap(({ lines }) => lines.map(({ title, where }) => `${title} ${where}`));
  const page = useFit<HTMLDivElement>(0.42, `${titles.join(' ')} ${words.lead}`);
  return (
    <Sheet paper="a4" label={words.label}>
      <article class={style.programme}>
        <header class={style.head}>
          <div>
            <p class={style.mast}>
              {words.mast}
              {words.demo !== undefined && <small>{words.demo}</small>}
            </p>
            <h1>{words.title}</h1>
            <p class={style.lead}>{words.lead}</p>
            <ul class={style.legend}>
              {words.neighbourhoods.map(({ mark, letter, name }) => (
                <li key={name}>
                  <MarkShape mark={mark} letter={letter} ink="plain" />
                  {name}
                </li>
              ))}
              <li>
                <Icon name="wheelchair" />
                {words.stepFree}
              </li>
            </ul>
          </div>
          <div>
            <PrintedQr squares={qr} label={words.qrLabel} />
          </div>
        </header>
        <div ref={page} class={style.days}>
          {days.length === 0 && <p>{words.nothing}</p>}
          {days.map((day) => (
            <Day key={day.id} day={day} />
          ))}
        </div>
        <footer class={style.foot}>
          <p>
            {words.call} <b>{words.telephone}</b>
          </p>
          {which !== null && (
            <p>
              {which[0]}/{which[1]}
            </p>
          )}
          <p class={style.address}>
            {words.scan} <b>{words.address}</b>
          </p>
        </footer>
      </article>
    </Sheet>
  );
}

function Day({ day }: { readonly day: ProgrammeDay }) {
  return (
    <section class={style.day}>
      <h2>
        <b>{day.number}</b> {day.weekday}
      </h2>
      <ul>
        {day.lines.map(({ id, time, title, where, mark, letter, stepFree, off }) => (
          <li key={id} data-off={off !== undefined || undefined}>
            <MarkShape mark={mark} letter={letter} ink="plain" />
            <p>
              <span class={style.time}>{time}</span> <b class={style.what}>{title}</b>
              <span class={style.where}>
                {off ?? where}
                {stepFree && off === undefined && <Icon name="wheelchair" />}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
