// The sign-up form: one page with every question, the same as at the kiosk.
import { mostPersons } from '../../domain/entries/entry.ts';
import type { PhoneText } from '../../text/phone.ts';
import { hoursOf } from '../parts/activity-words.ts';
import { codePath, signUpSendPath } from '../parts/addresses.ts';
import type { PlacedActivity, Time } from '../parts/agenda.ts';
import { Dutch } from '../parts/dutch.tsx';
import { field, type FormIds, formIdFields, no, type TypedSignUp, yes } from '../forms/fields.ts';
import { Choices, Form, type SubmitError, type Mistake, titleWith, Wrong } from '../forms/form.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Translated } from '../parts/translated.tsx';
import { Page, write } from './page.tsx';
import { PersonFields } from '../forms/person.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly place: PlacedActivity;
  readonly time: Time;
  readonly formIds: FormIds;
  readonly typed: TypedSignUp;
  readonly mistakes: readonly Mistake[];
  readonly submitError?: SubmitError | undefined;
}

type Asked = Pick<Props, 'typed' | 'mistakes'> & { readonly text: PhoneText };

/** Asks once or every time; only for a series. */
function Attendance({ text: { signUp }, typed, mistakes }: Asked) {
  return (
    <Choices
      name={field.attendance}
      ask={signUp.attendance}
      hint={signUp.attendanceMore}
      choices={[
        { value: 'once', label: signUp.once },
        { value: 'series', label: signUp.series },
      ]}
      chosen={[typed.attendance]}
      mistakes={mistakes}
      width="half"
    />
  );
}

function Persons({ text: { signUp }, typed, mistakes, time }: Asked & { readonly time: Time }) {
  const { room, places } = time;
  const counts = Array.from({ length: Math.min(mostPersons, places) }, (_, at) => String(at + 1));
  const isTight = room.kind === 'free' && room.places < counts.length;
  return (
    <Choices
      name={field.persons}
      ask={signUp.persons}
      hint={isTight ? `${signUp.personsMore} ${signUp.onlyLeft({ left: room.places })}` : signUp.personsMore}
      choices={counts.map((count) => ({ value: count, label: count }))}
      chosen={[typed.persons]}
      mistakes={mistakes}
      width="small"
    />
  );
}

function Person({ text, typed, mistakes }: Asked) {
  const { signUp, form } = text;
  return (
    <>
      <PersonFields words={{ ...signUp, visit: signUp.noTelephone }} typed={typed} mistakes={mistakes} />
      <Choices
        name={field.together}
        ask={signUp.together}
        hint={signUp.togetherMore}
        choices={[
          { value: yes, label: signUp.togetherYes },
          { value: no, label: signUp.togetherNo },
        ]}
        chosen={[typed.together]}
        mistakes={mistakes}
        width="half"
      />
      <p>{form.private}</p>
    </>
  );
}

function SignUpPage(props: Props) {
  const { imprint, reading, place, time, formIds, typed, mistakes, submitError } = props;
  const { text } = reading;
  const { activity, location, neighbourhood, code } = place;
  const isFull = time.room.kind === 'full';
  const title = isFull ? text.signUp.titleWaiting : text.signUp.title;
  const asked = { text, typed, mistakes };
  return (
    <Page
      imprint={imprint}
      reading={reading}
      title={titleWith(title, { text, mistakes, submitError })}
      variant="form"
      form={{ action: signUpSendPath(code, time.on), hasMistakes: mistakes.length > 0 }}
      mark={neighbourhood.mark}
      hidden
    >
      <Wrong text={text} mistakes={mistakes} submitError={submitError} />
      <h1>{title}</h1>
      <p class="lead">
        <b>
          <Translated text={text} activity={activity} field="title" />
        </b>
        <br />
        {text.when.fullDay(time.on)} {hoursOf(time, text)}
        <br />
        <Dutch text={text} words={location.shortName} />
      </p>
      {isFull && <p class="notice">{text.signUp.isFull}</p>}
      <Form
        reading={reading}
        action={signUpSendPath(code, time.on)}
        formIds={formIdFields(formIds)}
        send={isFull ? text.signUp.sendToWaitingList : text.signUp.send}
      >
        {activity.schedule.repeat.every !== 'once' && <Attendance {...asked} />}
        <Persons {...asked} time={time} />
        <Person {...asked} />
      </Form>
      <a class="other" href={linkOf(reading, codePath(code, time.on))}>
        {text.form.back}
      </a>
    </Page>
  );
}

export const writeSignUpPage = (props: Props): string => write(<SignUpPage {...props} />);
