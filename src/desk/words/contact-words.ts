// Says when a kiosk last contacted the server.
import type { KioskLine } from '../../contract/desk.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { contactOf } from './kiosk-contact.ts';
import { deskFormat, deskText } from '../../text/desk.ts';

const text = deskText.kiosks;

export function contactWords(kiosk: KioskLine, today: LocalDate): string {
  const heard = kiosk.lastContactAt ?? kiosk.enrolledAt;
  if (heard === null) return text.never;
  switch (contactOf(kiosk)) {
    case 'not-enrolled':
      return text.never;
    case 'in-touch':
      return text.contact({ at: deskFormat.moment(heard, today) });
    case 'old-queue':
    case 'trouble':
      return text.toCheck;
    case 'silent':
      return text.silentSince({ at: deskFormat.moment(heard, today) });
  }
}
