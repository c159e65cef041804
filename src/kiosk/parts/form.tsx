import type { ComponentChildren } from 'preact';
import style from './form.module.css';

/** Makes Enter on a connected keyboard do what the green button does. */
export function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ComponentChildren }) {
  return (
    <form
      class={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
