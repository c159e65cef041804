import type { Entry } from '../../../domain/entries/entry.ts';
import { refusalIn } from '../../../domain/entries/receipt.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/controls/button.tsx';
import type { IconName } from '../../../ui/marks/icon.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { StateHead } from '../../../ui/layout/state-head.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { useDelivery, type Delivery } from '../../context/use-receipt.ts';
import type { Withdrawable } from '../../visit/visit.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly entry: Entry;
  readonly what: Withdrawable;
}

interface StateWords {
  readonly title: string;
  readonly lead: string;
  readonly icon?: IconName;
  readonly good: boolean;
}

function wordsOf(
  { withdraw, ticket, refusal, refusedMore }: FullText,
  delivery: Delivery,
  what: Withdrawable,
): StateWords {
  if (delivery.kind === 'sending') return { title: ticket.sending, lead: withdraw.sending, good: false };
  if (delivery.kind === 'stored') return { title: withdraw.storedTitle, lead: withdraw.storedMore, good: false };
  const { outcome } = delivery.receipt;
  if (outcome.kind !== 'withdrawn')
    return {
      title: ticket.refusedTitle,
      lead: `${refusal(refusalIn(outcome))} ${refusedMore}`,
      icon: 'warning',
      good: false,
    };
  if (outcome.early === true) return { title: withdraw.earlyTitle, lead: withdraw.earlyMore, good: true };
  return what === 'callback-request'
    ? { title: withdraw.doneTitleCallback, lead: withdraw.doneMoreCallback, icon: 'check', good: true }
    : { title: withdraw.doneTitle, lead: withdraw.doneMore, icon: 'check', good: true };
}

export function WithdrawnScreen({ context: { text, kiosk, wipe }, entry, what }: Props) {
  const delivery = useDelivery(kiosk, entry);
  const { title, lead, icon, good } = wordsOf(text, delivery, what);
  return (
    <Page
      place="centre"
      about={
        <>
          <Art name={delivery.kind === 'stored' ? 'cloud-off' : 'letter'} />
          <StateHead title={title} lead={lead} icon={icon} tone={good ? 'good' : 'plain'} />
        </>
      }
    >
      <Go onPress={wipe}>{text.ticket.done}</Go>
    </Page>
  );
}
