// What a phone says of an activity and of the poster that led to it, in French: a translation of phone-nl-activity.ts.
import { dutch } from './format/bidi.ts';
import type { phoneNlActivity } from './phone-nl-activity.ts';
import { fr } from './phone-fr-words.ts';

export const phoneFrActivity: typeof phoneNlActivity = {
  activity: {
    facts: 'Ce qu’il faut savoir',
    free: 'Gratuit',
    price: fr.price,
    placesLeft: (left) => fr.counted(left, { one: 'Encore # place', other: 'Encore # places' }),
    ofPlaces: (places) => `sur ${places}`,
    full: 'Complet',
    waitingList: 'il y a une liste d’attente',
    fullWithList: 'Complet, mais il y a une liste d’attente',
    waiting: (waiting) =>
      waiting === 0
        ? 'la liste d’attente est vide'
        : fr.counted(waiting, { one: '# personne attend', other: '# personnes attendent' }),
    stepFree: 'Sans escaliers',
    notStepFree: 'Il y a des escaliers',
    askHelp: 'demandez-nous de l’aide',
    seriesMore: 'venez une seule fois ou plusieurs fois',
    onceMore: 'seulement ce jour-là',
    anyLanguage: 'Toutes les langues',
    cancelled: 'Annulé',
    cancelledMore: 'Cette fois, l’activité n’a pas lieu.',
    busy: 'En cours',
    past: 'Terminé',
    closed: 'Il est trop tard pour vous inscrire\u00a0: l’activité a déjà commencé. Venez voir, ou appelez-nous.',
    nextTime: (date) => `Prochaine fois\u00a0: ${fr.fullDay(date)}`,
    noNextTime: 'Il n’y a pas encore de nouvelle date.',
    over: 'Cette activité n’est plus à l’agenda',
    overMore: 'Il n’y a pas encore de nouvelle date. Regardez ce qu’il y a d’autre à faire.',
    signUp: 'Je m’inscris',
    joinWaitingList: 'Je m’inscris sur la liste d’attente',
    otherDates: 'Autres jours',
    takeAlong: 'Ajouter à mon agenda',
    everythingIn: (neighbourhood) => `Toutes les activités\u00a0: ${dutch(neighbourhood)}`,
  },

  poster: {
    scanned: { before: 'Vous avez scanné l’affiche à cet endroit\u00a0: ', after: '.' },
    colour: { 'purple-house': 'violet', 'red-circle': 'rouge', 'yellow-bowl': 'jaune', 'blue-arch': 'bleu' },
    wrong: 'Quelque chose ne va pas avec cette affiche\u00a0?',
    withdrawn: 'Cette affiche n’est plus valable',
    withdrawnMore: 'Elle n’est plus là, ou il y en a une nouvelle. Ce qui est écrit ci-dessous est juste.',
  },

  report: {
    title: 'Quel est le problème avec l’affiche\u00a0?',
    more: 'Choisissez une réponse. Ainsi, nous pouvons réparer ou remplacer l’affiche. Nous ne demandons pas qui vous êtes.',
    choice: {
      torn: 'Elle est déchirée ou se détache',
      covered: 'Quelque chose la recouvre',
      outdated: 'Ce qui est écrit n’est plus juste',
      stranger: 'Un autre code est collé dessus, ou ce n’est pas l’affiche que je vois',
      other: 'Autre chose',
    },
    send: 'Signaler',
    missing: 'Choisissez ce qui ne va pas.',
    thanks: 'Merci de l’avoir signalé',
    thanksMore: 'Un collègue ira voir.',
    careful: 'Une page étrange s’est ouverte\u00a0? N’y écrivez rien.',
    back: 'Retour à l’affiche',
  },

  shared: {
    when: (day, hours, place) => `${fr.fullDay(day)} ${hours}, ${place}`,
  },
};
