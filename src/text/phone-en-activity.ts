// What a phone says of an activity and of the poster that led to it, in English: a translation of phone-nl-activity.ts.
import { dutch } from './format/bidi.ts';
import { en } from './phone-en-words.ts';
import type { phoneNlActivity } from './phone-nl-activity.ts';

export const phoneEnActivity: typeof phoneNlActivity = {
  activity: {
    facts: 'What you need to know',
    free: 'Free',
    price: en.price,
    placesLeft: (left) => en.counted(left, { one: '# place left', other: '# places left' }),
    ofPlaces: (places) => `of ${places}`,
    full: 'Full',
    waitingList: 'there is a waiting list',
    fullWithList: 'Full, but there is a waiting list',
    waiting: (waiting) =>
      waiting === 0
        ? 'the waiting list is empty'
        : en.counted(waiting, { one: '# person is waiting', other: '# people are waiting' }),
    stepFree: 'No stairs',
    notStepFree: 'There are stairs',
    askHelp: 'ask us for help',
    seriesMore: 'come once or more than once',
    onceMore: 'only on this day',
    anyLanguage: 'All languages',
    cancelled: 'Cancelled',
    cancelledMore: 'It will not take place this time.',
    busy: 'Happening now',
    past: 'Over',
    closed: 'You can no longer sign up: it has already started. Come and have a look, or call us.',
    nextTime: (date) => `Next time: ${en.fullDay(date)}`,
    noNextTime: 'There is no new date yet.',
    over: 'This is no longer on the programme',
    overMore: 'There is no new date yet. See what else there is to do.',
    signUp: 'Sign me up',
    joinWaitingList: 'Put me on the waiting list',
    otherDates: 'Other days',
    takeAlong: 'Add to my calendar',
    everythingIn: (neighbourhood) => `Everything in ${dutch(neighbourhood)}`,
  },

  poster: {
    scanned: { before: 'You scanned the poster in ', after: '.' },
    colour: { 'purple-house': 'purple', 'red-circle': 'red', 'yellow-bowl': 'yellow', 'blue-arch': 'blue' },
    wrong: 'Is something wrong with this poster?',
    withdrawn: 'This poster is no longer valid',
    withdrawnMore: 'It was taken down, or there is a new one. What you read below is correct.',
  },

  report: {
    title: 'What is wrong with the poster?',
    more: 'Choose one. Then we can put the poster right. We do not ask who you are.',
    choice: {
      torn: 'It is torn or coming loose',
      covered: 'Something is covering it',
      outdated: 'What it says is no longer correct',
      stranger: 'Another code is stuck over it, or this is not the poster that I see',
      other: 'Something else',
    },
    send: 'Report it',
    missing: 'Choose what is wrong.',
    thanks: 'Thank you for telling us',
    thanksMore: 'A colleague will go and look.',
    careful: 'Did you end up on a strange page? Do not fill in anything there.',
    back: 'Back to the poster',
  },

  shared: {
    when: (day, hours, place) => `${en.fullDay(day)} ${hours}, ${place}`,
  },
};
