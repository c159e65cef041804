// The words in files for Excel, in Dutch.
import type { CallbackState } from '../domain/callback-request.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { Language } from '../domain/language.ts';
import type { OpenedState } from '../domain/look.ts';
import type { Need } from '../domain/need.ts';
import { needName } from './desk-nl-passes.ts';
import { languageNames } from './nl-words.ts';

export const csvText = {
  callbackHeads: [
    'Code',
    'Beloofd tegen',
    'Voornaam',
    'Telefoon',
    'Onderwerp',
    'Dagdeel',
    'Talen',
    'Hoe',
    'Bericht inspreken',
    'Buurt',
    'Kiosk',
    'Gevraagd op',
    'Stand',
    'Collega',
    'Pogingen',
    'Laatste poging',
    'Afgerond als',
    'Buurtpas',
    'Goed om te weten',
  ],
  signUpHeads: [
    'Activiteit',
    'Wanneer',
    'Plaats',
    'Voornaam',
    'Telefoon',
    'Personen',
    'Samen met iemand',
    'Hoe vaak',
    'Was er',
    'Code',
    'Ingeschreven op',
    'Buurtpas',
    'Goed om te weten',
  ],
  recoveredHeads: [
    'Binnengekomen',
    'Soort',
    'Waarvoor',
    'Voornaam',
    'Telefoon',
    'Talen',
    'Goed om te weten',
    'Buurtpas',
    'Code',
    'Kiosk',
    'Geopend',
  ],
  languages: (of: readonly Language[]) => of.map((one) => languageNames[one]).join(', '),
  remarks: (needs: readonly Need[], note: string | null) =>
    [...needs.map(needName), ...(note === null ? [] : [note])].join(', '),
  recoveredKind: (kind: EntryKind | 'unreadable'): string => {
    switch (kind) {
      case 'sign-up':
        return 'inschrijving';
      case 'callback-request':
        return 'terugbelverzoek';
      case 'withdrawal':
        return 'afmelding';
      case 'check-in':
        return 'aanmelding ter plaatse';
      case 'taking-back':
        return 'aanmelding teruggenomen';
      case 'pass':
        return 'buurtpas';
      case 'unreadable':
        return 'niet verwerkt';
    }
  },
  opened: (opened: OpenedState): string => {
    switch (opened) {
      case 'yes':
        return 'ja';
      case 'tampered':
        return 'nee: gewijzigd na het verzegelen';
      case 'no-key':
        return 'nee: andere sleutel';
    }
  },
  yesOrNo: (yes: boolean) => (yes ? 'ja' : 'nee'),
  reach: (reach: 'telephone' | 'visit') => (reach === 'telephone' ? 'bellen' : 'komt langs'),
  attendance: (attendance: 'once' | 'series') => (attendance === 'once' ? 'deze keer' : 'elke keer'),
  seat: (state: 'confirmed' | 'waiting', position: number | null) =>
    state === 'confirmed' ? 'bevestigd' : `wachtlijst ${position ?? ''}`.trim(),
  step: ({ step }: CallbackState): string => {
    switch (step) {
      case 'waiting':
        return 'wacht';
      case 'claimed':
        return 'bij een collega';
      case 'closed':
        return 'afgerond';
      case 'withdrawn':
        return 'ingetrokken';
    }
  },
};
