// The sections of the settings page in the order of its menu, and the name of each in the address.
const paths = {
  hours: 'openingsuren',
  promise: 'belofte',
  services: 'diensten',
  places: 'plaatsen',
  neighbourhoods: 'buurten',
  languages: 'talen',
  urgent: 'dringende-nummers',
  alarms: 'alarmen',
  kiosks: 'schermen',
} as const;
export type SettingsSection = keyof typeof paths;

export const settingsSections = [
  'hours',
  'promise',
  'services',
  'places',
  'neighbourhoods',
  'languages',
  'urgent',
  'alarms',
  'kiosks',
] as const satisfies readonly SettingsSection[];

export const pathOfSection = (section: SettingsSection): string => paths[section];

/** The first section for a path that is none. */
export const sectionOfPath = (path: string): SettingsSection =>
  settingsSections.find((section) => paths[section] === path) ?? 'hours';
