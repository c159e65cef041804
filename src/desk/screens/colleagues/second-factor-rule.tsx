// Whether everybody needs a second factor, from which day, and who has none yet.
import { useState } from 'preact/hooks';
import type { Colleagues } from '../../../contract/desk-staff.ts';
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts';
import { asLocalDate, type LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskField } from '../../../ui/desk/desk-field.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import style from './colleagues-view.module.css';

const text = deskText.colleagues.rule;
/** Time for everybody to set it up with a colleague beside them. */
const daysAhead = 7;

interface Props {
  readonly colleagues: Colleagues;
  readonly today: LocalDate;
  readonly busy: boolean;
  readonly onRequire: (from: LocalDate | null) => void;
}

export function SecondFactorRule({ colleagues: { colleagues, secondFactorFrom }, today, busy, onRequire }: Props) {
  const [day, setDay] = useState<string>(addDays(today, daysAhead));
  // Names often end in a team, as `Karim, SAAMO`; a list of those would be hard to read.
  const names = colleagues.flatMap(({ name, hasSecondFactor }) => (hasSecondFactor ? [] : name.split(',', 1)));
  return (
    <section class={style.panel} aria-labelledby="second-factor-rule">
      <h2 id="second-factor-rule">{text.title}</h2>
      {secondFactorFrom === null ? (
        <form
          class={style.rule}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isLocalDate(day)) onRequire(asLocalDate(day));
          }}
        >
          <p>{text.off}</p>
          <DeskField label={text.from} type="date" min={today} value={day} onType={setDay} />
          <DeskButton type="submit" icon="key" disabled={busy}>
            {text.require}
          </DeskButton>
        </form>
      ) : (
        <div class={style.rule}>
          <p>
            {text[secondFactorFrom > today ? 'on' : 'since']({ day: deskFormat.calendar.fullDay(secondFactorFrom) })}{' '}
            {names.length === 0 ? text.all : text.missing({ count: names.length, names: deskFormat.all(names) })}
          </p>
          <DeskButton disabled={busy} onPress={() => onRequire(null)}>
            {text.stop}
          </DeskButton>
        </div>
      )}
    </section>
  );
}
