// What the forms on a phone ask and answer, in French: a translation of phone-nl-asking.ts.
import type { phoneNlAsking } from './phone-nl-asking.ts';
import { fr, frPersons } from './phone-fr-words.ts';

export const phoneFrAsking: typeof phoneNlAsking = {
  form: {
    wrong: (count) => fr.counted(count, { one: 'Vérifiez encore # réponse', other: 'Vérifiez encore # réponses' }),
    wrongMore: 'Ce que vous avez déjà rempli est encore là. Nous n’avons encore rien envoyé.',
    wrongTitle: (title) => `Pas encore envoyé\u00a0: ${title}`,
    optional: 'pas obligatoire',
    private: 'Seuls nos collègues voient votre nom et votre numéro.',
    back: 'Retour',
  },

  signUp: {
    title: 'Je m’inscris',
    titleWaiting: 'Je m’inscris sur la liste d’attente',
    send: 'Je m’inscris',
    sendToWaitingList: 'Je m’inscris sur la liste d’attente',
    isFull: 'Toutes les places sont prises. Vous serez sur la liste d’attente.',
    attendance: 'Voulez-vous venir plusieurs fois\u00a0?',
    attendanceMore: 'Vous pouvez toujours annuler.',
    once: 'Une seule fois',
    series: 'Chaque fois',
    persons: 'Combien serez-vous\u00a0?',
    personsMore: 'N’oubliez pas de vous compter.',
    onlyLeft: (left) =>
      fr.counted(left, {
        one: 'Il reste # place. Si vous êtes plus nombreux, vous serez sur la liste d’attente.',
        other: 'Il reste # places. Si vous êtes plus nombreux, vous serez sur la liste d’attente.',
      }),
    name: 'Quel est votre prénom\u00a0?',
    nameMore: 'Votre prénom suffit.',
    telephone: 'Quel est votre numéro de téléphone\u00a0?',
    telephoneMore: 'Nous appelons seulement si quelque chose change.',
    noTelephone: 'Je ne donne pas de numéro',
    together: 'Aimeriez-vous y aller avec quelqu’un\u00a0?',
    togetherMore: 'Vous ne connaissez personne\u00a0? Nous cherchons quelqu’un qui vous accompagne.',
    togetherYes: 'Oui, volontiers',
    togetherNo: 'Non, ce n’est pas nécessaire',
    refusal: {
      title: 'Cela n’a pas marché',
      closed: 'Il est trop tard pour vous inscrire\u00a0: l’activité a déjà commencé.',
      cancelled: 'Cette activité n’a pas lieu.',
      'unknown-date': 'Cette activité n’est plus à l’agenda.',
      other: 'Appelez-nous. Nous chercherons une solution ensemble.',
    },
  },

  contact: {
    title: 'Rappelez-moi',
    more: 'Nous vous rappelons',
    subject: 'De quoi voulez-vous parler\u00a0?',
    subjectMore: 'Choisissez un sujet. Vous n’avez rien à expliquer.',
    when: 'Quand pouvons-nous appeler\u00a0?',
    whenMore: 'Nous appelons un jour où nous sommes ouverts.',
    dayPart: { morning: 'Le matin', afternoon: 'L’après-midi', evening: 'Le soir', any: 'Peu importe' },
    language: 'Dans quelle langue\u00a0?',
    languageMore: 'Vous pouvez en choisir plusieurs.',
    name: 'Quel est votre prénom\u00a0?',
    nameMore: 'Ainsi, nous savons qui demander.',
    telephone: 'À quel numéro\u00a0?',
    telephoneMore: 'Seuls nos collègues voient ce numéro.',
    visit: 'Je passe à l’accueil',
    message: 'Pouvons-nous laisser un message vocal\u00a0?',
    messageMore: 'Nous le faisons seulement si vous ne répondez pas.',
    messageYes: 'Oui, vous pouvez',
    messageNo: 'Non, pas de message',
    send: 'Envoyer ma demande',
    urgent: 'C’est urgent\u00a0?',
    callNumber: (number) => `Appelez le ${number}`,
  },

  mistake: {
    nameMissing: 'Écrivez votre prénom. Une lettre suffit.',
    nameTooLong: 'Ce nom est trop long. Votre prénom suffit.',
    telephoneMissing: 'Écrivez votre numéro, ou indiquez que vous passez à l’accueil.',
    telephone: (refusal) => {
      switch (refusal.kind) {
        case 'too-short':
          return 'Il manque encore des chiffres.';
        case 'too-long':
          return 'Il y a trop de chiffres. Effacez-en quelques-uns.';
        case 'not-a-number':
          return 'Écrivez seulement des chiffres.';
        case 'premium':
          return 'Nous ne pouvons pas appeler ce numéro. Donnez un numéro ordinaire.';
        case 'unknown-start':
          return 'Un numéro ne commence pas ainsi. Commencez par 0.';
      }
    },
    persons: 'Choisissez combien vous serez.',
    moreThanPlaces: (places) =>
      `Il y a de la place pour ${frPersons(places)} au maximum. Choisissez moins de personnes.`,
    attendance: 'Choisissez si vous venez une fois ou chaque fois.',
    subject: 'Choisissez de quoi vous voulez parler.',
    dayPart: 'Choisissez quand nous pouvons appeler.',
    languages: 'Choisissez au moins une langue, et quatre au plus.',
  },
};
