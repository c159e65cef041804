// What the kiosk says when a buurtpas was read, in Dutch at level A2 to B1. No name: everybody who stands near can read it.

export const nlPass = {
  title: ['Dag!', 'Uw pas is gelezen'],
  more: 'U hoeft geen naam en geen nummer te typen.',
  onward: 'Ga verder',
  gone: ['Goed.', 'We zijn uw pas vergeten'],
  goneMore: 'U kunt gewoon verder. Als we uw naam nodig hebben, vragen we hem.',
} as const;
