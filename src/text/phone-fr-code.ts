// What a phone says of a ticket or a slip, in French: a translation of phone-nl-code.ts.
import type { phoneNlCode } from './phone-nl-code.ts';
import { fr } from './phone-fr-words.ts';

export const phoneFrCode: typeof phoneNlCode = {
  ticket: {
    code: 'Votre code',
    alreadySent:
      'C’était déjà envoyé. Ce que vous avez changé ensuite ne compte pas. Il y a une erreur\u00a0? Appelez-nous.',
    what: 'Activité',
    when: 'Quand',
    where: 'Où',
    persons: 'Combien de personnes',
    about: 'Sujet',
    who: 'Qui vous aide',
    stamp: {
      confirmed: 'Confirmé',
      waiting: 'Liste d’attente',
      withdrawn: 'Inscription annulée',
      cancelled: 'N’a pas lieu',
      past: 'Terminé',
    },
    title: {
      confirmed: 'Votre place est réservée',
      waiting: 'Vous êtes sur la liste d’attente',
      withdrawn: 'Vous avez annulé',
      cancelled: 'Cette activité n’a pas lieu',
    },
    position: (position) => `Vous êtes numéro ${position} sur la liste.`,
    past: 'C’est terminé',
    pastMore: 'Regardez ce qu’il y a d’autre à faire.',
    confirmedMore: 'À bientôt.',
    waitingMore: 'Nous vous prévenons dès qu’une place se libère.',
    withdrawnMore: 'Votre place est de nouveau libre. Vous pouvez toujours venir une autre fois.',
    cancelledMore: 'Toutes nos excuses. Regardez ce qu’il y a d’autre à faire.',
    keep: 'Ajoutez cette page à vos favoris, ou faites une capture d’écran.',
    qr: 'Votre code sous forme de carré, pour un lecteur',
    show: 'Vous êtes devant un écran Buurtkiosk\u00a0? Montrez ceci à la caméra, ou tapez votre code.',
    toActivity: 'En savoir plus sur cette activité',
    series: 'Chaque fois\u00a0: voici la prochaine date.',
    cannotCome: 'Je ne viens pas',
    takeAlong: 'Ajouter à mon agenda',
  },

  callback: {
    stamp: {
      waiting: 'Votre demande est arrivée',
      called: 'Nous avons essayé',
      closed: 'Terminé',
      withdrawn: 'Demande retirée',
    },
    late: 'Le jour promis est passé',
    title: {
      called: 'Nous avons déjà appelé',
      closed: 'Cette demande est terminée',
      withdrawn: 'Vous avez retiré votre demande',
    },
    promise: (day) => `Au plus tard ${fr.fullDay(day)}`,
    waitingMore: 'Vous avez donné un numéro\u00a0? Alors nous vous appelons. Sinon, passez à l’accueil.',
    lateMore: (day) =>
      `C’était ${fr.fullDay(day)}. Nous ne nous sommes pas encore parlé\u00a0? Nous en sommes désolés. Appelez-nous, et nous vous aiderons.`,
    calledMore: 'Nous n’avons pas pu vous joindre\u00a0? Nous essaierons encore. Vous pouvez aussi nous appeler.',
    closedMore: 'Vous avez encore une question\u00a0? Appelez-nous.',
    withdrawnMore: 'Nous ne vous appellerons pas. Vous pouvez toujours refaire une demande.',
    withdraw: 'Retirer ma demande',
  },

  withdraw: {
    title: 'Vous ne pouvez pas venir\u00a0?',
    titleCallback: 'Retirer la demande\u00a0?',
    more: 'Alors votre place va à quelqu’un d’autre.',
    moreSeries:
      'Alors vous annulez pour toutes les dates. C’est seulement cette fois que vous ne pouvez pas venir\u00a0? Appelez-nous.',
    moreWaiting: 'Alors nous vous retirons de la liste d’attente.',
    moreCallback: 'Alors nous retirons votre demande de notre liste.',
    yes: 'Oui, annuler mon inscription',
    yesCallback: 'Oui, retirer ma demande',
    no: 'Non, ne rien changer',
  },

  pass: {
    valid: 'Ceci est une carte de quartier',
    validMore:
      'Scannez-la sur un écran Buurtkiosk\u00a0: ainsi, vous n’avez rien à écrire. Sur un téléphone, elle ne fait rien.',
    withdrawn: 'Cette carte de quartier n’est plus valable',
    withdrawnMore:
      'Vous en avez une nouvelle\u00a0? Prenez celle-là. Sinon, nous en faisons une pour vous, à l’accueil.',
  },
};
