import { useState } from 'preact/hooks';
import type { ActivityDateId } from '../../../domain/ids.ts';
import { localTimeOf } from '../../../domain/time/local-date.ts';
import { lowerFirst } from '../../../text/format/calendar.ts';
import { Slip } from '../../../ui/paper/slip.tsx';
import type { Occurrence } from '../../visit/agenda.ts';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { signUpEntry } from '../../outbox/build-entry.ts';
import { useOneAtATime } from '../../parts/use-one-at-a-time.ts';
import type { SignUpDraft, SignUpStep } from '../../visit/visit.ts';
import { ActivityScreen } from '../activity/activity-screen.tsx';
import { freePlaces } from '../../../domain/activities/seats-and-waiting-list.ts';
import { ChoiceView } from './choice-view.tsx';
import { NameView } from './name-view.tsx';
import { PersonsView } from './persons-view.tsx';
import { stepAfter, stepsFor } from '../../visit/sign-up-steps.ts';
import { TelephoneView } from './telephone-view.tsx';

interface Props {
  readonly context: FullScreenContext;
  readonly date: ActivityDateId;
  readonly step: SignUpStep;
}

export function SignUpScreen({ context, date, step }: Props) {
  const occurrence = context.agenda.byId.get(date);
  // The activity is no longer in the agenda; its own screen says so.
  if (occurrence === undefined) return <ActivityScreen context={context} date={date} />;
  return <SignUpStepScreen context={context} occurrence={occurrence} step={step} />;
}

interface StepProps {
  readonly context: FullScreenContext;
  readonly occurrence: Occurrence;
  readonly step: SignUpStep;
}

function SignUpStepScreen({ context, occurrence, step }: StepProps) {
  const { text, visit, change, go, submitEntry, kiosk, agenda, today } = context;
  const { activity, date, neighbourhood } = occurrence;
  const [together, setTogether] = useState<string>();
  const words = text.signUp;
  const draft = visit.signUp;
  const { pass } = visit;
  const comer = { persons: draft.persons, hasPass: pass !== undefined };
  const all = stepsFor(activity, comer);
  const steps = {
    text: text.steps({ step: all.indexOf(step) + 1, of: all.length }),
    step: all.indexOf(step) + 1,
    of: all.length,
  };
  const when = text.when.at(text.when.day(date.on, today), localTimeOf(date.startsAt));
  const about = (
    <Slip mark={neighbourhood.mark} letter={neighbourhood.letter} title={activity.title}>
      {`, ${lowerFirst(when)}`}
    </Slip>
  );
  const set = (part: Partial<SignUpDraft>): void => change({ signUp: { ...draft, ...part } });
  const next = (): void => {
    const following = stepAfter(activity, comer, step);
    if (following !== undefined) go({ at: 'sign-up', date: date.id, step: following });
  };
  const isLast = stepAfter(activity, comer, step) === undefined;
  const hasPlaces = freePlaces(occurrence.date) >= draft.persons;
  const last = hasPlaces ? words.send : words.sendToWaitingList;
  const lastWithout = hasPlaces ? words.sendWithout : words.sendToWaitingListWithout;
  const sendAs = async (part: Partial<SignUpDraft>): Promise<void> => {
    const occasion = { kiosk: agenda.snapshot.kiosk, deviceNow: kiosk.deviceNow(), now: kiosk.now() };
    const entry = signUpEntry(occasion, date.id, { ...draft, ...part, together: together === 'yes', pass });
    await submitEntry(entry, (stored) => ({ at: 'ticket', entry: stored, hadPlaces: hasPlaces }));
  };
  const [sending, send] = useOneAtATime(() => sendAs({}));
  const [sendingWithout, sendWithout] = useOneAtATime(() => sendAs({ telephone: '' }));
  const busy = sending || sendingWithout;
  const onward = { go: isLast ? last : text.next, busy, onNext: isLast ? send : next };

  switch (step) {
    case 'attendance':
      return (
        <ChoiceView
          {...{ text, about, steps }}
          title={words.attendance}
          lead={words.attendanceMore}
          options={[
            { id: 'once', label: words.once, note: when, icon: 'calendar' },
            {
              id: 'series',
              label: words.series,
              note: text.when.repeat(activity.schedule.repeat, activity.schedule.firstOn),
              icon: 'repeat',
            },
          ]}
          chosen={draft.attendance}
          onChoose={(id) => set({ attendance: id === 'series' ? 'series' : 'once' })}
          go={text.next}
          onNext={next}
        />
      );
    case 'persons':
      return (
        <PersonsView
          {...{ text, about, steps, ...onward }}
          title={words.persons}
          lead={words.personsMore}
          persons={draft.persons}
          free={freePlaces(occurrence.date)}
          places={date.signUp === 'no-waiting-list' ? freePlaces(date) : date.places}
          onChoose={(persons) => set({ persons })}
        />
      );
    case 'name':
      return (
        <NameView
          {...{ text, about, steps }}
          title={words.name}
          lead={words.nameMore}
          value={draft.firstName}
          onChange={(firstName) => set({ firstName })}
          onNext={next}
          onPass={() => go({ at: 'code' })}
        />
      );
    case 'telephone':
      return (
        <TelephoneView
          {...{ text, about, steps, ...onward }}
          title={words.telephone}
          lead={words.telephoneMore}
          value={draft.telephone}
          onChange={(telephone) => set({ telephone })}
          without={isLast ? lastWithout : words.noTelephone}
          onWithout={() => {
            set({ telephone: '' });
            if (isLast) sendWithout();
            else next();
          }}
        />
      );
    case 'together':
      return (
        <ChoiceView
          {...{ text, about, steps, busy }}
          title={words.together}
          lead={words.togetherMore}
          options={[
            { id: 'yes', label: words.togetherYes, icon: 'people' },
            { id: 'no', label: words.togetherNo, icon: 'person' },
          ]}
          chosen={together}
          onChoose={setTogether}
          go={last}
          onNext={send}
        />
      );
  }
}
