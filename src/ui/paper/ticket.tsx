import { ArtOnMark } from '../art/art-on-mark.tsx';
import type { ArtName } from '../art/art.tsx';
import type { Mark } from '../marks/marks.ts';
import { QrCode } from '../qr/qr-code.tsx';
import { Stamp } from './stamp.tsx';
import style from './ticket.module.css';

interface Props {
  /** Only `sure` is a coloured ticket with notches; the others show their state as a stamp. */
  readonly variant: 'sure' | 'unsure' | 'waiting' | 'withdrawn';
  readonly mark: Mark;
  readonly title: string;
  /** When and where, one line each. */
  readonly lines: readonly string[];
  readonly picture: ArtName;
  /** "Nog niet zeker", "Wachtlijst: plaats 3". */
  readonly stamp?: string | undefined;
  readonly codeLabel: string;
  readonly code: string;
  /** "Fatima, 1 persoon" */
  readonly holder: string;
  readonly qr?: { readonly matrix: readonly (readonly boolean[])[]; readonly label: string } | undefined;
}

/** A ticket. Its appearance shows how certain the seat is. */
export function Ticket({ variant, mark, title, lines, picture, stamp, codeLabel, code, holder, qr }: Props) {
  return (
    <section class={style.ticket} data-variant={variant} data-mark={mark} aria-label={title}>
      <div class={style.head}>
        <div>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {stamp !== undefined && <Stamp>{stamp}</Stamp>}
        {stamp === undefined && variant === 'sure' && (
          <div class={style.picture}>
            <ArtOnMark mark={mark} name={picture} />
          </div>
        )}
      </div>
      <div class={style.tear} aria-hidden="true" />
      <div class={style.foot}>
        <div>
          <p>{codeLabel}</p>
          <p class={style.code} dir="ltr">
            {code}
          </p>
          <p>{holder}</p>
        </div>
        {qr !== undefined && <QrCode matrix={qr.matrix} label={qr.label} />}
      </div>
    </section>
  );
}
