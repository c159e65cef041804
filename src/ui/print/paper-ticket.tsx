import type { Mark } from '../marks/marks.ts';
import { NeighbourhoodMark } from '../marks/neighbourhood-mark.tsx';
import type { QrSquares } from '../qr/qr-path.ts';
import { useFit } from './fit.ts';
import { PrintedQr } from './printed-qr.tsx';
import { Sheet } from './sheet.tsx';
import style from './paper-ticket.module.css';

export interface PaperTicketWords {
  readonly mark: Mark;
  readonly letter: string;
  readonly neighbourhood: string;
  readonly label: string;
  /** "Bevestigd", "Wachtlijst: plaats 3", "Nog niet zeker": in words, so that a photograph shows it too. */
  readonly state: string;
  readonly sure: boolean;
  readonly title: string;
  /** When and where, one line each; the first is the largest. */
  readonly lines: readonly string[];
  /** "2 personen" */
  readonly persons: string;
  readonly codeLabel: string;
  readonly code: string;
  /** What to do when one cannot come. */
  readonly help: string;
  readonly telephone: string;
  readonly address: string;
  readonly qrLabel: string;
}

interface Props {
  readonly paper: 'roll' | 'a6';
  readonly words: PaperTicketWords;
  readonly qr: QrSquares | undefined;
}

/** A ticket on paper, in black only, as receipt printers have no other ink. It bears no name. */
export function PaperTicket({ paper, words, qr }: Props) {
  const said = useFit<HTMLDivElement>(0.5, `${words.title} ${words.lines.join(' ')} ${paper}`);
  return (
    <Sheet paper={paper} label={words.label}>
      <article class={style.ticket} data-sure={words.sure || undefined}>
        <header class={style.head}>
          <p class={style.state}>{words.state}</p>
          <NeighbourhoodMark mark={words.mark} letter={words.letter} name={words.neighbourhood} variant="swatch" />
        </header>
        <div ref={said} class={style.said}>
          <h1>{words.title}</h1>
          {words.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{words.persons}</p>
        </div>
        <div class={style.tear} aria-hidden="true" />
        <div class={style.scan}>
          <PrintedQr squares={qr} label={words.qrLabel} />
          <div>
            <p>{words.codeLabel}</p>
            <p class={style.code}>{words.code}</p>
            <p class={style.address}>{words.address}</p>
          </div>
        </div>
        <p class={style.help}>
          {words.help} <b>{words.telephone}</b>
        </p>
      </article>
    </Sheet>
  );
}
