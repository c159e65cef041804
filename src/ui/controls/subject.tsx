import { Icon, type IconName } from '../marks/icon.tsx';
import style from './subject.module.css';

export interface Subject {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
}

interface Props {
  readonly label: string;
  /** At most nine: three rows of three. */
  readonly subjects: readonly Subject[];
  readonly onChoose: (id: string) => void;
  /** The earlier choice, when the visitor returns to this question. */
  readonly chosen?: string | undefined;
}

const tints = ['canal', 'peach', 'leaf', 'rose', 'canal', 'peach', 'leaf', 'sunk', 'rose'];

/** The question what it is about: pictograms with a word. One tap chooses and goes on. */
export function SubjectGrid({ label, subjects, onChoose, chosen }: Props) {
  return (
    <div class={style.grid} role="group" aria-label={label}>
      {subjects.map((subject, index) => (
        <button
          key={subject.id}
          type="button"
          class={style.subject}
          aria-pressed={chosen === undefined ? undefined : subject.id === chosen}
          onClick={() => onChoose(subject.id)}
        >
          <span class={style.blob} data-tint={tints[index % tints.length]}>
            <Icon name={subject.icon} />
          </span>
          <span class={style.label}>{subject.label}</span>
        </button>
      ))}
    </div>
  );
}
