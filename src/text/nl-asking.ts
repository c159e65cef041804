// What the kiosk asks, in Dutch at level A2 to B1.
import type { DayPart } from '../domain/entry.ts';
import type { TelephoneRefusal } from '../domain/telephone.ts';

export const nlAsking = {
  steps: (step: number, of: number) => `Stap ${step} van ${of}`,
  next: 'Volgende',
  choose: 'Kies eerst een antwoord.',

  signUp: {
    about: (when: string) => `, ${when.charAt(0).toLocaleLowerCase('nl')}${when.slice(1)}`,
    send: 'Schrijf mij in',
    sendToWaitingList: 'Zet mij op de wachtlijst',
    attendance: 'Wilt u vaker komen?',
    attendanceMore: 'U kunt altijd nog afzeggen.',
    once: 'Enkel deze keer',
    series: 'Elke keer',
    persons: 'Met hoeveel komt u?',
    personsMore: 'Tel uzelf mee.',
    onlyLeft: (left: number) =>
      left === 1
        ? 'Er is nog 1 plaats. Met meer komt u op de wachtlijst.'
        : `Er zijn nog ${left} plaatsen. Met meer komt u op de wachtlijst.`,
    name: 'Wat is uw voornaam?',
    nameMore: 'Uw voornaam is genoeg.',
    nameLabel: 'Voornaam',
    havePass: 'Ik heb een buurtpas',
    nameMissing: 'Typ uw voornaam. Eén letter mag ook.',
    telephone: 'Wat is uw telefoonnummer?',
    telephoneMore: 'We bellen alleen als er iets verandert.',
    telephoneLabel: 'Telefoonnummer',
    noTelephone: 'Ik geef geen nummer',
    sendWithout: 'Inschrijven zonder nummer',
    sendToWaitingListWithout: 'Op de wachtlijst zonder nummer',
    together: 'Gaat u graag samen met iemand?',
    togetherMore: 'Kent u niemand? Dan zoeken we iemand die met u meegaat.',
    togetherYes: 'Ja, graag',
    togetherNo: 'Nee, ik kom zelf',
  },

  /** `way` is the button that goes on without one. */
  telephoneMissing: (way: string) => `Typ uw nummer, of kies: ${way}.`,
  telephoneRefusal: (refusal: TelephoneRefusal): string => {
    switch (refusal.kind) {
      case 'too-short':
        return 'Er ontbreken nog cijfers.';
      case 'too-long':
        return 'Dat zijn te veel cijfers. Wis er een paar.';
      case 'not-a-number':
        return 'Typ alleen cijfers.';
      case 'premium':
        return 'Naar dit nummer kunnen we niet bellen. Geef een gewoon nummer.';
      case 'unknown-start':
        return 'Zo begint een nummer niet. Begin met 0.';
    }
  },

  callback: {
    subject: ['Waarover', 'wilt u praten?'] as const,
    subjectMore: 'Kies één. U hoeft niets uit te leggen.',
    when: 'Wanneer mogen we bellen?',
    whenMore: 'Wij bellen op een dag dat we open zijn.',
    whenMissing: 'Kies eerst wanneer we mogen bellen.',
    send: 'Ja, bel mij',
    sendVisit: 'Verstuur, ik kom langs',
    dayPart: {
      morning: 'Voormiddag',
      afternoon: 'Namiddag',
      evening: 'Avond',
      any: 'Maakt niet uit',
    } satisfies Record<DayPart, string>,
    language: 'In welke taal?',
    languageMore: 'U mag er meer dan één kiezen.',
    name: 'Wat is uw voornaam?',
    nameMore: 'Zo weten we naar wie we vragen.',
    telephone: 'Op welk nummer?',
    telephoneMore: 'Enkel onze collega’s zien dit nummer.',
    visit: 'Ik kom langs aan de balie',
    message: 'Mogen we een bericht inspreken?',
    messageMore: 'Dat doen we alleen als u niet opneemt.',
    messageYes: 'Ja, dat mag',
    messageNo: 'Nee, niet inspreken',
  },

  keyboard: {
    label: 'Toetsenbord',
    space: 'spatie',
    upper: 'ABC',
    capitals: 'Hoofdletters',
    more: 'áü',
    fewer: 'abc',
    otherLetters: 'letters met tekens',
    erase: 'Wis één teken',
    numbers: 'Cijfers',
  },
};
