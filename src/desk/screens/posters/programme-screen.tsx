// Connects the month programme: which month, which neighbourhood, and printing it.
import { useState } from 'preact/hooks';
import type { DeskAgenda } from '../../../contract/poster.ts';
import type { NeighbourhoodId } from '../../../domain/ids.ts';
import { asLocalDate, type LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskHead, FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { Preview } from '../../../ui/print/preview.tsx';
import { Programme, programmePages } from '../../../ui/print/programme.tsx';
import type { PageContext } from '../../session/page-context.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import {
  monthsIn,
  programmeAddress,
  programmeDays,
  type ProgrammeMatters,
  programmeTitle,
  programmeWords,
} from '../../print/programme-words.ts';
import { usePrintRoot } from '../../print/use-print-root.ts';
import { useQuery } from '../../session/use-query.ts';
import { useQr } from '../../print/use-qr.ts';
import { BackToPosters, ReachNotice } from './poster-view.tsx';
import style from '../../layout/workbench.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.posters;

const firstOf = (day: LocalDate): LocalDate => asLocalDate(`${day.slice(0, 7)}-01`);

export function ProgrammeScreen({ context }: { readonly context: PageContext }) {
  const agenda = useQuery<DeskAgenda>(context, 'dates', () => context.api.agenda());
  const { shown } = agenda;
  return (
    <div class={style.page}>
      <BackToPosters />
      <DeskHead title={text.programme} />
      <ReachNotice publicAddress={context.setting.publicAddress} />
      {shown.step === 'there' ? (
        <Month context={context} agenda={shown.value} />
      ) : (
        <ListNotice shown={shown} empty={{ ...text.gonePoster, picture: 'quiet' }} onRetry={agenda.reload} />
      )}
    </div>
  );
}

function Month({ context, agenda }: { readonly context: PageContext; readonly agenda: DeskAgenda }) {
  const { setting, today } = context;
  const { config, demo, publicAddress } = setting;
  const [matters, setMatters] = useState<ProgrammeMatters>({ month: firstOf(today), neighbourhood: null });
  const source = { config, agenda, today, demo, publicAddress };
  const qr = useQr(programmeAddress(publicAddress, matters));
  const days = programmeDays(source, matters);
  const programme = <Programme words={programmeWords(source, matters)} days={days} qr={qr} />;
  usePrintRoot(qr === undefined ? null : programme);
  return (
    <div class={style.workbench}>
      <div class={style.choices}>
        <Choices
          months={monthsIn(agenda, today)}
          neighbourhoods={config.neighbourhoods}
          matters={matters}
          onMatters={setMatters}
        />
        <p>{text.printHelp}</p>
        <p>
          <DeskButton go icon="printer" disabled={qr === undefined} onPress={() => window.print()}>
            {text.printProgramme}
          </DeskButton>
        </p>
      </div>
      <Preview paper="a4" sheets={programmePages(days).length} label={text.preview}>
        {programme}
      </Preview>
    </div>
  );
}

interface ChoicesProps {
  readonly months: readonly LocalDate[];
  readonly neighbourhoods: PageContext['setting']['config']['neighbourhoods'];
  readonly matters: ProgrammeMatters;
  readonly onMatters: (matters: ProgrammeMatters) => void;
}

function Choices({ months, neighbourhoods, matters, onMatters }: ChoicesProps) {
  const choose = (neighbourhood: NeighbourhoodId | null) => () => onMatters({ ...matters, neighbourhood });
  return (
    <FilterRow
      groups={[
        {
          label: text.month,
          buttons: months.map((month) => (
            <DeskButton key={month} pressed={matters.month === month} onPress={() => onMatters({ ...matters, month })}>
              {programmeTitle(month)}
            </DeskButton>
          )),
        },
        {
          label: text.place,
          buttons: (
            <>
              <DeskButton pressed={matters.neighbourhood === null} onPress={choose(null)}>
                {text.everywhere}
              </DeskButton>
              {neighbourhoods.map(({ id, name, mark, letter }) => (
                <DeskButton
                  key={id}
                  mark={mark}
                  letter={letter}
                  pressed={matters.neighbourhood === id}
                  onPress={choose(id)}
                >
                  {name}
                </DeskButton>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
