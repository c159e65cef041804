// One poster, as large as the screen allows, with how to print it.
import type { DeskSetting } from '../../../contract/desk.ts';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskHead } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice, PlainNotice } from '../../parts/list-notice.tsx';
import { posterTitle, posterWords } from '../../print/poster-words.ts';
import type { Shown } from '../../session/use-query.ts';
import { FormatChoice, type PosterFormat, PosterPaper } from './poster-paper.tsx';
import style from '../../layout/workbench.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.posters;

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly shown: Shown<PosterLine>;
  readonly agenda: Shown<DeskAgenda>;
  readonly format: PosterFormat;
  readonly onFormat: (format: PosterFormat) => void;
  readonly onPrint: () => void;
  readonly onRetry: () => void;
}

export function BackToPosters() {
  return (
    <a class={style.back} href={addressOf({ name: 'posters' })}>
      <Icon name="arrow-left" />
      {text.back}
    </a>
  );
}

/** Warns before printing a poster whose address no phone can open. */
export function ReachNotice({ publicAddress }: { readonly publicAddress: string }) {
  const { hostname } = new URL(publicAddress);
  const isHere = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
  return isHere ? (
    <Notice icon="warning" tone="late">
      {text.noPhones}
    </Notice>
  ) : null;
}

export function PosterView(props: Props) {
  const { shown, agenda } = props;
  return (
    <div class={style.page}>
      <BackToPosters />
      {shown.step === 'there' && agenda.step === 'there' ? (
        <Workbench {...props} poster={shown.value} agenda={agenda.value} />
      ) : (
        <>
          <DeskHead title={deskText.pages.posters} />
          {shown.step === 'failed' && shown.failure.kind === 'gone' ? (
            <PlainNotice {...text.gonePoster} picture="quiet" />
          ) : (
            <ListNotice
              shown={shown.step === 'there' ? agenda : shown}
              empty={{ ...text.gonePoster, picture: 'quiet' }}
              onRetry={props.onRetry}
            />
          )}
        </>
      )}
    </div>
  );
}

type BenchProps = Omit<Props, 'shown' | 'agenda'> & { readonly poster: PosterLine; readonly agenda: DeskAgenda };

function Workbench({ setting, today, poster, agenda, format, onFormat, onPrint }: BenchProps) {
  const { config, demo, publicAddress } = setting;
  const source = { config, agenda, today, demo, publicAddress };
  const words = posterWords(source, poster);
  const title = posterTitle(source, poster.about) ?? text.gone;
  const hangs = poster.withdrawn === null;
  return (
    <>
      <DeskHead title={text.printTitle({ title })} summary={poster.hangsAt} />
      <ReachNotice publicAddress={publicAddress} />
      {!hangs && (
        <Notice icon="prohibit" tone="late">
          {text.isWithdrawn}
        </Notice>
      )}
      {words === undefined ? (
        <PlainNotice head={text.gone} note={text.gonePoster.note} picture="quiet" />
      ) : (
        <div class={style.workbench}>
          <div class={style.choices}>
            <FormatChoice format={format} onFormat={onFormat} />
            <p>{text.printHelp}</p>
            <p>
              <DeskButton go icon="printer" disabled={!hangs} onPress={onPrint}>
                {text.printNow}
              </DeskButton>
            </p>
          </div>
          <PosterPaper
            words={words}
            code={poster.code}
            publicAddress={publicAddress}
            format={format}
            printable={hangs}
          />
        </div>
      )}
    </>
  );
}
