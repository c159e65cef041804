// The receipt of an entry, as soon as it is here.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../domain/entries/entry.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import { seconds } from '../../domain/time/time.ts';
import type { Kiosk } from './kiosk.ts';

/** A visitor waits this long for the server's word before the screen says that it is only kept. */
const patience = seconds(2);

/** `sending`: kept, and for a moment nobody says more. `kept`: the server has not answered in time. */
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
