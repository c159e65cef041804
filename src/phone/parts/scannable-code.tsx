// A ticket's code as a QR code.
import { product, type PhoneText } from '../../text/phone.ts';
import { QrCode, type QrSquares } from './drawings.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly text: PhoneText;
  readonly qr: QrSquares;
}

/** As wide as a small phone allows, so that a kiosk's camera can read it from the phone's screen. */
export const Scannable = ({ text, qr }: Props) => (
  <div class="scannable">
    <QrCode squares={qr} label={text.ticket.qr} />
    <p>
      <Said words={text.ticket.show({ product: text.latin(product) })} />
    </p>
  </div>
);
