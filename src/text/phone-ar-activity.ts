// What a phone says of an activity and of the poster that led to it, in Arabic: a translation of phone-nl-activity.ts.
import { dutch } from './format/bidi.ts';
import { ar } from './phone-ar-words.ts';
import type { phoneNlActivity } from './phone-nl-activity.ts';

export const phoneArActivity: typeof phoneNlActivity = {
  activity: {
    facts: 'ما يجب أن تعرفه',
    free: 'مجاني',
    price: ar.price,
    placesLeft: (left) =>
      ar.counted(left, {
        zero: 'لم يبقَ أي مكان',
        one: 'بقي مكان واحد',
        two: 'بقي مكانان',
        few: 'بقيت # أماكن',
        many: 'بقي # مكانًا',
        other: 'بقي # مكان',
      }),
    ofPlaces: (places) => `من أصل ${places}`,
    full: 'اكتمل العدد',
    waitingList: 'توجد قائمة انتظار',
    fullWithList: 'اكتمل العدد، لكن توجد قائمة انتظار',
    waiting: (waiting) =>
      ar.counted(waiting, {
        zero: 'قائمة الانتظار فارغة',
        one: 'شخص واحد ينتظر',
        two: 'شخصان ينتظران',
        few: '# أشخاص ينتظرون',
        many: '# شخصًا ينتظرون',
        other: '# شخص ينتظرون',
      }),
    stepFree: 'بدون درج',
    notStepFree: 'يوجد درج',
    askHelp: 'اطلب منا المساعدة',
    seriesMore: 'تعال مرة واحدة أو أكثر',
    onceMore: 'في هذا اليوم فقط',
    anyLanguage: 'كل اللغات',
    cancelled: 'أُلغي',
    cancelledMore: 'لن يُقام النشاط هذه المرة.',
    busy: 'جارٍ الآن',
    past: 'انتهى',
    closed: 'لم يعد التسجيل ممكنًا: لقد بدأ النشاط. يمكنك أن تأتي لتشاهد، أو أن تتصل بنا.',
    nextTime: (date) => `المرة القادمة: ${ar.fullDay(date)}`,
    noNextTime: 'لا يوجد موعد جديد بعد.',
    over: 'لم يعد هذا النشاط في البرنامج',
    overMore: 'لا يوجد موعد جديد بعد. شاهد الأنشطة الأخرى.',
    signUp: 'سجّلوني',
    joinWaitingList: 'سجّلوني في قائمة الانتظار',
    otherDates: 'أيام أخرى',
    takeAlong: 'أضف إلى تقويمي',
    everythingIn: (neighbourhood) => `كل الأنشطة في ${dutch(neighbourhood)}`,
  },

  poster: {
    scanned: { before: 'لقد مسحت رمز الملصق الموجود في ', after: '.' },
    colour: { 'purple-house': 'بنفسجي', 'red-circle': 'أحمر', 'yellow-bowl': 'أصفر', 'blue-arch': 'أزرق' },
    wrong: 'هل في هذا الملصق خطأ؟',
    withdrawn: 'لم يعد هذا الملصق صالحًا',
    withdrawnMore: 'لم يعد معلقًا، أو يوجد ملصق جديد. ما هو مكتوب في الأسفل صحيح.',
  },

  report: {
    title: 'ما المشكلة في الملصق؟',
    more: 'اختر جوابًا واحدًا. هكذا نستطيع إصلاحه. لن نسألك من أنت.',
    choice: {
      torn: 'إنه ممزق أو يكاد يسقط',
      covered: 'هناك شيء معلق فوقه',
      outdated: 'ما هو مكتوب عليه لم يعد صحيحًا',
      stranger: 'وُضع رمز آخر فوق الرمز، أو ليس هذا هو الملصق الذي أراه',
      other: 'شيء آخر',
    },
    send: 'أرسل البلاغ',
    missing: 'اختر المشكلة.',
    thanks: 'شكرًا على إبلاغنا',
    thanksMore: 'سيذهب أحد زملائنا للتحقق.',
    careful: 'هل وصلت إلى صفحة غريبة؟ لا تكتب فيها شيئًا.',
    back: 'العودة إلى الملصق',
  },

  shared: {
    when: (day, hours, place) => `${ar.fullDay(day)} ${hours}، ${dutch(place)}`,
  },
};
