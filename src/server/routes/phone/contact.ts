// GET /contact, and POST to /contact/versturen: requesting a callback, with a promised day.
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { dayPartsIn } from '../../../domain/callbacks/day-part.ts';
import type { Language } from '../../../domain/people/language.ts';
import { readOpeningHours } from '../../../domain/time/opening-hours.ts';
import { contactPath, contactSendPath } from '../../../phone/parts/addresses.ts';
import { type Contactable, writeContactPage } from '../../../phone/pages/contact-page.tsx';
import type { FormIds, TypedContact } from '../../../phone/forms/fields.ts';
import type { SubmitError, Mistake } from '../../../phone/forms/form.tsx';
import { nameIn } from '../../../text/format/bidi.ts';
import {
  showFormAgain,
  freshFormIds,
  inAnotherLanguage,
  type Submit,
  submittedPath,
  onlyOurForms,
  readForm,
  setRetryAfter,
} from './forms.ts';
import { keepForm, type PhoneContext } from './page-context.ts';
import { mistakesIn, readContact, readFormIds, typedContact } from './read-form.ts';

interface Shown {
  readonly formIds: FormIds;
  readonly typed: TypedContact;
  readonly mistakes?: readonly Mistake[];
  readonly submitError?: SubmitError;
}

/** Ignores the language that is ticked by default. */
const isUntouched = ({ subject, dayPart, languages, firstName, telephone, visit, message }: TypedContact): boolean =>
  subject + firstName + telephone + message === '' && dayPart === 'any' && languages.length === 1 && !visit;

export function phoneContactRoutes(context: PhoneContext, submit: Submit) {
  const { imprint, config, now } = context;

  function contactableIn(language: Language): Contactable {
    const { subjects, callLanguages, openingHours, urgentNumbers } = config;
    return {
      subjects: subjects.map(({ id, name }) => ({ id, name: nameIn(language, name) })),
      callLanguages,
      dayParts: dayPartsIn(readOpeningHours(openingHours)),
      urgentNumbers: urgentNumbers.map(({ number, name, when }) => ({
        number,
        name: name.nl === number ? number : nameIn(language, name),
        when: nameIn(language, when),
      })),
    };
  }

  function show(c: Context, { mistakes = [], ...shown }: Shown): string {
    const reading = context.readingOf(c, contactPath);
    return writeContactPage({ imprint, reading, contactable: contactableIn(reading.text.lang), mistakes, ...shown });
  }

  /** The empty form, with the reading language ticked: most people want to be called in it. */
  function nothingTyped(language: Language): TypedContact {
    const spoken = config.callLanguages.includes(language) ? language : 'nl';
    return {
      subject: '',
      dayPart: 'any',
      languages: [spoken],
      firstName: '',
      telephone: '',
      visit: false,
      message: '',
    };
  }

  async function send(c: Context): Promise<Response> {
    const form = await readForm(c);
    const formIds = readFormIds(form);
    if (formIds === undefined) return context.message(c, 'unreadable', 400);
    const { text } = context.readingOf(c, contactPath);
    const typed = typedContact(form);
    const again = (status: ContentfulStatusCode, shown: Partial<Shown>) =>
      showFormAgain(c, show(c, { formIds, typed, ...shown }), status);
    const read = readContact(typed, { formIds, text, config, at: now() });
    const unsent = inAnotherLanguage(form, mistakesIn(read));
    if (unsent !== undefined)
      return again(unsent.status, {
        mistakes: unsent.mistakes,
        typed: isUntouched(typed) ? nothingTyped(text.lang) : typed,
      });
    if (!read.ok) {
      if (read.refusal.kind === 'made-up') return context.message(c, 'unreadable', 400);
      return again(422, { mistakes: read.refusal.mistakes });
    }
    const submitted = await submit(c, read.value, { text, about: 'contact' });
    if ('submitError' in submitted) {
      setRetryAfter(c, submitted);
      return again(submitted.status, { submitError: submitted.submitError });
    }
    const { code } = submitted.receipt;
    return code === null ? context.message(c, 'unreadable', 400) : context.goTo(c, submittedPath(code, submitted));
  }

  return (
    new Hono()
      .get(contactPath, (c) => {
        keepForm(c);
        const { lang } = context.readingOf(c, contactPath).text;
        return c.html(show(c, { formIds: freshFormIds(context), typed: nothingTyped(lang) }));
      })
      // For somebody who copied the address of a form that was shown again.
      .get(contactSendPath, (c) => context.goTo(c, contactPath))
      .post(contactSendPath, ...onlyOurForms(context), send)
  );
}
