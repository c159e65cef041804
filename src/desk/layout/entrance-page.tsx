// Layout of the pages before signing in: a form beside a drawing of the neighbourhood.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Art } from '../../ui/art/art.tsx';
import { Wordmark } from '../../ui/marks/wordmark.tsx';
import style from './entrance-page.module.css';
import { deskText } from '../../text/desk.ts';

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly demo: boolean;
  readonly children: ComponentChildren;
}

export function EntrancePage({ title, intro, demo, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = deskText.title({ page: title, dueNow: 0 });
    heading.current?.focus();
  }, []);
  return (
    <div class={style.entrance}>
      <main class={style.form}>
        <Wordmark marks={['purple-house', 'red-circle', 'yellow-bowl']} productName={deskText.product} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{intro}</p>
        {children}
        {demo && <p class={style.demo}>{deskText.demo}</p>}
      </main>
      <div class={style.picture} aria-hidden="true">
        <div>
          <Art name="together" />
        </div>
      </div>
    </div>
  );
}
