// What the pages on a phone say, in Arabic: a translation of phone-nl.ts, with no more and no other information.
import { weekdayOf } from '../domain/local-date.ts';
import { dutch, leftToRight } from './format/bidi.ts';
import { phoneArActivity } from './phone-ar-activity.ts';
import { phoneArAsking } from './phone-ar-asking.ts';
import { phoneArCode } from './phone-ar-code.ts';
import { ar, arPersons } from './phone-ar-words.ts';
import type { PhoneText } from './phone-nl.ts';

const weekdays = ['', 'اثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت', 'أحد'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = { 1: 'أول', 2: 'ثاني', 3: 'ثالث', 4: 'رابع', [-1]: 'آخر' };
const near = { today: 'اليوم', tomorrow: 'غدًا' };
const stillStuck = (name: string): string => `ألم ينجح ذلك؟ اتصل بـ ${dutch(name)}.`;
const inAHurry = (name: string): string => `هل أنت مستعجل؟ اتصل بـ ${dutch(name)}.`;
const together = 'سنجد الحل معًا.';
const weWriteIt = 'سنكتبه نحن بدلًا منك.';

export const phoneAr: PhoneText = {
  lang: 'ar',
  dir: 'rtl',
  translation: 'مترجم من الهولندية. النص الهولندي هو المعتمد.',
  ...phoneArActivity,
  ...phoneArAsking,
  ...phoneArCode,
  demo: 'عرض تجريبي: لا شيء هنا حقيقي',
  chooseLanguage: 'اختر لغة',
  call: (name) => `اتصل بـ ${dutch(name)}`,
  title: (page, municipality) => `${page} - ${leftToRight(`Buurtkiosk ${municipality}`)}`,
  toAgenda: 'شاهد الأنشطة',
  toContact: 'اتصلوا بي',
  persons: arPersons,
  languageNames: ar.languageNames,
  list: (words) => words.join('، '),

  when: {
    fullDay: ar.fullDay,
    dayAndMonth: ar.dayAndMonth,
    day: ar.near(near, ar.fullDay),
    weekday: ar.near(near, ar.weekday),
    from: ar.time,
    until: (time) => `حتى ${ar.time(time)}`,
    hours: (from, until) => `من\u00a0${ar.time(from)} إلى\u00a0${ar.time(until)}`,
    at: (day, time) => `${day}، الساعة ${ar.time(time)}`,
    repeat: (repeat, firstOn) => {
      switch (repeat.every) {
        case 'once':
          return 'مرة واحدة';
        case 'week':
          return repeat.interval === 1
            ? `كل يوم ${weekdays[weekdayOf(firstOn)]}`
            : `كل أسبوعين، يوم ال${weekdays[weekdayOf(firstOn)]}`;
        case 'month':
          return `${nths[repeat.nth]} يوم ${weekdays[repeat.weekday]} من كل شهر`;
      }
    },
  },

  unknown: {
    title: 'لا نعرف هذا الرمز',
    more: 'هل حصلت عليه الآن؟ ربما ما زال في الطريق. انظر مرة أخرى بعد قليل.',
    help: (name) => `ألم يتغير شيء؟ اتصل بـ ${dutch(name)}. ${together}`,
  },
  notACode: {
    title: 'هذا الرمز غير صحيح',
    more: `يتكوّن الرمز من 8 أحرف وأرقام، مثل ${leftToRight('7K3F\u20119QWX')}. انظر إليها جيدًا واحدًا واحدًا، أو امسح الرمز مرة أخرى.`,
    help: stillStuck,
  },
  noPage: {
    title: 'هذه الصفحة غير موجودة',
    more: 'انظر جيدًا إلى العنوان، أو امسح الرمز مرة أخرى.',
    help: stillStuck,
  },
  noDate: {
    title: 'لا يوجد موعد لهذا الرمز',
    more: 'لا يوجد شيء لإضافته إلى تقويمك. هل مرّ الموعد، أو هل ألغيته؟',
    help: (name) => `هل هذا غير صحيح؟ اتصل بـ ${dutch(name)}. ${together}`,
  },
  dayOver: {
    title: 'لم يعد التسجيل ممكنًا',
    more: 'لقد مرّ ذلك اليوم، أو لم يعد في البرنامج. لم نرسل شيئًا.',
    help: (name) => `انظر متى يُقام مرة أخرى. أو اتصل بـ ${dutch(name)}.`,
  },
  tooMany: {
    title: 'لحظة من فضلك',
    more: 'تم فحص رموز كثيرة قبل قليل. انتظر دقيقة وحاول مرة أخرى.',
    help: inAHurry,
  },
  tooManyForms: {
    title: 'لحظة من فضلك',
    more: 'وصلتنا طلبات كثيرة في وقت واحد. ما كتبته ما زال موجودًا، لكنه لم يُرسل. انتظر بضع دقائق ثم حاول مرة أخرى.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },
  elsewhere: {
    title: 'لم يأتِ هذا من صفحتنا',
    more: 'لم نرسل شيئًا. امسح الرمز الذي على الملصق مرة أخرى، واملأ الاستمارة هناك.',
    help: stillStuck,
  },
  unreadable: {
    title: 'لم نستطع قراءة هذا',
    more: 'لم نرسل شيئًا. ارجع وحاول مرة أخرى.',
    help: (name) => `${stillStuck(name)} ${weWriteIt}`,
  },
  notNow: {
    title: 'هذا غير ممكن الآن',
    more: 'حاول مرة أخرى بعد بضع دقائق.',
    help: inAHurry,
  },
  away: {
    title: 'هذا غير ممكن الآن',
    more: 'ما كتبته ما زال موجودًا، لكنه لم يُرسل. حاول مرة أخرى بعد بضع دقائق.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },

  agenda: {
    title: 'الأنشطة',
    lead: (place, days) => `في ${dutch(place)}، خلال الأيام الـ${days} القادمة`,
    from: (place, day) => `في ${dutch(place)}، ابتداءً من ${ar.fullDay(day)}`,
    nothing: 'لا يوجد نشاط في الأيام القادمة. تفضل بالدخول لنتحدث قليلًا.',
    choose: 'اختر ما تحب أن تفعله. بعد ذلك يمكنك التسجيل.',
    laterDays: 'الأيام التالية',
    everything: 'كل الأحياء',
    neighbourhoods: 'اختر حيًّا',
    takeAlong: 'أضف إلى تقويمك',
    takeAlongMore: 'يمكنك إضافة كل شيء إلى مواعيدك. هل تغيّر شيء لاحقًا؟ ستجده هناك.',
    takeOnly: (neighbourhood) => `${dutch(neighbourhood)} فقط`,
  },
};
