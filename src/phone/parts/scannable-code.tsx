// A ticket's code as a scanner sees it.
import { product, type PhoneText } from '../../text/phone.ts';
import { QrCode, type QrSquares } from './drawings.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly text: PhoneText;
  readonly qr: QrSquares;
}

/** As wide as a small phone allows: a kiosk's camera reads it off the glass. */
export const Scannable = ({ text, qr }: Props) => (
  <div class="scannable">
    <QrCode squares={qr} label={text.ticket.qr} />
    <p>
      <Said words={text.ticket.show({ product: text.latin(product) })} />
    </p>
  </div>
);
