import style from './urgent.module.css';

interface Props {
  readonly calls: readonly {
    readonly id: string;
    /** "Dringend? Bel 112" */
    readonly strong: string;
    /** "Gevaar, ziekenwagen of brandweer. Dag en nacht." */
    readonly note: string;
  }[];
}

/** Telephone numbers for emergencies. */
export function Urgent({ calls }: Props) {
  return (
    <ul class={style.urgent}>
      {calls.map(({ id, strong, note }) => (
        <li key={id} class={style.call}>
          <b class={style.strong}>{strong}</b>
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
