// A link that works once: to scan, to copy or to print. It can be shown only now.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OneTimeLink } from '../../../contract/desk-staff.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import style from './colleagues-view.module.css';

const text = deskText.colleagues;

interface Props {
  readonly link: OneTimeLink;
  readonly isFor: 'invitation' | 'password';
  readonly origin: string;
  readonly today: LocalDate;
  readonly onHide: () => void;
}

export function LinkSlip({ link: { token, name, until, qr }, isFor, origin, today, onHide }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const address = `${origin}/desk/#welkom=${token}`;
  const title = text.link[isFor]({ name });
  useEffect(() => heading.current?.focus(), [token]);
  return (
    <section class={style.slip} aria-label={title}>
      {qr !== null && (
        <QrCode matrix={qr.map((row) => Array.from(row, (square) => square === '1'))} label={text.link.qr} />
      )}
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text.link.help({ name, at: deskFormat.moment(until, today) })}</p>
        <label class={style.address}>
          {text.link.address}
          <input readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <p class={style.buttons}>
          <DeskButton
            onPress={() =>
              void navigator.clipboard.writeText(address).then(
                () => setCopied('yes'),
                () => setCopied('no'),
              )
            }
          >
            {copied === 'yes' ? text.link.copied : text.link.copy}
          </DeskButton>
          <DeskButton icon="printer" onPress={() => print()}>
            {text.link.print}
          </DeskButton>
          <DeskButton go onPress={onHide}>
            {text.link.hide}
          </DeskButton>
        </p>
        <p role="status">{copied === 'no' ? text.link.notCopied : text.link.once}</p>
      </div>
    </section>
  );
}
