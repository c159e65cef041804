// The callback request form: one page with every question, the same as at the kiosk.
import type { DayPart } from '../../domain/entries/entry.ts';
import type { Language } from '../../domain/people/language.ts';
import { ownName } from '../../text/format/language-names.ts';
import { phoneText } from '../../text/phone.ts';
import { agendaPath, contactSendPath } from '../parts/addresses.ts';
import { field, type FormIds, formIdFields, no, type TypedContact, yes } from '../forms/fields.ts';
import { Choices, Form, type SubmitError, type Mistake, titleWith, Wrong } from '../forms/form.tsx';
import type { Imprint } from '../parts/imprint.ts';
import { Page, write } from './page.tsx';
import { PersonFields } from '../forms/person.tsx';
import { linkOf, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';

interface UrgentNumber {
  readonly number: string;
  readonly name: string;
  readonly when: string;
}

/** What people can ask for, from the configuration, in the language of the reader. */
export interface Contactable {
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly callLanguages: readonly Language[];
  /** The parts of the day on which somebody can call. */
  readonly dayParts: readonly DayPart[];
  readonly urgentNumbers: readonly UrgentNumber[];
}

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly contactable: Contactable;
  readonly formIds: FormIds;
  readonly typed: TypedContact;
  readonly mistakes: readonly Mistake[];
  readonly submitError?: SubmitError | undefined;
}

function Wishes({ reading: { text }, contactable, typed, mistakes }: Props) {
  const { contact } = text;
  return (
    <>
      <Choices
        name={field.subject}
        ask={contact.subject}
        hint={contact.subjectMore}
        choices={contactable.subjects.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={[typed.subject]}
        mistakes={mistakes}
      />
      <Choices
        name={field.dayPart}
        ask={contact.when}
        hint={contact.whenMore}
        choices={contactable.dayParts.map((part) => ({ value: part, label: contact.dayPart[part] }))}
        chosen={[typed.dayPart]}
        mistakes={mistakes}
        width="half"
      />
      <Choices
        name={field.languages}
        ask={contact.language}
        hint={contact.languageMore}
        choices={contactable.callLanguages.map((one) => ({
          value: one,
          label: ownName(one),
          lang: one,
          dir: phoneText(one).dir,
        }))}
        chosen={typed.languages}
        mistakes={mistakes}
        width="half"
        many
      />
    </>
  );
}

function Person({ reading: { text }, typed, mistakes }: Props) {
  const { contact, form } = text;
  return (
    <>
      <PersonFields words={contact} typed={typed} mistakes={mistakes} />
      <Choices
        name={field.message}
        ask={contact.message}
        hint={contact.messageMore}
        choices={[
          { value: yes, label: contact.messageYes },
          { value: no, label: contact.messageNo },
        ]}
        chosen={[typed.message]}
        mistakes={mistakes}
        width="half"
      />
      <p>{form.private}</p>
    </>
  );
}

/** Shown before the form: people who cannot wait until the promised day must not wait for us. */
function Urgent({ reading: { text }, contactable: { urgentNumbers } }: Props) {
  const { contact } = text;
  return (
    <section class="notice urgent" aria-labelledby="urgent">
      <h2 id="urgent">{contact.urgent}</h2>
      <ul>
        {urgentNumbers.map(({ number, name, when }) => (
          <li key={number}>
            <a href={`tel:${number}`}>{contact.callNumber({ number: text.leftToRight(number) })}</a>
            <Said words={name === number ? ' ' : ` ${name}. `} />
            <Said words={when} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ContactPage(props: Props) {
  const { imprint, reading, formIds, mistakes, submitError } = props;
  const { text } = reading;
  const { contact } = text;
  return (
    <Page
      imprint={imprint}
      reading={reading}
      title={titleWith(contact.title, { text, mistakes, submitError })}
      variant="form"
      form={{ action: contactSendPath, hasMistakes: mistakes.length > 0 }}
      hidden={mistakes.length > 0 || submitError !== undefined}
    >
      <Wrong text={text} mistakes={mistakes} submitError={submitError} />
      <h1>{contact.title}</h1>
      <p class="lead">{contact.more}</p>
      <Urgent {...props} />
      <Form reading={reading} action={contactSendPath} formIds={formIdFields(formIds)} send={contact.send}>
        <Wishes {...props} />
        <Person {...props} />
      </Form>
      <a class="other" href={linkOf(reading, agendaPath({ kind: 'municipality', id: '' }))}>
        {text.toAgenda}
      </a>
    </Page>
  );
}

export const writeContactPage = (props: Props): string => write(<ContactPage {...props} />);
