// What the forms on a phone ask and answer, in Arabic: a translation of phone-nl-asking.ts.
import { leftToRight } from './format/bidi.ts';
import { ar, arPersons } from './phone-ar-words.ts';
import type { phoneNlAsking } from './phone-nl-asking.ts';

const andMore = 'إذا كان العدد أكبر، فستكون في قائمة الانتظار.';

export const phoneArAsking: typeof phoneNlAsking = {
  form: {
    wrong: (count) =>
      ar.counted(count, {
        zero: 'لا يوجد ما تراجعه',
        one: 'راجع جوابًا واحدًا',
        two: 'راجع جوابين',
        few: 'راجع # أجوبة',
        many: 'راجع # جوابًا',
        other: 'راجع # جواب',
      }),
    wrongMore: 'ما كتبته ما زال موجودًا. لم نرسل شيئًا بعد.',
    wrongTitle: (title) => `لم يُرسل بعد: ${title}`,
    optional: 'اختياري',
    private: 'زملاؤنا فقط يرون اسمك ورقمك.',
    back: 'رجوع',
  },

  signUp: {
    title: 'سجّلوني',
    titleWaiting: 'سجّلوني في قائمة الانتظار',
    send: 'سجّلوني',
    sendToWaitingList: 'سجّلوني في قائمة الانتظار',
    isFull: 'كل الأماكن محجوزة. ستكون في قائمة الانتظار.',
    attendance: 'هل تريد أن تأتي أكثر من مرة؟',
    attendanceMore: 'يمكنك دائمًا أن تلغي لاحقًا.',
    once: 'هذه المرة فقط',
    series: 'كل مرة',
    persons: 'كم عدد الأشخاص؟',
    personsMore: 'احسب نفسك أيضًا.',
    onlyLeft: (left) =>
      `${ar.counted(left, {
        zero: 'لم يبقَ أي مكان.',
        one: 'بقي مكان واحد.',
        two: 'بقي مكانان.',
        few: 'بقيت # أماكن.',
        many: 'بقي # مكانًا.',
        other: 'بقي # مكان.',
      })} ${andMore}`,
    name: 'ما اسمك؟',
    nameMore: 'يكفي الاسم الأول.',
    telephone: 'ما رقم هاتفك؟',
    telephoneMore: 'لا نتصل إلا إذا تغيّر شيء.',
    noTelephone: 'لا أعطي رقمًا',
    together: 'هل تحب أن تذهب مع شخص آخر؟',
    togetherMore: 'ألا تعرف أحدًا؟ سنبحث عن شخص يرافقك.',
    togetherYes: 'نعم، أحب ذلك',
    togetherNo: 'لا، لا حاجة إلى ذلك',
    refusal: {
      title: 'لم ينجح ذلك',
      closed: 'لم يعد التسجيل ممكنًا: لقد بدأ النشاط.',
      cancelled: 'لن يُقام هذا النشاط.',
      'unknown-date': 'لم يعد هذا النشاط في البرنامج.',
      other: 'اتصل بنا وسنجد الحل معًا.',
    },
  },

  contact: {
    title: 'اتصلوا بي',
    more: 'سنعاود الاتصال بك',
    subject: 'عن أي شيء تريد أن تتحدث؟',
    subjectMore: 'اختر موضوعًا واحدًا. لا داعي لشرح أي شيء.',
    when: 'متى يمكننا الاتصال؟',
    whenMore: 'نتصل في أحد أيام عملنا.',
    dayPart: { morning: 'قبل الظهر', afternoon: 'بعد الظهر', evening: 'في المساء', any: 'لا فرق' },
    language: 'بأي لغة؟',
    languageMore: 'يمكنك اختيار أكثر من لغة.',
    name: 'ما اسمك؟',
    nameMore: 'هكذا نعرف مع من نطلب التحدث.',
    telephone: 'على أي رقم؟',
    telephoneMore: 'زملاؤنا فقط يرون هذا الرقم.',
    visit: 'سآتي إلى مكتب الاستقبال',
    message: 'هل يمكننا ترك رسالة صوتية؟',
    messageMore: 'نفعل ذلك فقط إذا لم تردّ.',
    messageYes: 'نعم، يمكنكم ذلك',
    messageNo: 'لا، بدون رسالة',
    send: 'أرسل الطلب',
    urgent: 'هل الأمر عاجل؟',
    callNumber: (number) => `اتصل بالرقم ${leftToRight(number)}`,
  },

  mistake: {
    nameMissing: 'اكتب اسمك. يكفي حرف واحد.',
    nameTooLong: 'هذا الاسم طويل جدًا. يكفي الاسم الأول.',
    telephoneMissing: 'اكتب رقمك، أو اختر أنك ستأتي إلى مكتب الاستقبال.',
    telephone: (refusal) => {
      switch (refusal.kind) {
        case 'too-short':
          return 'ما زالت هناك أرقام ناقصة.';
        case 'too-long':
          return 'هناك أرقام زائدة. احذف بعضها.';
        case 'not-a-number':
          return 'اكتب أرقامًا فقط.';
        case 'premium':
          return 'لا نستطيع الاتصال بهذا الرقم. أعطنا رقمًا عاديًا.';
        case 'unknown-start':
          return 'لا يبدأ الرقم هكذا. ابدأ بالرقم 0.';
      }
    },
    persons: 'اختر عدد الأشخاص.',
    moreThanPlaces: (places) => `أكبر عدد ممكن: ${arPersons(places)}. اختر عددًا أقل.`,
    attendance: 'اختر: مرة واحدة أو كل مرة.',
    subject: 'اختر الموضوع الذي تريد أن تتحدث عنه.',
    dayPart: 'اختر متى يمكننا الاتصال.',
    languages: 'اختر لغة واحدة على الأقل، وأربع لغات على الأكثر.',
  },
};
