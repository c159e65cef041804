import { dayPartsIn } from '../../../domain/callbacks/day-part.ts';
import { asId } from '../../../domain/ids.ts';
import type { Language } from '../../../domain/people/language.ts';
import { readOpeningHours } from '../../../domain/time/opening-hours.ts';
import { Slip } from '../../../ui/paper/slip.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { callbackEntry } from '../../outbox/build-entry.ts';
import { useOneAtATime } from '../../parts/use-one-at-a-time.ts';
import type { CallbackDraft, CallbackStep } from '../../visit/visit.ts';
import { ChoiceView } from '../sign-up/choice-view.tsx';
import { NameView } from '../sign-up/name-view.tsx';
import { TelephoneView } from '../sign-up/telephone-view.tsx';
import { SubjectView } from './subject-view.tsx';
import { WhenView } from './when-view.tsx';

const allSteps: readonly CallbackStep[] = ['subject', 'when', 'name', 'telephone', 'message'];
/** A buurtpas supplies the name, the telephone number and the language. */
const stepsWithPass: readonly CallbackStep[] = ['subject', 'when', 'message'];

/** The chosen languages after a tap, which adds or removes one; never more than four. None means Dutch. */
export function afterLanguageTap(chosen: readonly Language[], tapped: Language): readonly Language[] {
  if (!chosen.includes(tapped)) return [...chosen, tapped].slice(0, 4);
  return chosen.filter((one) => one !== tapped);
}

export function CallbackScreen({
  context,
  step,
}: {
  readonly context: FullScreenContext;
  readonly step: CallbackStep;
}) {
  const { text, agenda, visit, change, go, submitEntry, kiosk } = context;
  const { config } = agenda.snapshot;
  const draft = visit.callback;
  const words = text.callback;
  const { pass } = visit;
  const all = pass === undefined ? allSteps : stepsWithPass;
  const number = all.indexOf(step) + 1;
  const steps = { text: text.steps({ step: number, of: all.length }), step: number, of: all.length };
  const subject = config.subjects.find(({ id }) => id === draft.subject);
  const about = subject && <Slip title={subject.name.nl} />;
  const set = (part: Partial<CallbackDraft>): void => change({ callback: { ...draft, ...part } });
  const to = (next: CallbackStep): void => go({ at: 'callback', step: next });

  const sendAs = async (part: Partial<CallbackDraft>): Promise<void> => {
    const occasion = { kiosk: agenda.snapshot.kiosk, deviceNow: kiosk.deviceNow(), now: kiosk.now() };
    const entry = callbackEntry(occasion, config, { ...draft, ...part, pass });
    await submitEntry(entry, (stored) => ({ at: 'promise', entry: stored }));
  };
  const [sending, send] = useOneAtATime(() => sendAs({}));
  const [sendingVisit, sendVisit] = useOneAtATime(() => sendAs({ telephone: '' }));
  const busy = sending || sendingVisit;

  switch (step) {
    case 'subject':
      return (
        <SubjectView
          {...{ text, steps }}
          subjects={config.subjects.map(({ id, icon, name }) => ({ id, icon, label: name.nl }))}
          chosen={draft.subject ?? undefined}
          onChoose={(id) => {
            set({ subject: asId<'subject'>(id) });
            to('when');
          }}
        />
      );
    case 'when': {
      const urgent = config.urgentNumbers[0];
      return (
        <WhenView
          {...{ text, about, steps }}
          title={words.when}
          lead={words.whenMore}
          dayPart={draft.dayPart}
          dayParts={dayPartsIn(readOpeningHours(config.openingHours))}
          languages={pass === undefined ? config.callLanguages : []}
          chosen={draft.callLanguages}
          urgent={urgent && { number: urgent.number, note: urgent.when.nl }}
          onDayPart={(dayPart) => set({ dayPart })}
          onLanguage={(tapped) => set({ callLanguages: afterLanguageTap(draft.callLanguages, tapped) })}
          onNext={() => to(pass === undefined ? 'name' : 'message')}
        />
      );
    }
    case 'name':
      return (
        <NameView
          {...{ text, about, steps }}
          title={words.name}
          lead={words.nameMore}
          value={draft.firstName}
          onChange={(firstName) => set({ firstName })}
          onNext={() => to('telephone')}
          onPass={() => go({ at: 'code' })}
        />
      );
    case 'telephone':
      return (
        <TelephoneView
          {...{ text, about, steps, busy }}
          title={words.telephone}
          lead={words.telephoneMore}
          value={draft.telephone}
          go={text.next}
          onChange={(telephone) => set({ telephone })}
          onNext={() => to('message')}
          without={words.sendVisit}
          onWithout={sendVisit}
        />
      );
    case 'message':
      return (
        <ChoiceView
          {...{ text, about, steps, busy }}
          title={words.message}
          lead={words.messageMore}
          options={[
            { id: 'yes', label: words.messageYes, icon: 'voicemail' },
            { id: 'no', label: words.messageNo, icon: 'prohibit' },
          ]}
          chosen={draft.mayLeaveMessage === null ? undefined : draft.mayLeaveMessage ? 'yes' : 'no'}
          onChoose={(id) => set({ mayLeaveMessage: id === 'yes' })}
          go={words.send}
          onNext={send}
        />
      );
  }
}
