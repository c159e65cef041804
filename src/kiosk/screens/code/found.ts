// What a code turns out to be: asked of this kiosk first, for what has not left yet, then of the server.
import type { TicketAnswer } from '../../../contract/ticket.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Outcome } from '../../../domain/receipt.ts';
import type { Kiosk } from '../../kiosk.ts';

export type Found =
  | { readonly kind: 'waiting-here'; readonly what: 'sign-up' | 'callback-request'; readonly lent: boolean }
  | { readonly kind: 'ticket'; readonly ticket: TicketAnswer }
  /** The server cannot be had now: this is how it stood when this kiosk last heard. */
  | { readonly kind: 'last-heard'; readonly outcome: Outcome }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'offline' };

export async function findCode(kiosk: Kiosk, code: Code): Promise<Found> {
  const { waiting, receipt } = await kiosk.outbox.findCode(code);
  if (waiting && waiting.header.kind !== 'withdrawal') {
    const { header } = waiting;
    return { kind: 'waiting-here', what: header.kind, lent: header.kind === 'sign-up' && header.seat === 'lent' };
  }
  const device = kiosk.keeper.device.get();
  const answer = device.kind === 'enrolled' ? await kiosk.link.ticket(device.device, code) : undefined;
  if (!answer?.ok) return receipt ? { kind: 'last-heard', outcome: receipt.outcome } : { kind: 'offline' };
  return answer.value === 'unknown' ? { kind: 'unknown' } : { kind: 'ticket', ticket: answer.value };
}
