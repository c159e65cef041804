import { Icon, type IconName } from '../marks/icon.tsx';
import { Unseen } from '../typography/words.tsx';
import style from './track.module.css';

export interface TrackStep {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** The step that people hope for: green when done. */
  readonly good: boolean;
  /** For screen readers: "gebeurd", "nog niet". */
  readonly said: string;
}

interface Props {
  readonly label: string;
  readonly steps: readonly TrackStep[];
  /** Number of completed steps. */
  readonly done: number;
}

/** Progress of a sign-up: saved, sent, confirmed. */
export function Track({ label, steps, done }: Props) {
  return (
    <ol class={style.track} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          class={style.step}
          data-done={index < done || undefined}
          data-good={(index < done && step.good) || undefined}
          aria-current={index === done - 1 ? 'step' : undefined}
        >
          <span class={style.bead}>
            <Icon name={step.icon} />
          </span>
          <span>
            {step.label}
            <Unseen>: {step.said}</Unseen>
          </span>
        </li>
      ))}
    </ol>
  );
}
