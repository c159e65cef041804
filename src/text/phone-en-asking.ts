// What the forms on a phone ask and answer, in English: a translation of phone-nl-asking.ts.
import { en, enPersons } from './phone-en-words.ts';
import type { phoneNlAsking } from './phone-nl-asking.ts';

export const phoneEnAsking: typeof phoneNlAsking = {
  form: {
    wrong: (count) => en.counted(count, { one: 'Please check # answer', other: 'Please check # answers' }),
    wrongMore: 'What you filled in is still there. We have not sent anything yet.',
    wrongTitle: (title) => `Not sent yet: ${title}`,
    optional: 'you can leave this empty',
    private: 'Only our colleagues see your name and your number.',
    back: 'Back',
  },

  signUp: {
    title: 'Sign me up',
    titleWaiting: 'Put me on the waiting list',
    send: 'Sign me up',
    sendToWaitingList: 'Put me on the waiting list',
    isFull: 'All places are taken. You will be on the waiting list.',
    attendance: 'Would you like to come more than once?',
    attendanceMore: 'You can always cancel later.',
    once: 'Only this time',
    series: 'Every time',
    persons: 'How many of you are coming?',
    personsMore: 'Count yourself too.',
    onlyLeft: (left) =>
      en.counted(left, {
        one: 'There is # place left. With more people you will be on the waiting list.',
        other: 'There are # places left. With more people you will be on the waiting list.',
      }),
    name: 'What is your first name?',
    nameMore: 'Your first name is enough.',
    telephone: 'What is your telephone number?',
    telephoneMore: 'We only call if something changes.',
    noTelephone: 'I will not give a number',
    together: 'Would you like to go with somebody?',
    togetherMore: 'You do not know anybody? Then we will look for somebody to go with you.',
    togetherYes: 'Yes, please',
    togetherNo: 'No, I will come on my own',
    refusal: {
      title: 'This did not work',
      closed: 'You can no longer sign up: it has already started.',
      cancelled: 'This activity will not take place.',
      'unknown-date': 'This activity is no longer on the programme.',
      other: 'Do call us, and we will sort it out together.',
    },
  },

  contact: {
    title: 'Please call me',
    more: 'We will call you back',
    subject: 'What would you like to talk about?',
    subjectMore: 'Choose one. You do not have to explain anything.',
    when: 'When may we call?',
    whenMore: 'We call on a day when we are open.',
    dayPart: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', any: 'Any time' },
    language: 'In which language?',
    languageMore: 'You may choose more than one.',
    name: 'What is your first name?',
    nameMore: 'Then we know who to ask for.',
    telephone: 'On which number?',
    telephoneMore: 'Only our colleagues see this number.',
    visit: 'I will come to reception',
    message: 'May we leave a voice message?',
    messageMore: 'We only do that if you do not answer.',
    messageYes: 'Yes, you may',
    messageNo: 'No, no message',
    send: 'Send my request',
    urgent: 'Is it urgent?',
    callNumber: (number) => `Call ${number}`,
  },

  mistake: {
    nameMissing: 'Type your first name. One letter is enough.',
    nameTooLong: 'This name is too long. Your first name is enough.',
    telephoneMissing: 'Type your number, or tick that you will come to reception.',
    telephone: (refusal) => {
      switch (refusal.kind) {
        case 'too-short':
          return 'Some digits are still missing.';
        case 'too-long':
          return 'There are too many digits. Erase a few.';
        case 'not-a-number':
          return 'Type digits only.';
        case 'premium':
          return 'We cannot call this number. Give an ordinary number.';
        case 'unknown-start':
          return 'A number does not start like this. Start with 0.';
      }
    },
    persons: 'Choose how many of you are coming.',
    moreThanPlaces: (places) => `There is room for ${enPersons(places)} at most. Choose fewer people.`,
    attendance: 'Choose whether you come once or every time.',
    subject: 'Choose what you would like to talk about.',
    dayPart: 'Choose when we may call.',
    languages: 'Choose at least one language, and four at most.',
  },
};
