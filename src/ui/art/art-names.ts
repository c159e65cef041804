// Names of the pictures in art.svg.
export const artNames = [
  'soup',
  'coffee',
  'bread',
  'walk',
  'bike',
  'dance',
  'cards',
  'puzzle',
  'music',
  'phones',
  'books',
  'talk',
  'craft',
  'garden',
  'sign',
  'code',
  'together',
  'quiet',
  'waiting',
  'cloud-off',
  'letter',
  'key',
  'shut',
  'camera-off',
] as const;

export type ArtName = (typeof artNames)[number];
