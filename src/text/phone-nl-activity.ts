// What a phone says of an activity and of the poster that led to it, in Dutch.
import type { LocalDate } from '../domain/time.ts';
import { nl } from './nl.ts';
import { words } from './nl-words.ts';

export const phoneNlActivity = {
  activity: {
    facts: 'Wat u moet weten',
    free: nl.activity.free,
    price: nl.activity.price,
    placesLeft: nl.activity.placesLeft,
    ofPlaces: nl.activity.ofPlaces,
    full: nl.activity.full,
    waitingList: 'wel een wachtlijst',
    /** On a card: full, with a line. */
    fullWithList: 'Volzet, wel een wachtlijst',
    waiting: nl.activity.waiting,
    stepFree: nl.activity.stepFree,
    notStepFree: nl.activity.notStepFree,
    askHelp: nl.activity.askHelp,
    seriesMore: nl.activity.seriesMore,
    onceMore: nl.activity.onceMore,
    anyLanguage: nl.activity.anyLanguage,
    cancelled: nl.activity.cancelled,
    cancelledMore: nl.activity.cancelledMore,
    busy: nl.agenda.busy,
    past: nl.agenda.past,
    closed: 'Inschrijven kan niet meer: het is al begonnen. Kom gerust kijken, of bel ons.',
    nextTime: nl.agenda.nextTime,
    noNextTime: nl.agenda.noNextTime,
    /** Everything that was planned is over. */
    over: 'Dit staat niet meer in de agenda',
    overMore: 'Er is nog geen nieuwe datum. Kijk gerust wat er nog te doen is.',
    signUp: nl.activity.signUp,
    joinWaitingList: nl.activity.joinWaitingList,
    otherDates: 'Andere dagen',
    takeAlong: 'Zet in mijn agenda',
    everythingIn: (neighbourhood: string) => `Alles in ${neighbourhood}`,
  },

  poster: {
    /** What stands before and after `Zuid, geel, aan het buurtlokaal`. */
    scanned: { before: 'U scande de affiche in ', after: '.' },
    colour: { 'purple-house': 'paars', 'red-circle': 'rood', 'yellow-bowl': 'geel', 'blue-arch': 'blauw' },
    wrong: 'Klopt deze affiche niet?',
    withdrawn: 'Deze affiche geldt niet meer',
    withdrawnMore: 'Ze hangt er niet meer, of er hangt een nieuwe. Wat hieronder staat, klopt wel.',
  },

  report: {
    title: 'Wat klopt er niet aan de affiche?',
    more: 'Kies één. Zo kunnen we ze in orde brengen. We vragen niet wie u bent.',
    choice: {
      torn: 'Ze is gescheurd of hangt los',
      covered: 'Er hangt iets overheen',
      outdated: 'Wat erop staat, klopt niet meer',
      stranger: 'De code is overplakt, of dit is niet de affiche die ik zie',
      other: 'Iets anders',
    },
    send: 'Meld het',
    missing: 'Kies wat er niet klopt.',
    thanks: 'Bedankt om het te melden',
    thanksMore: 'Een collega gaat kijken.',
    careful: 'Kwam u op een vreemde pagina uit? Vul daar niets in.',
    back: 'Terug naar de affiche',
  },

  /** For who shares a page, and for search engines. */
  shared: {
    when: (day: LocalDate, hours: string, place: string) => `${words.fullDay(day)} ${hours}, ${place}`,
  },
};
