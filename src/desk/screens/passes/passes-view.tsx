// The buurtpassen: find, create, correct, print, replace or withdraw one.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskSetting } from '../../../contract/desk.ts';
import type { PassLine } from '../../../contract/pass.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import { linesOf } from '../../../text/format/lines.ts';
import { DataTable } from '../../../ui/desk/data-table.tsx';
import { DeskButton, DeskLink } from '../../../ui/desk/desk-button.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { PassCard } from '../../../ui/paper/pass-card.tsx';
import { CardSheets } from '../../../ui/print/card-sheets.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { FindRow } from '../../parts/find-row.tsx';
import { ListNotice } from '../../parts/list-notice.tsx';
import { ResultBelow } from '../../parts/result-below.tsx';
import { passesFound } from './pass-list.ts';
import { usePrintRoot } from '../../print/use-print-root.ts';
import type { Shown } from '../../session/use-query.ts';
import { useRestoredFocus } from '../../session/use-restored-focus.ts';
import type { QrSquares } from '../../../ui/qr/qr-path.ts';
import { PassForm } from './pass-form.tsx';
import { rowOf } from './pass-row.tsx';
import type { PassActions } from './use-pass-actions.ts';
import style from './passes-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.passes;

export type PassShow = 'valid' | 'withdrawn';
const shows: readonly PassShow[] = ['valid', 'withdrawn'];

interface Props {
  readonly setting: DeskSetting;
  readonly show: PassShow;
  readonly shown: Shown<readonly PassLine[]>;
  readonly actions: PassActions;
  /** The card to print. */
  readonly card: { readonly code: Code; readonly qr: QrSquares | undefined } | null;
  readonly onShow: (show: PassShow) => void;
  readonly onPrint: (pass: PassLine) => void;
  readonly onRetry: () => void;
}

export function PassesView(props: Props) {
  const { setting, show, shown, actions, card } = props;
  usePrintRoot(
    card === null ? null : (
      <CardSheets label={text.sheet.label} cards={[{ id: card.code, card: <Card setting={setting} card={card} /> }]} />
    ),
  );
  const root = useRef<HTMLDivElement>(null);
  useRestoredFocus(root);
  const [typed, setTyped] = useState('');
  const all = shown.step === 'there' ? shown.value : [];
  const found = passesFound(all, typed);
  const opened = actions.making ? 'form' : (actions.correcting?.id ?? actions.made?.code);
  useEffect(() => {
    if (opened !== undefined) root.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [opened]);
  return (
    <div ref={root} class={style.page}>
      <DeskHead
        title={deskText.pages.passes}
        summary={shown.step === 'there' ? text.summary[show](deskFormat.countedAtStart(all.length)) : undefined}
        actions={
          <>
            <DeskLink icon="printer" href={addressOf({ name: 'pass-sheet' })}>
              {text.sheet.open}
            </DeskLink>
            <DeskButton
              icon="ticket"
              pressed={actions.making || undefined}
              onPress={() => actions.form(!actions.making)}
            >
              {text.make}
            </DeskButton>
          </>
        }
      />
      {actions.making && <PassForm setting={setting} actions={actions} pass={null} />}
      {actions.correcting !== null && (
        <PassForm key={actions.correcting.id} setting={setting} actions={actions} pass={actions.correcting} />
      )}
      {actions.made !== null && <Made {...props} pass={actions.made} />}
      <FindRow
        groups={[{ label: text.show, buttons: shows.map((each) => <ShowButton {...props} each={each} />) }]}
        find={text.find}
        typed={typed}
        onTyped={setTyped}
      />
      <ResultBelow said={actions.status === '' ? null : { good: true, words: actions.status }}>
        {found.length > 0 ? (
          <div class={style.list}>
            <DataTable
              caption={deskText.pages.passes}
              columns={columnsFor(show)}
              rows={found.map((pass) => rowOf({ ...props, pass }))}
            />
          </div>
        ) : (
          <ListNotice
            shown={shown}
            empty={{ ...(all.length === 0 ? text.empty[show] : text.empty.filtered), picture: 'quiet' }}
            onRetry={props.onRetry}
          />
        )}
      </ResultBelow>
    </div>
  );
}

const columnsFor = (show: PassShow) =>
  [
    text.column.code,
    text.column.who,
    text.column.languages,
    text.column.remarks,
    show === 'valid' ? text.column.made : text.column.withdrawn,
    text.column.card,
  ].map((label, index, every) => ({
    id: label,
    label,
    end: index === every.length - 1,
  }));

function ShowButton({ each, show, onShow }: Pick<Props, 'show' | 'onShow'> & { readonly each: PassShow }) {
  return (
    <DeskButton key={each} pressed={show === each} onPress={() => onShow(each)}>
      {text.views[each]}
    </DeskButton>
  );
}

function Made({ setting, actions, card, pass, onPrint }: Props & { readonly pass: PassLine }) {
  return (
    <section class={style.panel} aria-labelledby="made-pass">
      <div class={style.made}>
        <Card setting={setting} card={card ?? { code: pass.code, qr: undefined }} />
        <div>
          <h2 id="made-pass" tabIndex={-1}>
            {text.made({ name: pass.firstName })}
          </h2>
          <p>{text.madeNote}</p>
          <div class={style.choices}>
            <DeskButton go icon="printer" onPress={() => onPrint(pass)}>
              {text.printCard}
            </DeskButton>
            <DeskButton onPress={actions.dismiss}>{text.close}</DeskButton>
          </div>
        </div>
      </div>
    </section>
  );
}

/** Shows nothing about the holder. */
export function Card({
  setting: { config },
  card,
}: Pick<Props, 'setting'> & { readonly card: NonNullable<Props['card']> }) {
  const answers = config.kiosks[0]?.contactPoint;
  const house = config.contactPoints.find(({ id }) => id === answers) ?? config.contactPoints[0];
  return (
    <PassCard
      qr={card.qr}
      words={{
        marks: config.neighbourhoods.map(({ mark }) => mark),
        productName: deskText.product,
        title: text.card.title,
        how: linesOf(text.card.how),
        code: showCode(card.code),
        qrLabel: text.card.qr,
        found: text.card.found,
        house: house?.shortName ?? config.organisation,
        telephone: house?.telephone ?? '',
      }}
    />
  );
}
