// What the pages on a phone say, in English: a translation of phone-nl.ts, with no more and no other information.
import { weekdayOf } from '../domain/local-date.ts';
import { dutch } from './format/bidi.ts';
import { phoneEnActivity } from './phone-en-activity.ts';
import { phoneEnAsking } from './phone-en-asking.ts';
import { phoneEnCode } from './phone-en-code.ts';
import { en, enPersons } from './phone-en-words.ts';
import type { PhoneText } from './phone-nl.ts';

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };
const near = { today: 'Today', tomorrow: 'Tomorrow' };
const stillStuck = (name: string): string => `Does it still not work? Call ${dutch(name)}.`;
const inAHurry = (name: string): string => `Are you in a hurry? Call ${dutch(name)}.`;
const together = 'We will sort it out together.';
const weWriteIt = 'We will write it down for you.';

export const phoneEn: PhoneText = {
  lang: 'en',
  dir: 'ltr',
  translation: 'Translated from Dutch. It is the Dutch text that counts.',
  ...phoneEnActivity,
  ...phoneEnAsking,
  ...phoneEnCode,
  demo: 'Demo: everything is made up',
  chooseLanguage: 'Choose a language',
  call: (name) => `Call ${dutch(name)}`,
  title: (page, municipality) => `${page} - Buurtkiosk ${municipality}`,
  toAgenda: 'See what there is to do',
  toContact: 'Please call me',
  persons: enPersons,
  languageNames: en.languageNames,
  list: (words) => words.join(', '),

  when: {
    fullDay: en.fullDay,
    dayAndMonth: en.dayAndMonth,
    day: en.near(near, en.fullDay),
    weekday: en.near(near, en.weekday),
    from: en.time,
    until: (time) => `until ${en.time(time)}`,
    hours: (from, until) => `from\u00a0${en.time(from)} to\u00a0${en.time(until)}`,
    at: (day, time) => `${day} at ${en.time(time)}`,
    repeat: (repeat, firstOn) => {
      switch (repeat.every) {
        case 'once':
          return 'Once';
        case 'week':
          return repeat.interval === 1
            ? `Every ${weekdays[weekdayOf(firstOn)]}`
            : `Every other ${weekdays[weekdayOf(firstOn)]}`;
        case 'month':
          return `Every ${nths[repeat.nth]} ${weekdays[repeat.weekday]} of the month`;
      }
    },
  },

  unknown: {
    title: 'We do not know this code',
    more: 'Did you get it just now? Then it may still be on its way. Try again later.',
    help: (name) => `Is it still not there later? Call ${dutch(name)}. ${together}`,
  },
  notACode: {
    title: 'This code is not right',
    more: 'A code has 8 letters and numbers, like 7K3F\u20119QWX. Check each one, or scan the code again.',
    help: stillStuck,
  },
  noPage: {
    title: 'This page does not exist',
    more: 'Look closely at the address, or scan the code again.',
    help: stillStuck,
  },
  noDate: {
    title: 'There is no date for this code',
    more: 'There is nothing to put in your calendar. Has the date passed, or have you cancelled?',
    help: (name) => `Is that not right? Call ${dutch(name)}. ${together}`,
  },
  dayOver: {
    title: 'You can no longer sign up',
    more: 'That day is over, or is no longer on the programme. We have not sent anything.',
    help: (name) => `See when it is on again. Or call ${dutch(name)}.`,
  },
  tooMany: {
    title: 'Just a moment',
    more: 'A lot of codes were checked just now. Wait a minute and try again.',
    help: inAHurry,
  },
  tooManyForms: {
    title: 'Just a moment',
    more: 'A lot came in at the same time. What you typed is still there, but has not been sent. Wait a few minutes and try again.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },
  elsewhere: {
    title: 'This did not come from our own page',
    more: 'We have not sent anything. Scan the code on the poster again, and fill it in there.',
    help: stillStuck,
  },
  unreadable: {
    title: 'We could not read this',
    more: 'We have not sent anything. Go back and try again.',
    help: (name) => `${stillStuck(name)} ${weWriteIt}`,
  },
  notNow: {
    title: 'This is not working right now',
    more: 'Try again in a few minutes.',
    help: inAHurry,
  },
  away: {
    title: 'This is not working right now',
    more: 'What you typed is still there, but has not been sent. Try again in a few minutes.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },

  agenda: {
    title: 'What is there to do?',
    lead: (place, days) => `In ${dutch(place)}, the next ${days} days`,
    from: (place, day) => `In ${dutch(place)}, from ${en.fullDay(day)}`,
    nothing: 'Nothing is planned for the coming days. Do come in for a chat.',
    choose: 'Choose what you like to do. Then you can sign up.',
    laterDays: 'The days after that',
    everything: 'All neighbourhoods',
    neighbourhoods: 'Choose a neighbourhood',
    takeAlong: 'Add to your calendar',
    takeAlongMore:
      'You can put everything in your own calendar. Does something change later? Then you will see it there.',
    takeOnly: (neighbourhood) => `Only ${dutch(neighbourhood)}`,
  },
};
