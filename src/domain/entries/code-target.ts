// What the lasting code of an activity or a poster leads to.
import type { ActivityId, LocationId, NeighbourhoodId } from '../ids.ts';

export type CodeTarget =
  | { readonly kind: 'activity'; readonly activity: ActivityId }
  | { readonly kind: 'location'; readonly location: LocationId }
  | { readonly kind: 'neighbourhood'; readonly neighbourhood: NeighbourhoodId };
