// The three different truths about what somebody left: kept here, received, certain.
import type { Text } from '../../../text/nl.ts';
import type { TrackStep } from '../../../ui/track.tsx';

export const trackSteps = ({ ticket }: Text, done: number): readonly TrackStep[] =>
  [
    { id: 'kept', icon: 'tray', label: ticket.kept } as const,
    { id: 'sent', icon: 'send', label: ticket.sent } as const,
    { id: 'confirmed', icon: 'check', label: ticket.confirmed } as const,
  ].map((step, index) => ({ ...step, said: index < done ? ticket.happened : ticket.notYet }));
