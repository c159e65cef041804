// GET /q/:code/inschrijven, and POST to .../versturen: signing up for one date of an activity, or for all of them.
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EntryRefusal } from '../../../domain/entries/receipt.ts';
import { codePath, dayField, codeActions, signUpPath, signUpSendRoute } from '../../../phone/parts/addresses.ts';
import { type PlacedActivity, placeOf, type Time, timesOf } from '../../../phone/parts/agenda.ts';
import type { TypedSignUp } from '../../../phone/forms/fields.ts';
import type { SubmitError, Mistake } from '../../../phone/forms/form.tsx';
import { writeSignUpPage } from '../../../phone/pages/sign-up-page.tsx';
import type { PhoneText } from '../../../text/phone.ts';
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
import type { PhoneFacts } from './load-facts.ts';
import { codeIn, keepForm, type PhoneContext } from './page-context.ts';
import { mistakesIn, readFormIds, readSignUp, typedSignUp } from './read-form.ts';

const nothingTyped: TypedSignUp = {
  attendance: 'once',
  persons: '1',
  firstName: '',
  telephone: '',
  visit: false,
  together: '',
};

interface Occasion {
  readonly place: PlacedActivity;
  readonly time: Time;
}

function submitErrorOf({ kind }: EntryRefusal, { signUp: { refusal: words } }: PhoneText): SubmitError {
  const isKnown = kind === 'closed' || kind === 'full' || kind === 'cancelled' || kind === 'unknown-date';
  return { title: isKnown ? words[kind] : words.title, more: words.other };
}

export function phoneSignUpRoutes(context: PhoneContext, submit: Submit) {
  const { imprint, now } = context;
  const path = `/q/:code/${codeActions.signUp}`;

  /** Undefined when the code is not an activity's, or the activity does not take place on that day. */
  async function occasionOf(c: Context, facts = context.facts): Promise<Occasion | undefined> {
    const code = codeIn(c);
    const { activities, source } = await facts();
    const id = code.ok ? activities.get(code.value) : undefined;
    const time = id && timesOf(source, id, now()).find(({ on }) => on === c.req.query(dayField));
    const held =
      id &&
      time &&
      placeOf(
        source,
        id,
        source.dates.find((date) => date.id === time.id),
      );
    return held && time ? { place: held, time } : undefined;
  }

  interface Shown {
    readonly formIds: { readonly id: string; readonly code: string };
    readonly typed: TypedSignUp;
    readonly mistakes?: readonly Mistake[];
    readonly submitError?: SubmitError;
  }

  function show(c: Context, { place, time }: Occasion, { mistakes = [], ...shown }: Shown): string {
    const reading = context.readingOf(c, signUpPath(place.code, time.on));
    return writeSignUpPage({ imprint, reading, place, time, mistakes, ...shown });
  }

  async function send(c: Context, occasion: Occasion): Promise<Response> {
    const form = await readForm(c);
    const formIds = readFormIds(form);
    if (formIds === undefined) return context.message(c, 'unreadable', 400);
    const { text } = context.readingOf(c, '');
    const typed = typedSignUp(form);
    const again = (status: ContentfulStatusCode, shown: Partial<Shown>) =>
      showFormAgain(c, show(c, occasion, { formIds, typed, ...shown }), status);
    const read = readSignUp(typed, { ...occasion, formIds, text, at: now() });
    const unsent = inAnotherLanguage(form, mistakesIn(read));
    if (unsent !== undefined) return again(unsent.status, { mistakes: unsent.mistakes });
    if (!read.ok) {
      if (read.refusal.kind === 'made-up') return context.message(c, 'unreadable', 400);
      return again(422, { mistakes: read.refusal.mistakes });
    }
    const submitted = await submit(c, read.value, { text, about: occasion.time.id });
    if ('submitError' in submitted) {
      setRetryAfter(c, submitted);
      return again(submitted.status, { submitError: submitted.submitError });
    }
    const { outcome, code } = submitted.receipt;
    // A refusal is final: the next attempt is a new entry.
    if (outcome.kind === 'refused')
      return again(409, { formIds: freshFormIds(context), submitError: submitErrorOf(outcome.refusal, text) });
    return code === null ? context.message(c, 'unreadable', 400) : context.goTo(c, submittedPath(code, submitted));
  }

  function isKnown(c: Context, { activities }: PhoneFacts): boolean {
    const code = codeIn(c);
    return code.ok && activities.has(code.value);
  }

  /** The activity does not take place on that day (any more); its own page shows when it does. */
  async function elsewhere(c: Context): Promise<Response> {
    const code = codeIn(c);
    return code.ok && isKnown(c, await context.facts())
      ? context.goTo(c, codePath(code.value))
      : context.message(c, 'noPage', 404);
  }

  return (
    new Hono()
      .get(path, async (c) => {
        const occasion = await occasionOf(c);
        if (occasion === undefined) return elsewhere(c);
        const { place, time } = occasion;
        // The activity's own page says why, and when it takes place again.
        if (time.room.kind !== 'free' && time.room.kind !== 'full')
          return context.goTo(c, codePath(place.code, time.on));
        keepForm(c);
        return c.html(show(c, occasion, { formIds: freshFormIds(context), typed: nothingTyped }));
      })
      // For somebody who copied the address of a form that was shown again.
      .get(signUpSendRoute, async (c) => {
        const occasion = await occasionOf(c);
        return occasion === undefined
          ? elsewhere(c)
          : context.goTo(c, signUpPath(occasion.place.code, occasion.time.on));
      })
      .post(signUpSendRoute, ...onlyOurForms(context), async (c) => {
        const occasion = await occasionOf(c, context.lastFacts);
        return occasion === undefined
          ? context.message(c, isKnown(c, await context.lastFacts()) ? 'dayOver' : 'noPage', 404)
          : send(c, occasion);
      })
  );
}
