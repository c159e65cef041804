// Texts of a printed ticket: what, when, where and its state; never whose ticket it is.
import type { SignUpLine, SignUpList } from '../../contract/desk.ts';
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import { showCode } from '../../domain/entries/code.ts';
import { localDateOf, localTimeOf } from '../../domain/time/local-date.ts';
import { hour } from '../../text/format/hours.ts';
import { printFormat, printText } from '../../text/print.ts';
import type { PaperTicketWords } from '../../ui/print/paper-ticket.tsx';
import { codeAddress } from '../../domain/entries/code-address.ts';
import { contactFor } from './contact.ts';

const { ticket: text } = printText;

interface TicketSource {
  readonly config: KioskConfig;
  readonly publicAddress: string;
}

function stateOf({ state, position }: SignUpLine, cancelled: boolean): string {
  if (cancelled) return text.cancelled;
  if (state === 'confirmed') return text.sure;
  return position === null ? text.waiting : text.waitingAt({ position });
}

/** Undefined when the neighbourhood is no longer in the configuration. */
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
      printFormat.calendar.fullDay(localDateOf(date.startsAt)),
      printText.hours({ from: hour(localTimeOf(date.startsAt)), until: hour(localTimeOf(date.endsAt)) }),
      ...(line.attendance === 'series' ? [text.series] : []),
      date.location,
    ],
    persons: text.persons({ count: line.persons }),
    codeLabel: text.code,
    code: showCode(line.code),
    help: text.help({ name: contact?.shortName ?? config.municipality }),
    telephone: contact?.telephone ?? '',
    address,
    qrLabel: printText.qr({ address }),
  };
}
