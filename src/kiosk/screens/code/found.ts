// What a code turns out to be: asked of this kiosk first, for what has not left yet, then of the server.
import type { CodeAnswer } from '../../../contract/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Outcome } from '../../../domain/receipt.ts';
import type { Kiosk } from '../../kiosk.ts';

/** A ticket or slip, as the server knows it. */
export type TicketFound = Extract<CodeAnswer, { kind: 'sign-up' | 'callback-request' }>;

export type Found =
  | { readonly kind: 'waiting-here'; readonly what: 'sign-up' | 'callback-request'; readonly lent: boolean }
  | { readonly kind: 'ticket'; readonly ticket: TicketFound }
  /** The server cannot be had now: this is how it stood when this kiosk last heard. */
  | { readonly kind: 'last-heard'; readonly outcome: Outcome }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'offline' };

export async function findCode(kiosk: Kiosk, code: Code): Promise<Found> {
  const { waiting, receipt } = await kiosk.outbox.findCode(code);
  const header = waiting?.header;
  if (header?.kind === 'sign-up' || header?.kind === 'callback-request') {
    return { kind: 'waiting-here', what: header.kind, lent: header.kind === 'sign-up' && header.seat === 'lent' };
  }
  const device = kiosk.keeper.device.get();
  const answer = device.kind === 'enrolled' ? await kiosk.link.code(device.device, code) : undefined;
  if (!answer?.ok) return receipt ? { kind: 'last-heard', outcome: receipt.outcome } : { kind: 'offline' };
  if (answer.value === 'unknown') return { kind: 'unknown' };
  return answer.value.kind === 'sign-up' || answer.value.kind === 'callback-request'
    ? { kind: 'ticket', ticket: answer.value }
    : { kind: 'unknown' };
}
