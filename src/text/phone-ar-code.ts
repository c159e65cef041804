// What a phone says of a ticket or a slip, in Arabic: a translation of phone-nl-code.ts.
import { dutch } from './format/bidi.ts';
import { ar } from './phone-ar-words.ts';
import type { phoneNlCode } from './phone-nl-code.ts';

export const phoneArCode: typeof phoneNlCode = {
  ticket: {
    code: 'رمزك',
    alreadySent: 'سبق إرسال هذا. ما غيّرته بعد ذلك لا يُحتسب. هل هناك خطأ؟ اتصل بنا.',
    what: 'النشاط',
    when: 'الموعد',
    where: 'المكان',
    persons: 'عدد الأشخاص',
    about: 'الموضوع',
    who: 'من سيساعدك',
    stamp: {
      confirmed: 'مؤكَّد',
      waiting: 'قائمة الانتظار',
      withdrawn: 'أُلغي التسجيل',
      cancelled: 'لن يُقام',
      past: 'انتهى',
    },
    title: {
      confirmed: 'مكانك محجوز لك',
      waiting: 'أنت في قائمة الانتظار',
      withdrawn: 'لقد ألغيت تسجيلك',
      cancelled: 'لن يُقام هذا النشاط',
    },
    position: (position) => (position === 1 ? 'أنت الأول في القائمة.' : `رقمك في القائمة هو ${position}.`),
    past: 'لقد انتهى هذا النشاط',
    pastMore: 'شاهد الأنشطة الأخرى.',
    confirmedMore: 'نراك في الموعد.',
    waitingMore: 'سنخبرك عندما يتوفر مكان.',
    withdrawnMore: 'أصبح مكانك متاحًا لغيرك. يمكنك دائمًا أن تأتي مرة أخرى.',
    cancelledMore: 'نعتذر منك. شاهد الأنشطة الأخرى.',
    keep: 'أضف هذه الصفحة إلى المفضلة، أو التقط صورة للشاشة.',
    qr: 'رمزك على شكل مربع لقارئ الرموز',
    show: `هل أنت أمام شاشة ${dutch('Buurtkiosk')}؟ أظهر هذا للكاميرا، أو اكتب رمزك.`,
    toActivity: 'المزيد عن هذا النشاط',
    series: 'كل مرة: هذه هي المرة القادمة.',
    cannotCome: 'لن آتي',
    takeAlong: 'أضف إلى تقويمي',
  },

  callback: {
    stamp: {
      waiting: 'لقد وصل طلبك',
      called: 'حاولنا الاتصال',
      closed: 'انتهى',
      withdrawn: 'سُحب الطلب',
    },
    late: 'لقد مرّ الموعد الذي وعدناك به',
    title: {
      called: 'لقد اتصلنا بك',
      closed: 'انتهت معالجة هذا الطلب',
      withdrawn: 'لقد سحبت طلبك',
    },
    promise: (day) => `يوم ${ar.fullDay(day)} على أبعد تقدير`,
    waitingMore: 'هل أعطيتنا رقمًا؟ إذن سنتصل بك. وإلا فأهلًا بك في مكتب الاستقبال.',
    lateMore: (day) => `كان ذلك يوم ${ar.fullDay(day)}. ألم نتحدث معًا بعد؟ نحن آسفون. اتصل بنا وسنساعدك.`,
    calledMore: 'ألم نتمكن من الوصول إليك؟ سنحاول مرة أخرى. يمكنك أيضًا أن تتصل بنا.',
    closedMore: 'هل لديك سؤال آخر؟ اتصل بنا.',
    withdrawnMore: 'لن نتصل بك. يمكنك دائمًا أن تطلب من جديد.',
    withdraw: 'اسحبوا طلبي',
  },

  withdraw: {
    title: 'ألا تستطيع أن تأتي؟',
    titleCallback: 'هل تريد سحب طلبك؟',
    more: 'عندها سنعطي مكانك لشخص آخر.',
    moreSeries: 'عندها يُلغى تسجيلك لكل المرات. إذا كنت لا تستطيع أن تأتي هذه المرة فقط، فاتصل بنا.',
    moreWaiting: 'عندها سنحذف اسمك من قائمة الانتظار.',
    moreCallback: 'عندها سنحذف طلبك من قائمتنا.',
    yes: 'نعم، ألغوا تسجيلي',
    yesCallback: 'نعم، اسحبوا طلبي',
    no: 'لا، اتركوا كل شيء كما هو',
  },

  pass: {
    valid: 'هذه بطاقة حي',
    validMore: `امسحها أمام شاشة ${dutch('Buurtkiosk')}، فلن تحتاج إلى كتابة أي شيء. هذه البطاقة لا تعمل على الهاتف.`,
    withdrawn: 'لم تعد بطاقة الحي هذه صالحة',
    withdrawnMore: 'هل لديك بطاقة جديدة؟ استعملها. وإلا فسنصنع لك واحدة في مكتب الاستقبال.',
  },
};
