// Where an entry was left when it was not at a kiosk. They stand where a kiosk's name stands: no kiosk may have them.
import { asId, type KioskId } from './ids.ts';

export const atDesk: KioskId = asId('desk');
export const onPhone: KioskId = asId('phone');

export type Sender = 'kiosk' | 'phone' | 'desk';

export function senderOf(kiosk: KioskId): Sender {
  if (kiosk === atDesk) return 'desk';
  return kiosk === onPhone ? 'phone' : 'kiosk';
}
