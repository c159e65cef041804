// An enrolment code, large enough to read across a room or to dictate by telephone.
import type { EnrolmentCode } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { KioskId } from '../../../domain/ids.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import style from './kiosks-view.module.css';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.kiosks;

export interface ShownCode {
  readonly kiosk: KioskId;
  readonly code: EnrolmentCode;
  readonly over: boolean;
}

interface Props {
  readonly shown: ShownCode;
  readonly name: string;
  readonly today: LocalDate;
  readonly onHide: () => void;
}

export function EnrolmentSlip({ shown: { code, over }, name, today, onHide }: Props) {
  const shown = showCode(code.code);
  return (
    <section data-slip class={style.slip} aria-label={text.codeTitle({ name })}>
      <h2 tabIndex={-1}>{text.codeTitle({ name })}</h2>
      {over ? (
        <p role="status">{text.codeOver}</p>
      ) : (
        <>
          <p class={style.code} role="img" aria-label={text.codeAloud({ signs: deskFormat.oneByOne(shown) })}>
            <Code>{shown}</Code>
          </p>
          {code.qr !== null && (
            <QrCode matrix={code.qr.map((row) => Array.from(row, (square) => square === '1'))} label={text.codeQr} />
          )}
          <p>
            <b>{text.codeUntil({ at: deskFormat.moment(code.until, today) })}.</b>{' '}
            {code.qr === null ? text.codeHelp : text.codeOrScan}
          </p>
        </>
      )}
      <DeskButton onPress={onHide}>{text.hideCode}</DeskButton>
    </section>
  );
}
