// The three steps of a sign-up: stored here, received by the server, confirmed.
import type { SignUpHeader } from '../../../domain/entries/entry.ts';
import type { FullText } from '../../../text/kiosk.ts';
import type { TrackStep } from '../../../ui/status/track.tsx';

/**
 * Returns the steps in the order in which they happen: a seat on loan is confirmed before the server has received the
 * entry.
 */
export function trackSteps(
  { ticket }: FullText,
  { seat }: Pick<SignUpHeader, 'seat'>,
  done: number,
): readonly TrackStep[] {
  const stored = { id: 'stored', icon: 'tray', label: ticket.stored, good: false } as const;
  const sent = { id: 'sent', icon: 'send', label: ticket.sent, good: false } as const;
  const confirmed = { id: 'confirmed', icon: 'check', label: ticket.confirmed, good: true } as const;
  const steps = seat === 'loaned' ? [stored, confirmed, sent] : [stored, sent, confirmed];
  return steps.map((step, index) => ({ ...step, said: index < done ? ticket.happened : ticket.notYet }));
}
