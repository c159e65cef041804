// What the desk says of what could not be taken as it was: why, and what to do.
import type { SetAsideReason } from '../domain/receipt.ts';
import type { LocalDate } from '../domain/time.ts';
import { calendar, setAsideKind, setAsideReason, startCount } from './desk-nl-kinds.ts';

/** Of who said "I am here" and was gone before they could read that it was not so. */
function arrivalReason(refusal: SetAsideReason, today: LocalDate): string {
  switch (refusal.kind) {
    case 'no-seat':
      return 'Dit ticket staat nog op de wachtlijst. Kijk of er plaats is en zeg het aan de bezoeker.';
    case 'withdrawn':
      return 'Voor dit ticket is al afgezegd. Kwam de bezoeker toch? Schrijf die dan opnieuw in.';
    case 'cancelled':
      return 'De activiteit gaat niet door. Zeg het aan de bezoeker.';
    case 'not-today':
      return refusal.on === null
        ? 'Dit ticket is voor een andere dag. Zeg het aan de bezoeker.'
        : `Dit ticket is voor ${calendar.fullDay(refusal.on)}. Zeg het aan de bezoeker.`;
    case 'unknown-code':
      return 'Deze code is niet van een inschrijving. Vraag wie dit ticket heeft en kijk of die op de lijst staat.';
    case 'not-here-yet':
      return 'De inschrijving met deze code is nog onderweg naar ons. Komt ze aan, dan staat erbij dat de bezoeker er is.';
    case 'closed':
    case 'unknown-date':
    case 'more-than-places':
    case 'unreadable':
      return setAsideReason(refusal, today);
  }
}

export const setAsideText = {
  title: 'Kijk even na',
  intro: (many: number) =>
    many === 1 ? 'Eén bericht is niet vanzelf verwerkt.' : `${startCount(many)} berichten zijn niet vanzelf verwerkt.`,
  kind: setAsideKind,
  reason: (kind: string, refusal: SetAsideReason, today: LocalDate): string =>
    kind === 'check-in' ? arrivalReason(refusal, today) : setAsideReason(refusal, today),
  notTold: 'Zei ‘Ik ben er’ zonder verbinding. De bezoeker weet dit nog niet.',
  toList: 'Wie komt er?',
  toListOf: (title: string) => `Wie komt er? ${title}`,
  receivedAt: (kiosk: string, at: string) => `${kiosk}, ${at}`,
  seen: 'Gezien',
  seenOf: (name: string) => `Gezien: ${name}`,
};
