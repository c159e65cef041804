// The posters: where each hangs, since when, who checked it last, its visits and reports.
import { useRef } from 'preact/hooks';
import type { PosterLine } from '../../../contract/poster.ts';
import { DataTable } from '../../../ui/desk/data-table.tsx';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead, FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import type { Shown } from '../../session/use-query.ts';
import { useRestoredFocus } from '../../session/use-restored-focus.ts';
import { posterRow, type PosterRowProps } from './poster-row.tsx';
import style from './posters-view.module.css';
import { summaryWords } from './poster-list-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.posters;

export const posterShows = ['up', 'withdrawn'] as const;
export type PosterShow = (typeof posterShows)[number];

interface PostersProps extends PosterRowProps {
  readonly show: PosterShow;
  readonly onShow: (show: PosterShow) => void;
  readonly shown: Shown<readonly PosterLine[]>;
  readonly onRetry: () => void;
}

function summaryOf({ shown, show }: PostersProps): string | undefined {
  if (shown.step !== 'there') return undefined;
  const { value } = shown;
  if (show === 'withdrawn') return text.summary.withdrawn(deskFormat.countedAtStart(value.length));
  return summaryWords(value.length, value.filter(({ reports }) => reports.length > 0).length);
}

export function PostersView(props: PostersProps) {
  const { shown, show } = props;
  const root = useRef<HTMLDivElement>(null);
  useRestoredFocus(root);
  const posters = shown.step === 'there' ? shown.value : [];
  const { column } = text;
  const columns = [
    column.poster,
    column.where,
    column.putUp,
    show === 'up' ? column.lastSeen : column.withdrawn,
    column.visits,
    column.actions,
  ].map((label, index, all) => ({ id: String(index), label, end: index === all.length - 1 }));
  return (
    <div ref={root} class={style.page}>
      <DeskHead
        title={deskText.pages.posters}
        summary={summaryOf(props)}
        actions={
          <>
            <DeskLink icon="calendar" href={addressOf({ name: 'programme' })}>
              {text.programme}
            </DeskLink>
            <DeskLink go href={addressOf({ name: 'new-poster' })}>
              {text.make}
            </DeskLink>
          </>
        }
      />
      <FilterRow
        groups={[
          {
            label: text.show,
            buttons: posterShows.map((one) => (
              <DeskButton key={one} pressed={show === one} onPress={() => props.onShow(one)}>
                {text.views[one]}
              </DeskButton>
            )),
          },
        ]}
      />
      {posters.length === 0 ? (
        <ListNotice shown={shown} empty={{ ...text.empty[show], picture: 'quiet' }} onRetry={props.onRetry} />
      ) : (
        <>
          <div class={style.list}>
            <DataTable
              caption={deskText.pages.posters}
              columns={columns}
              rows={posters.map((poster) => posterRow(poster, props))}
            />
          </div>
          <p class={style.note}>{text.visitsNote}</p>
        </>
      )}
    </div>
  );
}
