// The three different truths about what somebody left: kept here, received, certain.
import type { SignUpHeader } from '../../../domain/entries/entry.ts';
import type { Text } from '../../../text/kiosk.ts';
import type { TrackStep } from '../../../ui/status/track.tsx';

/** In the order in which they become true: a seat that was lent to this kiosk is certain before it is received. */
export function trackSteps({ ticket }: Text, { seat }: Pick<SignUpHeader, 'seat'>, done: number): readonly TrackStep[] {
  const stored = { id: 'stored', icon: 'tray', label: ticket.stored, good: false } as const;
  const sent = { id: 'sent', icon: 'send', label: ticket.sent, good: false } as const;
  const confirmed = { id: 'confirmed', icon: 'check', label: ticket.confirmed, good: true } as const;
  const steps = seat === 'loaned' ? [stored, confirmed, sent] : [stored, sent, confirmed];
  return steps.map((step, index) => ({ ...step, said: index < done ? ticket.happened : ticket.notYet }));
}
