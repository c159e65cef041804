// What the pages on a phone say, in French: a translation of phone-nl.ts, with no more and no other information.
import { weekdayOf } from '../domain/local-date.ts';
import { dutch } from './format/bidi.ts';
import { phoneFrActivity } from './phone-fr-activity.ts';
import { phoneFrAsking } from './phone-fr-asking.ts';
import { phoneFrCode } from './phone-fr-code.ts';
import { fr, frPersons } from './phone-fr-words.ts';
import type { PhoneText } from './phone-nl.ts';

const weekdays = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = {
  1: 'premier',
  2: 'deuxième',
  3: 'troisième',
  4: 'quatrième',
  [-1]: 'dernier',
};
const near = { today: 'Aujourd’hui', tomorrow: 'Demain' };
const stillStuck = (name: string): string => `Vous n’y arrivez pas\u00a0? Appelez ${dutch(name)}.`;
const inAHurry = (name: string): string => `Vous ne pouvez pas attendre\u00a0? Appelez ${dutch(name)}.`;
const together = 'Nous chercherons une solution ensemble.';
const weWriteIt = 'Nous le noterons pour vous.';

export const phoneFr: PhoneText = {
  lang: 'fr',
  dir: 'ltr',
  translation: 'Traduit du néerlandais. C’est le texte néerlandais qui compte.',
  ...phoneFrActivity,
  ...phoneFrAsking,
  ...phoneFrCode,
  demo: 'Démo\u00a0: tout est inventé',
  chooseLanguage: 'Choisissez une langue',
  call: (name) => `Appelez ${dutch(name)}`,
  title: (page, municipality) => `${page} - Buurtkiosk ${municipality}`,
  toAgenda: 'Voir les activités',
  toContact: 'Rappelez-moi',
  persons: frPersons,
  languageNames: fr.languageNames,
  list: (words) => words.join(', '),

  when: {
    fullDay: fr.fullDay,
    dayAndMonth: fr.dayAndMonth,
    day: fr.near(near, fr.fullDay),
    weekday: fr.near(near, fr.weekday),
    from: fr.time,
    until: (time) => `jusqu’à ${fr.time(time)}`,
    hours: (from, until) => `de\u00a0${fr.time(from)} à\u00a0${fr.time(until)}`,
    at: (day, time) => `${day} à ${fr.time(time)}`,
    repeat: (repeat, firstOn) => {
      switch (repeat.every) {
        case 'once':
          return 'Une fois';
        case 'week':
          return repeat.interval === 1
            ? `Chaque ${weekdays[weekdayOf(firstOn)]}`
            : `Un ${weekdays[weekdayOf(firstOn)]} sur deux`;
        case 'month':
          return `Chaque ${nths[repeat.nth]} ${weekdays[repeat.weekday]} du mois`;
      }
    },
  },

  unknown: {
    title: 'Nous ne connaissons pas ce code',
    more: 'Vous venez de le recevoir\u00a0? Alors il est peut-être encore en route. Réessayez plus tard.',
    help: (name) => `Toujours rien\u00a0? Appelez ${dutch(name)}. ${together}`,
  },
  notACode: {
    title: 'Ce code n’est pas correct',
    more: 'Un code a 8 lettres et chiffres, comme 7K3F\u20119QWX. Vérifiez-les un par un, ou scannez à nouveau le code.',
    help: stillStuck,
  },
  noPage: {
    title: 'Cette page n’existe pas',
    more: 'Regardez bien l’adresse, ou scannez à nouveau le code.',
    help: stillStuck,
  },
  noDate: {
    title: 'Il n’y a pas de date pour ce code',
    more: 'Il n’y a rien à mettre dans votre agenda. La date est passée, ou vous avez annulé\u00a0?',
    help: (name) => `Ce n’est pas correct\u00a0? Appelez ${dutch(name)}. ${together}`,
  },
  dayOver: {
    title: 'Il n’est plus possible de s’inscrire',
    more: 'Ce jour est passé, ou n’est plus à l’agenda. Nous n’avons rien envoyé.',
    help: (name) => `Regardez quand l’activité a de nouveau lieu. Ou appelez ${dutch(name)}.`,
  },
  tooMany: {
    title: 'Un peu de patience',
    more: 'Beaucoup de codes viennent d’être consultés. Attendez une minute et réessayez.',
    help: inAHurry,
  },
  tooManyForms: {
    title: 'Un peu de patience',
    more: 'Nous avons reçu beaucoup de demandes à la fois. Ce que vous avez écrit est encore là, mais n’a pas été envoyé. Attendez quelques minutes et réessayez.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },
  elsewhere: {
    title: 'Cela ne vient pas de notre page',
    more: 'Nous n’avons rien envoyé. Scannez à nouveau le code de l’affiche, puis remplissez le formulaire.',
    help: stillStuck,
  },
  unreadable: {
    title: 'Nous n’avons pas pu lire cela',
    more: 'Nous n’avons rien envoyé. Revenez en arrière et réessayez.',
    help: (name) => `${stillStuck(name)} ${weWriteIt}`,
  },
  notNow: {
    title: 'Cela ne marche pas pour le moment',
    more: 'Réessayez dans quelques minutes.',
    help: inAHurry,
  },
  away: {
    title: 'Cela ne marche pas pour le moment',
    more: 'Ce que vous avez écrit est encore là, mais n’a pas été envoyé. Réessayez dans quelques minutes.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },

  agenda: {
    title: 'Les activités',
    lead: (place, days) => `${dutch(place)}, les ${days} prochains jours`,
    from: (place, day) => `${dutch(place)}, à partir du ${fr.fullDay(day)}`,
    nothing: 'Rien n’est prévu ces prochains jours. Venez donc bavarder un peu.',
    choose: 'Choisissez ce que vous aimez faire. Ensuite, vous pouvez vous inscrire.',
    laterDays: 'Les jours suivants',
    everything: 'Tous les quartiers',
    neighbourhoods: 'Choisissez un quartier',
    takeAlong: 'Ajouter à votre agenda',
    takeAlongMore:
      'Vous pouvez tout mettre dans votre propre agenda. Quelque chose change plus tard\u00a0? Vous le verrez là.',
    takeOnly: (neighbourhood) => `Seulement ${dutch(neighbourhood)}`,
  },
};
