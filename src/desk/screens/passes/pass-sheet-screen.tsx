// Connects the sheet of buurtpas cards: which cards to print, and printing them.
import { useState } from 'preact/hooks';
import type { PassLine } from '../../../contract/pass.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { EntryId } from '../../../domain/ids.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskCheck } from '../../../ui/desk/desk-field.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { CardSheets, cardSheets } from '../../../ui/print/card-sheets.tsx';
import { Preview } from '../../../ui/print/preview.tsx';
import type { PageContext } from '../../session/page-context.ts';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import { usePrintRoot } from '../../print/use-print-root.ts';
import { useQuery } from '../../session/use-query.ts';
import { codeAddress } from '../../../domain/entries/code-address.ts';
import { useQrs } from '../../print/use-qr.ts';
import { Card } from './passes-view.tsx';
import { sheetWords } from '../../words/pass-words.ts';
import style from '../../layout/workbench.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.passes;
/** As many as fit on a sheet, newest first: those most likely still need a card. */
const atFirst = 10;

export function PassSheetScreen({ context }: { readonly context: PageContext }) {
  const { shown, reload } = useQuery<readonly PassLine[]>(context, 'passes', () => context.api.passes('valid'));
  const passes = shown.step === 'there' ? shown.value : [];
  return (
    <div class={style.page}>
      <a class={style.back} href={addressOf({ name: 'passes' })}>
        <Icon name="arrow-left" />
        {text.sheet.back}
      </a>
      <DeskHead title={text.sheet.title} />
      {passes.length === 0 ? (
        <ListNotice shown={shown} empty={{ ...text.empty.valid, picture: 'quiet' }} onRetry={reload} />
      ) : (
        <Bench context={context} passes={passes} />
      )}
    </div>
  );
}

function Bench({
  context: { setting },
  passes,
}: {
  readonly context: PageContext;
  readonly passes: readonly PassLine[];
}) {
  const [turned, setTurned] = useState<ReadonlyMap<EntryId, boolean>>(new Map());
  const chosen = passes.filter(({ id }, index) => turned.get(id) ?? index < atFirst);
  const qrs = useQrs(chosen.map(({ code }) => codeAddress(setting.publicAddress, code)));
  const cards = chosen.map(({ id, code }, index) => ({
    id,
    card: <Card setting={setting} card={{ code, qr: qrs?.[index] }} />,
  }));
  const sheets = <CardSheets label={text.sheet.label} cards={cards} />;
  const printable = chosen.length > 0 && qrs !== undefined;
  usePrintRoot(printable ? sheets : null);
  return (
    <div class={style.workbench}>
      <div class={style.choices}>
        <p>{text.sheet.intro}</p>
        <p role="status">
          {chosen.length === 0 ? text.sheet.none : sheetWords(chosen.length, cardSheets(chosen.length))}
        </p>
        <p>
          <DeskButton go icon="printer" disabled={!printable} onPress={() => window.print()}>
            {text.sheet.print}
          </DeskButton>
        </p>
        <fieldset class={style.checks}>
          <legend>{text.sheet.which}</legend>
          {passes.map(({ id, code, firstName }) => (
            <DeskCheck
              key={id}
              label={`${showCode(code)} ${firstName}`}
              checked={chosen.some((one) => one.id === id)}
              onChange={(wanted) => setTurned((before) => new Map(before).set(id, wanted))}
            />
          ))}
        </fieldset>
      </div>
      {chosen.length > 0 && (
        <Preview paper="a4" sheets={cardSheets(chosen.length)} label={text.sheet.label}>
          {sheets}
        </Preview>
      )}
    </div>
  );
}
