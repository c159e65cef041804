import type { ComponentChildren } from 'preact';
import type { Mark } from '../marks/marks.ts';
import { Wordmark } from '../marks/wordmark.tsx';
import style from './desk-frame.module.css';

export interface NavigationItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** "9", "1 stil". */
  readonly count?: string | undefined;
  readonly current?: boolean | undefined;
}

interface Props {
  readonly marks: readonly Mark[];
  readonly productName: string;
  /** Accessible name of the navigation. */
  readonly label: string;
  readonly places: readonly NavigationItem[];
  /** Who is signed in, and the button to sign out. */
  readonly account?: ComponentChildren;
  readonly demo?: string | undefined;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The desk's page: navigation at the side, content in the middle. Only the content is printed. */
export function DeskFrame({ marks, productName, label, places, account, demo, foot, children }: Props) {
  return (
    <div class={style.desk}>
      <nav class={style.side} aria-label={label}>
        <div class={style.name}>
          <Wordmark marks={marks} productName={productName} />
        </div>
        {places.map((place) => (
          <a
            key={place.id}
            class={style.place}
            href={place.href}
            aria-current={place.current === true ? 'page' : undefined}
          >
            <span>{place.label}</span>
            {place.count !== undefined && <span>{place.count}</span>}
          </a>
        ))}
        <div class={style.account}>{account}</div>
        {demo !== undefined && <p class={style.demo}>{demo}</p>}
      </nav>
      <div class={style.work}>
        <main class={style.main}>{children}</main>
        {foot !== undefined && <footer class={style.foot}>{foot}</footer>}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly title: ComponentChildren;
  /** Pages that share this title; the current one is marked. */
  readonly tabs?: { readonly label: string; readonly places: readonly NavigationItem[] } | undefined;
  readonly summary?: ComponentChildren;
  /** DeskButtons and DeskLinks. */
  readonly actions?: ComponentChildren;
}

/** The head of a desk page: title, summary, and actions for the whole page. */
export function DeskHead({ title, tabs, summary, actions }: HeadProps) {
  return (
    <header class={style.head}>
      <h1 tabIndex={-1}>{title}</h1>
      {tabs !== undefined && tabs.places.length > 0 && (
        <nav class={style.tabs} aria-label={tabs.label}>
          {tabs.places.map(({ id, href, label, count, current }) => (
            <a key={id} href={href} aria-current={current === true ? 'page' : undefined}>
              <span>{label}</span>
              {count !== undefined && <span class={style.count}>{count}</span>}
            </a>
          ))}
        </nav>
      )}
      <p class={style.summary}>{summary}</p>
      {actions !== undefined && <div class={style.actions}>{actions}</div>}
    </header>
  );
}

/** A row of small buttons with a label before each group. */
export function FilterRow({
  groups,
}: {
  readonly groups: readonly { readonly label: string; readonly buttons: ComponentChildren }[];
}) {
  return (
    <div class={style.filters}>
      {groups.map(({ label, buttons }) => (
        <div key={label} class={style.group} role="group" aria-label={label}>
          <span aria-hidden="true">{label}</span>
          {buttons}
        </div>
      ))}
    </div>
  );
}
