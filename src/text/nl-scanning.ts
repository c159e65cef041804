// What the kiosk says of codes and its camera, in Dutch at level A2 to B1. Fetched with the screen that needs it.

interface Trouble {
  readonly title: string;
  readonly more: string;
}

export const nlScanning = {
  title: 'Scan een code',
  opening: 'De camera gaat aan. Even geduld.',
  aim: 'Hou uw code voor de camera, in het kader.',
  found: 'Gelezen. Even geduld.',
  orType: 'Of typ de code',
  torchOn: 'Lamp aan',
  torchOff: 'Lamp uit',
  foreign: 'Deze code is niet van ons. We openen ze niet.',
  damaged: 'Deze code is beschadigd. Typ ze, of vraag een nieuwe aan de balie.',
  noLonger: {
    'withdrawn-poster': {
      title: 'Deze affiche geldt niet meer',
      more: 'Ze is vervangen of weggehaald. In de agenda staat alles wat er nu te doen is.',
      toAgenda: 'Toon de agenda',
    },
    'nothing-planned': {
      title: 'Hier staat nu niets gepland',
      more: 'Er is nog geen nieuwe datum. In de agenda staat wat er nu wel te doen is.',
      toAgenda: 'Toon de agenda',
    },
    'withdrawn-pass': {
      title: 'Deze pas geldt niet meer',
      more: 'Ze is ingetrokken. Vraag een nieuwe aan de balie, of bel het nummer hieronder. Inschrijven kan ook zonder pas.',
      toAgenda: 'Toon de agenda',
    },
  },
  trouble: {
    refused: {
      title: 'De camera mag niet kijken',
      more: 'Een collega moet dat eerst toestaan. Typ uw code, of bel het nummer onderaan.',
    },
    missing: {
      title: 'Er is geen camera',
      more: 'Dit scherm vindt zijn camera niet. Typ uw code, of bel het nummer onderaan.',
    },
    busy: {
      title: 'De camera is bezet',
      more: 'We proberen het telkens opnieuw. Typ intussen uw code, of bel het nummer onderaan.',
    },
    stopped: {
      title: 'De camera viel weg',
      more: 'We proberen het telkens opnieuw. Typ intussen uw code, of bel het nummer onderaan.',
    },
    dark: {
      title: 'De camera ziet niets',
      more: 'Hangt er iets voor, of is het te donker? Typ uw code, of bel het nummer onderaan.',
    },
  } satisfies Record<string, Trouble>,
};

export type ScanningText = typeof nlScanning;
