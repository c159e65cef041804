// What a phone says of a ticket or a slip, in Dutch at level A2 to B1.
import type { LocalDate } from '../domain/time.ts';
import { nl } from './nl.ts';
import { words } from './nl-words.ts';

export const phoneNlCode = {
  ticket: {
    code: 'Uw code',
    /** The form was sent a second time with other answers. */
    alreadySent: 'Dit was al verstuurd. Wat u daarna nog veranderde, telt niet mee. Klopt er iets niet? Bel ons.',
    what: 'Waarvoor',
    when: 'Wanneer',
    where: 'Waar',
    persons: 'Met hoeveel',
    about: 'Waarover',
    who: 'Bij wie',
    stamp: {
      confirmed: 'Bevestigd',
      waiting: 'Wachtlijst',
      withdrawn: 'Afgezegd',
      cancelled: 'Gaat niet door',
      past: 'Voorbij',
    },
    title: nl.code.signUpState,
    position: nl.code.position,
    past: 'Dit is voorbij',
    pastMore: 'Kijk gerust wat er nog te doen is.',
    confirmedMore: 'Tot dan.',
    waitingMore: 'We laten het weten als er plaats is.',
    withdrawnMore: 'Uw plaats is weer vrij. U mag altijd opnieuw komen.',
    cancelledMore: 'Onze excuses. Kijk gerust wat er nog te doen is.',
    keep: 'Zet deze pagina bij uw favorieten, of maak een schermafdruk.',
    qr: nl.ticket.qr,
    show: 'Bent u bij een scherm van Buurtkiosk? Toon dit aan de camera, of typ uw code.',
    toActivity: 'Meer over deze activiteit',
    series: 'Elke keer: dit is de eerstvolgende.',
    cannotCome: 'Ik kom niet',
    takeAlong: 'Zet in mijn agenda',
  },

  callback: {
    stamp: { waiting: 'Uw vraag is aangekomen', called: 'Al geprobeerd', closed: 'Afgerond', withdrawn: 'Ingetrokken' },
    late: 'De beloofde dag is voorbij',
    title: {
      called: 'We hebben al gebeld',
      closed: 'Deze vraag is afgerond',
      withdrawn: 'U hebt uw vraag ingetrokken',
    },
    promise: (day: LocalDate) => `Ten laatste ${words.fullDay(day)}`,
    waitingMore: 'Gaf u een nummer? Dan bellen we u. Anders bent u welkom aan de balie.',
    lateMore: (day: LocalDate) =>
      `Dat was ${words.fullDay(day)}. Hoorden we elkaar nog niet? Dat spijt ons. Bel ons, dan helpen we u.`,
    calledMore: 'Kregen we u niet te pakken? Dan proberen we het nog eens. U mag ook zelf bellen.',
    closedMore: 'Hebt u nog een vraag? Bel ons gerust.',
    withdrawnMore: 'We bellen u niet. U mag altijd opnieuw vragen.',
    withdraw: nl.promise.withdraw,
  },

  withdraw: {
    title: nl.withdraw.title,
    titleCallback: nl.withdraw.titleCallback,
    more: nl.withdraw.more,
    moreSeries: 'U zegt dan af voor alle keren. Wilt u enkel deze keer niet komen? Bel ons.',
    moreWaiting: nl.withdraw.moreWaiting,
    moreCallback: nl.withdraw.moreCallback,
    yes: nl.withdraw.yes,
    yesCallback: nl.withdraw.yesCallback,
    no: nl.withdraw.no,
  },

  pass: {
    valid: 'Dit is een buurtpas',
    validMore: 'Scan ze op een scherm van Buurtkiosk: dan hoeft u niets te typen. Op een telefoon doet ze niets.',
    withdrawn: 'Deze buurtpas geldt niet meer',
    withdrawnMore: 'Hebt u een nieuwe? Neem die. Anders maken we er een voor u, aan de balie.',
  },
};
