import type { CheckInHeader, Entry } from '../../../domain/entry.ts';
import { refusalIn } from '../../../domain/receipt.ts';
import { checkInNl } from '../../../text/check-in-nl.ts';
import type { Text } from '../../../text/nl.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { StateHead } from '../../../ui/state-head.tsx';
import type { Here } from '../../here.ts';
import { type Delivery, useDelivery } from '../../use-receipt.ts';

interface Props {
  readonly here: Here;
  readonly entry: Entry<CheckInHeader>;
  /** The title of the activity. */
  readonly of: string;
}

interface Said {
  readonly title: string;
  readonly lead: string;
  readonly icon?: IconName;
  readonly good: boolean;
}

function said(text: Text, delivery: Delivery, of: string): Said {
  if (delivery.kind === 'sending') return { title: checkInNl.welcome, lead: checkInNl.sending, good: false };
  if (delivery.kind === 'kept') return { title: checkInNl.keptTitle, lead: checkInNl.keptMore, good: false };
  const { outcome } = delivery.receipt;
  if (outcome.kind !== 'checked-in')
    return { title: checkInNl.refusedTitle, lead: text.refusal(refusalIn(outcome)), icon: 'warning', good: false };
  if (outcome.ahead === true) return { title: checkInNl.aheadTitle, lead: checkInNl.aheadMore, good: false };
  const { persons } = outcome;
  const lead = persons > 1 ? checkInNl.welcomePersons(of, persons) : checkInNl.welcomeMore(of);
  return { title: checkInNl.welcome, lead, icon: 'check', good: true };
}

/** Somebody said "I am here": known at once, or as soon as there is a network. */
export function CheckedInScreen({ here: { text, kiosk, forget }, entry, of }: Props) {
  const delivery = useDelivery(kiosk, entry);
  const { title, lead, icon, good } = said(text, delivery, of);
  return (
    <Page
      place="centre"
      about={
        <>
          <Art name={delivery.kind === 'kept' ? 'cloud-off' : 'together'} />
          <StateHead title={title} lead={lead} icon={icon} tone={good ? 'good' : 'plain'} />
        </>
      }
    >
      <Go onPress={forget}>{text.ticket.done}</Go>
    </Page>
  );
}
