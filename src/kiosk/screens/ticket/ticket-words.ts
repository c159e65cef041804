// The words and the certainty of a ticket, in each state.
import type { Entry, SignUpHeader } from '../../../domain/entries/entry.ts';
import type { FullText } from '../../../text/kiosk.ts';
import type { IconName } from '../../../ui/marks/icon.tsx';
import type { Delivery } from '../../context/use-receipt.ts';

export interface TicketWords {
  readonly title: string;
  readonly lead: string;
  readonly icon?: IconName;
  readonly good: boolean;
  readonly variant: 'sure' | 'unsure' | 'waiting' | 'withdrawn';
  readonly stamp?: string;
  /** The number of steps of the track that are done; see `trackSteps`. */
  readonly done: 1 | 2 | 3;
  readonly help: string;
  /** Whether there is a seat or a place on the waiting list to give up. */
  readonly withdrawable: 'place' | 'waiting' | null;
}

interface Facts {
  readonly entry: Entry<SignUpHeader>;
  readonly delivery: Delivery;
  /** The screen still showed free places when the visitor tapped. */
  readonly hadPlaces: boolean;
  readonly isToday: boolean;
}

/** How the visitor hears of changes. Only the desk knows whether a pass has a telephone number. */
function byWhom({ personal }: Facts['entry'], words: Readonly<Record<'pass' | 'call' | 'ask', string>>): string {
  if (personal.pass !== undefined) return words.pass;
  return personal.telephone === undefined ? words.ask : words.call;
}

export function ticketWords(text: FullText, { entry, delivery, hadPlaces, isToday }: Facts): TicketWords {
  const { ticket } = text;
  const unsure = { good: false, variant: 'unsure', stamp: ticket.notSure, done: 1, withdrawable: 'place' } as const;
  const sure = { icon: 'check', good: true, variant: 'sure', withdrawable: 'place' } as const;
  const when = isToday ? 'today' : 'later';
  const name = entry.personal.firstName ?? '';
  const welcome = name === '' ? ticket.confirmedMore({ when }) : ticket.confirmedMoreName({ when, name });
  // A seat on loan is confirmed, whatever the network does.
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
    // A sign-up never gets these outcomes; if it does, it has at least been received.
    case 'promised':
    case 'withdrawn':
    case 'checked-in':
    case 'undo-check-in':
    case 'made':
      return { ...unsure, title: ticket.sent, lead: text.refusedMore, done: 2, help: ticket.photo };
  }
}
