// What a phone says of a ticket or a slip, in English: a translation of phone-nl-code.ts.
import { en } from './phone-en-words.ts';
import type { phoneNlCode } from './phone-nl-code.ts';

export const phoneEnCode: typeof phoneNlCode = {
  ticket: {
    code: 'Your code',
    alreadySent: 'This was already sent. What you changed after that does not count. Is something wrong? Call us.',
    what: 'What for',
    when: 'When',
    persons: 'How many people',
    about: 'About',
    who: 'With whom',
    stamp: {
      confirmed: 'Confirmed',
      waiting: 'Waiting list',
      withdrawn: 'You cancelled',
      cancelled: 'Does not take place',
      past: 'Over',
    },
    title: {
      confirmed: 'Your place is yours',
      waiting: 'You are on the waiting list',
      withdrawn: 'You have cancelled',
      cancelled: 'This does not take place',
    },
    position: (position) => (position === 1 ? 'You are the first in line.' : `You are number ${position} in line.`),
    past: 'This is over',
    pastMore: 'See what else there is to do.',
    confirmedMore: 'See you then.',
    waitingMore: 'We will let you know when there is a place.',
    withdrawnMore: 'Your place is free again. You are always welcome another time.',
    cancelledMore: 'We are sorry. See what else there is to do.',
    keep: 'Take a photo of this ticket, or write down the code.',
    series: 'Every time: this is the next one.',
    cannotCome: 'I am not coming',
    takeAlong: 'Add to my calendar',
  },

  callback: {
    stamp: {
      waiting: 'Your question has arrived',
      called: 'We have tried',
      closed: 'Finished',
      withdrawn: 'Withdrawn',
    },
    late: 'The promised day is over',
    title: {
      called: 'We have already called',
      closed: 'This question is finished',
      withdrawn: 'You have withdrawn your question',
    },
    promise: (day) => `At the latest on ${en.fullDay(day)}`,
    waitingMore: 'Did you give a number? Then we will call you. If not, you are welcome at the desk.',
    lateMore: (day) =>
      `That was ${en.fullDay(day)}. Have we not spoken yet? We are sorry. Call us, and we will help you.`,
    calledMore: 'Could we not reach you? Then we will try again. You may also call us.',
    closedMore: 'Do you have another question? Do call us.',
    withdrawnMore: 'We will not call you. You can always ask again.',
    withdraw: 'Withdraw my question',
  },

  withdraw: {
    title: 'Can you not come?',
    titleCallback: 'Withdraw your question?',
    more: 'Then your place goes to somebody else.',
    moreSeries: 'You then cancel every time. Is it only this time that you cannot come? Call us.',
    moreWaiting: 'Then we take you off the waiting list.',
    moreCallback: 'Then we take your question off our list.',
    yes: 'Yes, cancel my place',
    yesCallback: 'Yes, withdraw my question',
    no: 'No, leave everything as it is',
  },

  pass: {
    valid: 'This is a neighbourhood card',
    validMore: 'Scan it at a screen of Buurtkiosk: then you do not have to type anything. On a phone it does nothing.',
    withdrawn: 'This neighbourhood card is no longer valid',
    withdrawnMore: 'Do you have a new one? Use that one. If not, we will make one for you at the desk.',
  },
};
