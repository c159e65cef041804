// What a ticket says in each state, and how sure it looks.
import type { Entry, SignUpHeader } from '../../../domain/entries/entry.ts';
import type { Text } from '../../../text/kiosk.ts';
import type { IconName } from '../../../ui/marks/icon.tsx';
import type { Delivery } from '../../context/use-receipt.ts';

export interface TicketWords {
  readonly title: string;
  readonly lead: string;
  readonly icon?: IconName;
  readonly good: boolean;
  readonly variant: 'sure' | 'unsure' | 'waiting' | 'withdrawn';
  readonly stamp?: string;
  /** How many steps of the track have happened; see `trackSteps`. */
  readonly done: 1 | 2 | 3;
  readonly help: string;
  /** Whether there is a seat or a place in line to give back. */
  readonly withdrawable: 'place' | 'waiting' | null;
}

interface Facts {
  readonly entry: Entry<SignUpHeader>;
  readonly delivery: Delivery;
  /** When the visitor tapped, the screen still showed room. */
  readonly hadPlaces: boolean;
  readonly isToday: boolean;
}

/** How they hear of it when something changes; whether a pass has a number is known at the desk only. */
function byWhom({ personal }: Facts['entry'], words: Readonly<Record<'pass' | 'call' | 'ask', string>>): string {
  if (personal.pass !== undefined) return words.pass;
  return personal.telephone === undefined ? words.ask : words.call;
}

export function ticketWords(text: Text, { entry, delivery, hadPlaces, isToday }: Facts): TicketWords {
  const { ticket } = text;
  const unsure = { good: false, variant: 'unsure', stamp: ticket.notSure, done: 1, withdrawable: 'place' } as const;
  const sure = { icon: 'check', good: true, variant: 'sure', withdrawable: 'place' } as const;
  const when = isToday ? 'today' : 'later';
  const name = entry.personal.firstName ?? '';
  const welcome = name === '' ? ticket.confirmedMore({ when }) : ticket.confirmedMoreName({ when, name });
  // The seat was lent to this kiosk: it is theirs, whatever the network does.
  if (delivery.kind !== 'received' && entry.header.seat === 'loaned') {
    const lead = delivery.kind === 'stored' ? `${welcome} ${ticket.loanedMore}` : welcome;
    return { ...sure, title: ticket.confirmed, lead, done: 2, help: ticket.photo };
  }
  if (delivery.kind === 'sending')
    return { ...unsure, title: ticket.sending, lead: ticket.sendingMore, help: ticket.photo };
  if (delivery.kind === 'stored')
    return {
      ...unsure,
      title: ticket.provisionalTitle,
      lead: [
        ticket.provisionalMore,
        byWhom(entry, { pass: ticket.provisionalPass, call: ticket.provisionalCall, ask: ticket.provisionalAsk }),
      ].join(' '),
      stamp: ticket.provisionalStamp,
      help: ticket.offline,
    };
  const { outcome } = delivery.receipt;
  switch (outcome.kind) {
    case 'confirmed':
      return {
        ...sure,
        title: ticket.confirmed,
        lead: [welcome, ...(outcome.series ? [ticket.seriesMore(outcome.series)] : [])].join(' '),
        done: 3,
        help: ticket.photo,
      };
    case 'waiting':
      return {
        title: ticket.waitingTitle,
        lead: [
          ...(hadPlaces ? [ticket.justTaken] : []),
          ticket.waitingMore({ position: outcome.position }),
          byWhom(entry, { pass: ticket.waitingPass, call: ticket.waitingTold, ask: ticket.waitingAsk }),
        ].join(' '),
        good: false,
        variant: 'waiting',
        stamp: ticket.waitingStamp,
        done: 2,
        help: ticket.photo,
        withdrawable: 'waiting',
      };
    case 'refused':
      return {
        title: ticket.refusedTitle,
        lead: text.refusal(outcome.refusal),
        icon: 'warning',
        good: false,
        variant: 'withdrawn',
        stamp: ticket.refusedStamp,
        done: 2,
        help: text.refusedMore,
        withdrawable: null,
      };
    // A sign-up never gets these; if it does, it has at least arrived.
    case 'promised':
    case 'withdrawn':
    case 'checked-in':
    case 'taken-back':
    case 'made':
      return { ...unsure, title: ticket.sent, lead: text.refusedMore, done: 2, help: ticket.photo };
  }
}
