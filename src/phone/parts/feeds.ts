// The agenda's feeds for other programs: of the municipality, one neighbourhood or one location.

export const feedFormats = ['ics', 'json', 'xml'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  ics: 'text/calendar',
  json: 'application/ld+json',
  xml: 'application/atom+xml',
};

/**
 * `municipality` covers everything. Ids are unique across a configuration: no neighbourhood shares one with a location.
 */
export interface Scope {
  readonly kind: 'municipality' | 'neighbourhood' | 'location';
  readonly id: string;
  readonly name: string;
}

interface Places {
  readonly deployment: string;
  readonly municipality: string;
  readonly neighbourhoods: readonly { readonly id: string; readonly name: string }[];
  readonly locations: readonly { readonly id: string; readonly name: string }[];
}

/** The municipality first, then the neighbourhoods, then the locations. */
export const scopesOf = ({ deployment, municipality, neighbourhoods, locations }: Places): readonly Scope[] => [
  { kind: 'municipality', id: deployment, name: municipality },
  ...neighbourhoods.map(({ id, name }) => ({ kind: 'neighbourhood' as const, id, name })),
  ...locations.map(({ id, name }) => ({ kind: 'location' as const, id, name })),
];

/** A feed's address never changes, because people subscribe to it. */
export function feedAddress({ kind, id }: Scope, format: FeedFormat): string {
  if (kind !== 'municipality') return `/agenda/${id}.${format}`;
  return format === 'xml' ? '/feed.xml' : `/agenda.${format}`;
}
