import type { Mark } from '../marks/marks.ts';
import { PrintedQr } from '../print/printed-qr.tsx';
import { Code, Telephone } from '../typography/words.tsx';
import { Wordmark } from '../marks/wordmark.tsx';
import style from './pass-card.module.css';

export interface PassCardWords {
  readonly marks: readonly Mark[];
  readonly productName: string;
  /** "Buurtpas" */
  readonly title: string;
  /** "Hou het vierkant", "voor de kiosk," */
  readonly how: readonly string[];
  /** "P7K3-9QWX" */
  readonly code: string;
  readonly qrLabel: string;
  /** Where to return it when found: "Gevonden? Breng ze naar", a house and its number. */
  readonly found: string;
  readonly house: string;
  readonly telephone: string;
}

interface Props {
  readonly words: PassCardWords;
  /** Undefined while it is being made; its place stays empty. */
  readonly qr: readonly (readonly boolean[])[] | undefined;
}

/** A buurtpas of the size of a bank card (ISO/IEC 7810 ID-1). It says nothing about its holder to whoever finds it. */
export function PassCard({ words, qr }: Props) {
  return (
    <article class={style.card} aria-label={words.title}>
      <header class={style.head}>
        <b class={style.title}>{words.title}</b>
        <Wordmark marks={words.marks} productName={words.productName} />
      </header>
      <div class={style.qr}>
        <PrintedQr squares={qr} label={words.qrLabel} />
      </div>
      <div class={style.words}>
        <p>
          {words.how.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
        <p class={style.code}>
          <Code>{words.code}</Code>
        </p>
      </div>
      <footer class={style.foot}>
        {words.found} <b>{words.house}</b>, <Telephone>{words.telephone}</Telephone>
      </footer>
    </article>
  );
}
