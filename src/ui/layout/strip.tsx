import { Icon, type IconName } from '../marks/icon.tsx';
import { Telephone } from '../typography/words.tsx';
import style from './strip.module.css';

export interface StripTab {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  /** The one black tab, which stops and wipes everything. */
  readonly stop?: boolean | undefined;
  /** For tabs that switch something on or off, such as Groter and Zittend. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

interface CallProps {
  /** "Liever met iemand praten?" */
  readonly question: string;
  /** "Bel De Wilg" */
  readonly call: string;
  readonly telephone: string;
}

interface Props extends CallProps {
  /** Accessible name of the row of tabs. */
  readonly label: string;
  readonly tabs: readonly StripTab[];
}

/** The line with the telephone number of a person, also at the foot of the rest screen. */
export function CallLine({ question, call, telephone }: CallProps) {
  return (
    <p class={style.call}>
      <span>{question}</span>
      <b class={style.number}>
        <Icon name="phone" />
        <span>{call}</span>
        <Telephone>{telephone}</Telephone>
      </b>
    </p>
  );
}

/** The strip at the foot of every screen: a person to call, and tabs with help. */
export function Strip({ label, tabs, ...call }: Props) {
  return (
    <footer class={style.strip}>
      <CallLine {...call} />
      <nav class={style.tabs} aria-label={label} data-fit>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            class={style.tab}
            data-stop={tab.stop || undefined}
            aria-pressed={tab.pressed}
            disabled={tab.disabled}
            onClick={tab.onPress}
          >
            <Icon name={tab.icon} />
            <span>{tab.label}</span>
          </button>
        ))}
      </nav>
    </footer>
  );
}
