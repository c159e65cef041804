import type { ComponentChildren } from 'preact';
import { Art, type ArtName } from '../art/art.tsx';
import style from './empty.module.css';

interface Props {
  readonly picture: ArtName;
  readonly title: string;
  /** `h1` where nothing else on the screen is a heading. */
  readonly heading?: 'h1' | 'h2' | undefined;
  /** What to do instead. */
  readonly children?: ComponentChildren;
}

/** An empty state: a picture and a friendly sentence instead of a blank. */
export function Empty({ picture, title, heading: Heading = 'h2', children }: Props) {
  return (
    <div class={style.empty}>
      <div class={style.picture}>
        <Art name={picture} />
      </div>
      <Heading class={style.title} tabIndex={Heading === 'h1' ? -1 : undefined}>
        {title}
      </Heading>
      {children !== undefined && <p class={style.note}>{children}</p>}
    </div>
  );
}
