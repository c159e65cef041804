// Where an entry was submitted: at a kiosk, with a form on a phone, or by a colleague at the desk.
import { asId, type KioskId } from '../ids.ts';

export type Origin =
  | { readonly kind: 'kiosk'; readonly kiosk: KioskId }
  | { readonly kind: 'phone' }
  | { readonly kind: 'desk' };

export type Sender = Origin['kind'];

/** The name that is stored with the entry and shown in lists; for a kiosk, its id. */
export const originName = (origin: Origin): KioskId => (origin.kind === 'kiosk' ? origin.kiosk : asId(origin.kind));
