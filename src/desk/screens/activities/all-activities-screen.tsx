// Every activity, also drafts and archived ones: when it is next, and the way to change it.
import { useState } from 'preact/hooks';
import type { ActivityLine, ActivityList } from '../../../contract/desk-activity.ts';
import type { ActivityState } from '../../../domain/activities/activity.ts';
import { DataTable, TwoLines } from '../../../ui/desk/data-table.tsx';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead, FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { MarkOf } from '../../parts/mark-of.tsx';
import { addressOf } from '../../session/desk-page.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import style from './activities-view.module.css';

const text = deskText.allActivities;
/** The most used first. */
const states: readonly ActivityState[] = ['published', 'draft', 'archived'];
const columns = [text.column.title, text.column.neighbourhood, text.column.next, text.column.open].map(
  (label, index, all) => ({ id: label, label, end: index === all.length - 1 }),
);

export function AllActivitiesScreen({ context }: { readonly context: PageContext }) {
  const { shown, reload } = useQuery<ActivityList>(context, 'dates', () => context.api.activities());
  const [state, setState] = useState<ActivityState>('published');
  const all = shown.step === 'there' ? shown.value.activities : [];
  const inState = (wanted: ActivityState) => all.filter(({ activity }) => activity.state === wanted);
  const lines = inState(state);
  return (
    <div class={style.page}>
      <DeskHead
        title={deskText.pages['all-activities']}
        actions={
          <DeskLink icon="calendar" href={addressOf({ name: 'new-activity' })}>
            {text.make}
          </DeskLink>
        }
      />
      <FilterRow
        groups={[
          {
            label: text.show,
            buttons: states.map((one) => (
              <DeskButton key={one} pressed={state === one} onPress={() => setState(one)}>
                {text.states[one]({ count: String(inState(one).length) })}
              </DeskButton>
            )),
          },
        ]}
      />
      {lines.length === 0 ? (
        <ListNotice
          shown={shown}
          empty={{ head: text.none[state].head, note: text.none[state].note, picture: 'quiet' }}
          onRetry={reload}
        />
      ) : (
        <div class={style.table}>
          <DataTable
            caption={deskText.pages['all-activities']}
            columns={columns}
            rows={lines.map((line) => rowOf(line, context))}
          />
        </div>
      )}
    </div>
  );
}

function rowOf({ activity, next, coming }: ActivityLine, { setting }: PageContext) {
  const { id, title, location, neighbourhood } = activity;
  const place = setting.config.locations.find((one) => one.id === location)?.name;
  return {
    id,
    cells: [
      <TwoLines strong={title} small={place} />,
      <MarkOf config={setting.config} id={neighbourhood} />,
      next === null
        ? text.noDate
        : text.next({ day: deskFormat.calendar.dayAndMonth(next), ...deskFormat.counted(coming) }),
      <DeskLink href={addressOf({ name: 'activity', activity: id })} label={text.openOf({ title })}>
        {text.open}
      </DeskLink>,
    ],
  };
}
