// What a ticket says on paper: what, when, where and how sure it is; never whose it is.
import type { SignUpLine, SignUpList } from '../../contract/desk.ts';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import { showCode } from '../../domain/code.ts';
import { localDateOf, localTimeOf } from '../../domain/local-date.ts';
import { printNl } from '../../text/print-nl.ts';
import type { PaperTicketWords } from '../../ui/print/paper-ticket.tsx';
import { codeAddress } from '../../domain/code-address.ts';
import { contactFor } from './contact.ts';

const { ticket: text } = printNl;

interface TicketSource {
  readonly config: KioskConfig;
  readonly publicAddress: string;
}

function stateOf({ state, position }: SignUpLine, cancelled: boolean): string {
  if (cancelled) return text.cancelled;
  return state === 'confirmed' ? text.sure : text.waiting(position);
}

/** Undefined when the configuration no longer knows its neighbourhood. */
export function ticketWords(
  { config, publicAddress }: TicketSource,
  { date }: SignUpList,
  line: SignUpLine,
): PaperTicketWords | undefined {
  const neighbourhood = config.neighbourhoods.find(({ id }) => id === date.neighbourhood);
  if (neighbourhood === undefined) return undefined;
  const { mark, letter, name } = neighbourhood;
  const contact = contactFor(config, null);
  const cancelled = date.state === 'cancelled';
  const address = codeAddress(publicAddress, line.code);
  return {
    mark,
    letter,
    neighbourhood: name,
    label: text.label,
    state: stateOf(line, cancelled),
    sure: line.state === 'confirmed' && !cancelled,
    title: date.title,
    lines: [
      text.day(localDateOf(date.startsAt)),
      text.hours(localTimeOf(date.startsAt), localTimeOf(date.endsAt)),
      ...(line.attendance === 'series' ? [text.series] : []),
      date.location,
    ],
    persons: text.persons(line.persons),
    codeLabel: text.code,
    code: showCode(line.code),
    help: text.help(contact?.shortName ?? config.municipality),
    telephone: contact?.telephone ?? '',
    address,
    qrLabel: printNl.qr(address),
  };
}
