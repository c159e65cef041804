import type { CheckInHeader, Entry } from '../../../domain/entries/entry.ts';
import { refusalIn } from '../../../domain/entries/receipt.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/controls/button.tsx';
import type { IconName } from '../../../ui/marks/icon.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { StateHead } from '../../../ui/layout/state-head.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { type Delivery, useDelivery } from '../../context/use-receipt.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly entry: Entry<CheckInHeader>;
  /** The title of the activity. */
  readonly of: string;
}

interface StateWords {
  readonly title: string;
  readonly lead: string;
  readonly icon?: IconName;
  readonly good: boolean;
}

function wordsOf({ checkIn, refusal }: FullText, delivery: Delivery, of: string): StateWords {
  if (delivery.kind === 'sending') return { title: checkIn.welcome, lead: checkIn.sending, good: false };
  if (delivery.kind === 'stored') return { title: checkIn.storedTitle, lead: checkIn.storedMore, good: false };
  const { outcome } = delivery.receipt;
  if (outcome.kind !== 'checked-in')
    return { title: checkIn.refusedTitle, lead: refusal(refusalIn(outcome)), icon: 'warning', good: false };
  if (outcome.early === true) return { title: checkIn.earlyTitle, lead: checkIn.earlyMore, good: false };
  const { persons } = outcome;
  const lead = persons > 1 ? checkIn.welcomePersons({ title: of, persons }) : checkIn.welcomeMore({ title: of });
  return { title: checkIn.welcome, lead, icon: 'check', good: true };
}

/** Confirms a check-in: at once, or as soon as there is a network. */
export function CheckedInScreen({ context: { text, kiosk, wipe }, entry, of }: Props) {
  const delivery = useDelivery(kiosk, entry);
  const { title, lead, icon, good } = wordsOf(text, delivery, of);
  return (
    <Page
      place="centre"
      about={
        <>
          <Art name={delivery.kind === 'stored' ? 'cloud-off' : 'together'} />
          <StateHead title={title} lead={lead} icon={icon} tone={good ? 'good' : 'plain'} />
        </>
      }
    >
      <Go onPress={wipe}>{text.ticket.done}</Go>
    </Page>
  );
}
