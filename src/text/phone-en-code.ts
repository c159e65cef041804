// What a phone says of a ticket or a slip, in English: a translation of phone-nl-code.ts.
import { en } from './phone-en-words.ts';
import type { phoneNlCode } from './phone-nl-code.ts';

export const phoneEnCode: typeof phoneNlCode = {
  ticket: {
    code: 'Your code',
    alreadySent: 'This was already sent. What you changed after that does not count. Is something wrong? Call us.',
    what: 'Activity',
    when: 'When',
    where: 'Where',
    persons: 'How many people',
    about: 'About',
    who: 'Who will help you',
    stamp: {
      confirmed: 'Confirmed',
      waiting: 'Waiting list',
      withdrawn: 'You cancelled',
      cancelled: 'Will not take place',
      past: 'Over',
    },
    title: {
      confirmed: 'You have a place',
      waiting: 'You are on the waiting list',
      withdrawn: 'You have cancelled',
      cancelled: 'This will not take place',
    },
    position: (position) => (position === 1 ? 'You are first on the list.' : `You are number ${position} on the list.`),
    past: 'This is over',
    pastMore: 'See what else there is to do.',
    confirmedMore: 'See you then.',
    waitingMore: 'We will let you know when a place becomes free.',
    withdrawnMore: 'Your place is free again. You are always welcome another time.',
    cancelledMore: 'We are sorry. See what else there is to do.',
    keep: 'Add this page to your favourites, or take a screenshot.',
    qr: 'Your code as a square, for a scanner',
    show: 'At a Buurtkiosk screen? Show this to the camera, or type your code.',
    toActivity: 'More about this activity',
    series: 'Every time: this is the next one.',
    cannotCome: 'I am not coming',
    takeAlong: 'Add to my calendar',
  },

  callback: {
    stamp: {
      waiting: 'Your request has arrived',
      called: 'We have tried',
      closed: 'Finished',
      withdrawn: 'You cancelled',
    },
    late: 'The day that we promised has passed',
    title: {
      called: 'We have already called',
      closed: 'This request is finished',
      withdrawn: 'You have cancelled your request',
    },
    promise: (day) => `${en.fullDay(day)} at the latest`,
    waitingMore: 'Did you give a number? Then we will call you. If not, you are welcome at reception.',
    lateMore: (day) =>
      `That was ${en.fullDay(day)}. Have we not spoken yet? We are sorry. Call us, and we will help you.`,
    calledMore: 'Could we not reach you? Then we will try again. You may also call us.',
    closedMore: 'Do you have another question? Do call us.',
    withdrawnMore: 'We will not call you. You can always ask again.',
    withdraw: 'Cancel my request',
  },

  withdraw: {
    title: 'Can you not come?',
    titleCallback: 'Cancel your request?',
    more: 'Then your place will go to somebody else.',
    moreSeries: 'Then you cancel all dates. Is it only this time that you cannot come? Call us.',
    moreWaiting: 'Then we will take you off the waiting list.',
    moreCallback: 'Then we will take your request off our list.',
    yes: 'Yes, cancel my place',
    yesCallback: 'Yes, cancel my request',
    no: 'No, leave everything as it is',
  },

  pass: {
    valid: 'This is a neighbourhood card',
    validMore: 'Scan it at a Buurtkiosk screen: then you do not have to type anything. On a phone it does nothing.',
    withdrawn: 'This neighbourhood card is no longer valid',
    withdrawnMore: 'Do you have a new one? Use that one. If not, we will make one for you at reception.',
  },
};
