// What the forms on a phone ask and answer, in Dutch at level A2 to B1.
import { nl } from './nl.ts';

export const phoneNlAsking = {
  form: {
    wrong: (count: number) => (count === 1 ? 'Kijk nog één ding na' : `Kijk nog ${count} dingen na`),
    wrongMore: 'Wat u al invulde, staat er nog. We hebben nog niets verstuurd.',
    /** Before the title of a page with mistakes. */
    wrongTitle: (title: string) => `Nog niet verstuurd: ${title}`,
    optional: 'mag, moet niet',
    private: 'Enkel onze collega’s zien uw naam en uw nummer.',
    back: 'Terug',
  },

  signUp: {
    title: nl.activity.signUp,
    titleWaiting: nl.activity.joinWaitingList,
    send: nl.signUp.send,
    sendToWaitingList: nl.signUp.sendToWaitingList,
    isFull: 'Alle plaatsen zijn bezet. U komt op de wachtlijst.',
    attendance: nl.signUp.attendance,
    attendanceMore: nl.signUp.attendanceMore,
    once: nl.signUp.once,
    series: nl.signUp.series,
    persons: nl.signUp.persons,
    personsMore: nl.signUp.personsMore,
    onlyLeft: nl.signUp.onlyLeft,
    name: nl.signUp.name,
    nameMore: nl.signUp.nameMore,
    telephone: nl.signUp.telephone,
    telephoneMore: nl.signUp.telephoneMore,
    noTelephone: nl.signUp.noTelephone,
    together: nl.signUp.together,
    togetherMore: nl.signUp.togetherMore,
    togetherYes: nl.signUp.togetherYes,
    togetherNo: nl.signUp.togetherNo,
    /** Why somebody cannot sign up for this date. */
    refusal: {
      title: 'Dit is niet gelukt',
      closed: 'Inschrijven kan niet meer: het is al begonnen.',
      cancelled: 'Deze activiteit gaat niet door.',
      'unknown-date': 'Deze activiteit staat niet meer in de agenda.',
      other: 'Bel ons gerust, dan zoeken we het samen uit.',
    },
  },

  contact: {
    title: nl.start.callback,
    more: nl.start.callbackMore,
    subject: 'Waarover wilt u praten?',
    subjectMore: nl.callback.subjectMore,
    when: nl.callback.when,
    whenMore: nl.callback.whenMore,
    dayPart: nl.callback.dayPart,
    language: nl.callback.language,
    languageMore: nl.callback.languageMore,
    name: nl.callback.name,
    nameMore: nl.callback.nameMore,
    telephone: nl.callback.telephone,
    telephoneMore: nl.callback.telephoneMore,
    visit: nl.callback.visit,
    message: nl.callback.message,
    messageMore: nl.callback.messageMore,
    messageYes: nl.callback.messageYes,
    messageNo: nl.callback.messageNo,
    send: 'Verstuur mijn vraag',
    urgent: 'Is het dringend?',
    /** `112`, `Noodnummer`, `Gevaar, ziekenwagen of brandweer.` are put together around it. */
    callNumber: (number: string) => `Bel ${number}`,
  },

  /** What is wrong with an answer, and what to do. */
  mistake: {
    nameMissing: nl.signUp.nameMissing,
    nameTooLong: 'Deze naam is te lang. Uw voornaam is genoeg.',
    telephoneMissing: 'Typ uw nummer, of duid aan dat u langskomt.',
    telephone: nl.telephoneRefusal,
    persons: 'Kies met hoeveel u komt.',
    moreThanPlaces: (places: number) => `Er kunnen maar ${nl.persons(places)} mee. Kies er minder.`,
    attendance: 'Kies of u één keer komt of elke keer.',
    subject: 'Kies waarover u wilt praten.',
    dayPart: 'Kies wanneer we mogen bellen.',
    languages: 'Kies minstens één taal, en hoogstens vier.',
  },
};
