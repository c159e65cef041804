import style from './steps.module.css';

interface Props {
  /** "Stap 2 van 4" */
  readonly text: string;
  readonly step: number;
  readonly of: number;
}

/** The visitor's progress, in words and beads. */
export function Steps({ text, step, of }: Props) {
  return (
    <p class={style.steps}>
      <span>{text}</span>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={style.bead} data-done={index < step || undefined} aria-hidden="true" />
      ))}
    </p>
  );
}
