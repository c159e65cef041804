import { showCode } from '../../../domain/entries/code.ts';
import type { Entry, SignUpHeader } from '../../../domain/entries/entry.ts';
import { Go, Other, Pair } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { StateHead } from '../../../ui/layout/state-head.tsx';
import { Ticket } from '../../../ui/paper/ticket.tsx';
import { Track } from '../../../ui/status/track.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { codeAddress } from '../../../domain/entries/code-address.ts';
import { useQr } from '../../parts/use-qr.ts';
import { useDelivery } from '../../context/use-receipt.ts';
import { trackSteps } from './track-steps.ts';
import { placeInWords, timeInWords } from './time-and-place.ts';
import { ticketWords } from './ticket-words.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly entry: Entry<SignUpHeader>;
  readonly hadPlaces: boolean;
}

/** The ticket of a sign-up. It follows the receipt by itself, also when that comes late. */
export function TicketScreen({ context, entry, hadPlaces }: Props) {
  const { text, kiosk, agenda, today, go, wipe } = context;
  const delivery = useDelivery(kiosk, entry);
  const { header, personal } = entry;
  const code = delivery.kind === 'received' ? (delivery.receipt.code ?? header.code) : header.code;
  const matrix = useQr(codeAddress(agenda.snapshot.publicAddress, code));
  const occurrence = agenda.byId.get(header.date);
  const isToday = occurrence?.date.on === today;
  const words = ticketWords(text, { entry, delivery, hadPlaces, isToday });
  const done = <Go onPress={wipe}>{text.ticket.done}</Go>;
  return (
    <Page
      wide="about"
      place="spread"
      about={
        <>
          <StateHead title={words.title} lead={words.lead} icon={words.icon} tone={words.good ? 'good' : 'plain'} />
          <Track label={text.ticket.track} steps={trackSteps(text, header, words.done)} done={words.done} />
          <Ticket
            variant={words.variant}
            mark={occurrence?.neighbourhood.mark ?? 'purple-house'}
            title={occurrence?.activity.title ?? text.activity.gone}
            lines={occurrence ? [timeInWords(text, occurrence.date), placeInWords(occurrence)] : []}
            picture={occurrence?.activity.picture ?? 'talk'}
            stamp={words.stamp}
            codeLabel={text.ticket.code}
            code={showCode(code)}
            holder={[personal.firstName, text.persons({ count: header.persons })].filter(Boolean).join(', ')}
            qr={matrix && { matrix, label: text.ticket.qr }}
          />
        </>
      }
    >
      {code !== header.code && <Notice icon="info">{text.ticket.codeChanged}</Notice>}
      <p>{words.help}</p>
      {words.withdrawable === null ? (
        done
      ) : (
        <Pair>
          <Other
            icon="cross"
            onPress={() =>
              go({
                at: 'withdraw',
                ticket: code,
                what: words.withdrawable ?? 'place',
                of: occurrence && {
                  title: occurrence.activity.title,
                  on: occurrence.date.on,
                  series: header.attendance === 'series',
                },
              })
            }
          >
            {text.ticket.cannotCome}
          </Other>
          {done}
        </Pair>
      )}
    </Page>
  );
}
