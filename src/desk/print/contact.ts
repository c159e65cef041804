// The contact point to print.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { LocationId } from '../../domain/ids.ts';

type ContactPoint = KioskConfig['contactPoints'][number];

/** The location's own contact point, else the one at the foot of the first kiosk's screens. */
export function contactFor(config: KioskConfig, location: LocationId | null): ContactPoint | undefined {
  const { contactPoints, locations, kiosks } = config;
  const own = locations.find(({ id }) => id === location)?.contactPoint;
  const wanted = own ?? kiosks[0]?.contactPoint;
  return contactPoints.find(({ id }) => id === wanted) ?? contactPoints[0];
}
