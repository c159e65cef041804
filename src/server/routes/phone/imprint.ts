// The publisher of a page or an agenda, and the number to call.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { readTelephone } from '../../../domain/people/telephone.ts';
import type { Call, Imprint } from '../../../phone/parts/imprint.ts';

type ContactPoint = KioskConfig['contactPoints'][number];

export function callOf({ shortName, telephone }: ContactPoint): Call {
  const read = readTelephone(telephone);
  return { name: shortName, shown: telephone, href: `tel:${read.ok ? read.value : telephone.replaceAll(' ', '')}` };
}

export function contactOf({ contactPoints }: KioskConfig, id: string | undefined): ContactPoint {
  const contact = contactPoints.find((one) => one.id === id) ?? contactPoints[0];
  if (contact === undefined) throw new Error('A configuration without a contact point was let through.');
  return contact;
}

/** Uses the contact point of the first kiosk, as at the foot of its screens. */
export function imprintOf(config: KioskConfig, demo: boolean): Imprint {
  const { municipality, kiosks, locations } = config;
  const places = locations.filter(({ id }) => kiosks.some(({ location }) => location === id));
  return {
    municipality,
    demo,
    call: callOf(contactOf(config, kiosks[0]?.contactPoint)),
    screens: places.map(({ shortName }) => shortName),
  };
}
