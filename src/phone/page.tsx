// A whole page for a phone: one answer, no script, its style with it.
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { nl } from '../text/nl.ts';
import { phoneNl } from '../text/phone-nl.ts';
import type { Imprint } from './imprint.ts';
import { style } from './style.ts';

interface Props {
  readonly imprint: Imprint;
  readonly title: string;
  /** A page about one person's code is for nobody's index. */
  readonly hidden?: boolean;
  /** What more stands in its head. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Page({ imprint, title, hidden = false, head, children }: Props) {
  const { municipality, demo, call } = imprint;
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#f0e2c6" />
        <title>{phoneNl.title(title, municipality)}</title>
        {hidden && <meta name="robots" content="noindex" />}
        {head}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header class="mast">
          <p>
            <b>{nl.product}</b> {municipality}
          </p>
          {demo && <p class="demo">{phoneNl.demo}</p>}
        </header>
        <main>{children}</main>
        <footer>
          <a class="call" href={call.href}>
            <span>{phoneNl.call(call.name)}</span> <b>{call.shown}</b>
          </a>
        </footer>
      </body>
    </html>
  );
}

/** Writes a page as the text of an HTML document. */
export const write = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`;
