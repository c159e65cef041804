import type { ActivityDateId } from '../../../domain/ids.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Empty } from '../../../ui/status/empty.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { codeOnPhone } from '../../visit/agenda.ts';
import type { ScreenContext } from '../../context/screen-context.ts';
import { availabilityOf } from '../../../domain/activities/sign-up.ts';
import { firstStep } from '../../visit/sign-up-steps.ts';
import { ActivityView } from './activity-view.tsx';

export function ActivityScreen({ context, date }: { readonly context: ScreenContext; readonly date: ActivityDateId }) {
  const { text, today, agenda, now, visit, go, change } = context;
  const occurrence = agenda.byId.get(date);
  if (occurrence === undefined)
    return (
      <Page about={<Empty heading="h1" picture="quiet" title={text.activity.gone} />}>
        <Go onPress={() => go({ at: 'agenda' })}>{text.activity.toAgenda}</Go>
      </Page>
    );
  const { next } = occurrence;
  return (
    <ActivityView
      text={text}
      today={today}
      occurrence={occurrence}
      room={availabilityOf(occurrence.date, now)}
      onSignUp={() => {
        // Attendance and number of persons belong to this activity; a name may stay for the next one.
        change({ signUp: { ...visit.signUp, attendance: 'once', persons: 1 } });
        go({ at: 'sign-up', date, step: firstStep(occurrence.activity) });
      }}
      onPhone={
        codeOnPhone(agenda, occurrence.activity.id) === undefined ? undefined : () => go({ at: 'on-phone', date })
      }
      onNext={() => next && go({ at: 'activity', date: next.id })}
    />
  );
}
