// Classifies a kiosk's contact with the server, as the server judged it.
import type { KioskLine } from '../../contract/desk.ts';
import type { KioskAlarm } from '../../domain/kiosks/kiosk-alarm.ts';

export type KioskContact = 'not-enrolled' | 'in-touch' | KioskAlarm['kind'];

export function contactOf({ enrolledAt, alarm }: KioskLine): KioskContact {
  return enrolledAt === null ? 'not-enrolled' : (alarm ?? 'in-touch');
}
