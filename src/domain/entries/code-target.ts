// What a lasting code leads to: that of an activity, or of a poster.
import type { ActivityId, LocationId, NeighbourhoodId } from '../ids.ts';

export type CodeTarget =
  | { readonly kind: 'activity'; readonly activity: ActivityId }
  | { readonly kind: 'location'; readonly location: LocationId }
  | { readonly kind: 'neighbourhood'; readonly neighbourhood: NeighbourhoodId };
