// Hook that follows the delivery of an entry until its receipt arrives.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../domain/entries/entry.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { seconds } from '../../domain/time/time.ts';
import type { Kiosk } from './kiosk.ts';

/** How long a visitor waits for the server before the screen says that the entry is only stored here. */
const patience = seconds(2);

/** `sending`: stored, and still within the waiting time. `kept`: stored, but the server did not answer in time. */
export type Delivery =
  | { readonly kind: 'sending' }
  | { readonly kind: 'stored' }
  | { readonly kind: 'received'; readonly receipt: Receipt };

export function useDelivery(kiosk: Kiosk, entry: Entry): Delivery {
  const [delivery, setDelivery] = useState<Delivery>({ kind: 'sending' });
  useEffect(() => {
    setDelivery({ kind: 'sending' });
    const timer = setTimeout(() => setDelivery((now) => (now.kind === 'sending' ? { kind: 'stored' } : now)), patience);
    const receipts = liveQuery(() => kiosk.receiptOf(entry)).subscribe((receipt) => {
      if (receipt !== undefined) setDelivery({ kind: 'received', receipt });
    });
    return () => {
      clearTimeout(timer);
      receipts.unsubscribe();
      kiosk.stopAwaiting(entry.header.id);
    };
  }, [entry.header.id]);
  return delivery;
}
