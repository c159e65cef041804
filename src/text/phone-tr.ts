// What the pages on a phone say, in Turkish: a translation of phone-nl.ts, with no more and no other information.
import { weekdayOf } from '../domain/local-date.ts';
import { dutch } from './format/bidi.ts';
import type { PhoneText } from './phone-nl.ts';
import { phoneTrActivity } from './phone-tr-activity.ts';
import { phoneTrAsking } from './phone-tr-asking.ts';
import { phoneTrCode } from './phone-tr-code.ts';
import { tr, trPersons } from './phone-tr-words.ts';

const weekdays = ['', 'pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'];
const nths: Record<1 | 2 | 3 | 4 | -1, string> = {
  1: 'ilk',
  2: 'ikinci',
  3: 'üçüncü',
  4: 'dördüncü',
  [-1]: 'son',
};
const near = { today: 'Bugün', tomorrow: 'Yarın' };
const stillStuck = (name: string): string => `Olmuyor mu? Arayın: ${dutch(name)}.`;
const inAHurry = (name: string): string => `Aceleniz mi var? Arayın: ${dutch(name)}.`;
const together = 'Birlikte bakarız.';
const weWriteIt = 'Sizin yerinize biz yazarız.';

export const phoneTr: PhoneText = {
  lang: 'tr',
  dir: 'ltr',
  translation: 'Felemenkçeden çeviri. Geçerli olan Felemenkçe metindir.',
  ...phoneTrActivity,
  ...phoneTrAsking,
  ...phoneTrCode,
  demo: 'Demo: hepsi uydurma',
  chooseLanguage: 'Bir dil seçin',
  call: (name) => `Arayın: ${dutch(name)}`,
  title: (page, municipality) => `${page} - Buurtkiosk ${municipality}`,
  toAgenda: 'Etkinlikleri gör',
  toContact: 'Beni arayın',
  persons: trPersons,
  languageNames: tr.languageNames,
  list: (words) => words.join(', '),

  when: {
    fullDay: tr.fullDay,
    dayAndMonth: tr.dayAndMonth,
    day: tr.near(near, tr.fullDay),
    weekday: tr.near(near, tr.weekday),
    from: tr.time,
    until: (time) => `– ${tr.time(time)} arası`,
    hours: (from, until) => `${tr.time(from)} – ${tr.time(until)} arası`,
    at: (day, time) => `${day}, saat ${tr.time(time)}`,
    repeat: (repeat, firstOn) => {
      switch (repeat.every) {
        case 'once':
          return 'Bir kez';
        case 'week':
          return repeat.interval === 1
            ? `Her ${weekdays[weekdayOf(firstOn)]}`
            : `İki haftada bir, ${weekdays[weekdayOf(firstOn)]} günü`;
        case 'month':
          return `Her ayın ${nths[repeat.nth]} ${weekdays[repeat.weekday]} günü`;
      }
    },
  },

  unknown: {
    title: 'Bu kodu tanımıyoruz',
    more: 'Kodu yeni mi aldınız? Belki henüz bize ulaşmadı. Biraz sonra yeniden bakın.',
    help: (name) => `Hâlâ aynı mı? Arayın: ${dutch(name)}. ${together}`,
  },
  notACode: {
    title: 'Bu kod doğru değil',
    more: 'Bir kodda 8 harf ve rakam vardır, örneğin 7K3F\u20119QWX. Her birine iyice bakın ya da kodu yeniden okutun.',
    help: stillStuck,
  },
  noPage: {
    title: 'Böyle bir sayfa yok',
    more: 'Adrese iyice bakın ya da kodu yeniden okutun.',
    help: stillStuck,
  },
  noDate: {
    title: 'Bu koda ait bir tarih yok',
    more: 'Takviminize eklenecek bir şey yok. Tarih geçti mi, yoksa iptal mi ettiniz?',
    help: (name) => `Bir yanlışlık mı var? Arayın: ${dutch(name)}. ${together}`,
  },
  dayOver: {
    title: 'Artık kaydolamazsınız',
    more: 'O gün geçti ya da artık programda yok. Hiçbir şey göndermedik.',
    help: (name) => `Bir sonraki tarihe bakın. Ya da arayın: ${dutch(name)}.`,
  },
  tooMany: {
    title: 'Biraz bekleyin',
    more: 'Az önce çok fazla koda bakıldı. Bir dakika bekleyip yeniden deneyin.',
    help: inAHurry,
  },
  tooManyForms: {
    title: 'Biraz bekleyin',
    more: 'Aynı anda çok istek geldi. Yazdıklarınız duruyor ama gönderilmedi. Birkaç dakika bekleyip yeniden deneyin.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },
  elsewhere: {
    title: 'Bu bizim sayfamızdan gelmedi',
    more: 'Hiçbir şey göndermedik. Afişteki kodu yeniden okutun ve orada doldurun.',
    help: stillStuck,
  },
  unreadable: {
    title: 'Bunu okuyamadık',
    more: 'Hiçbir şey göndermedik. Geri dönüp yeniden deneyin.',
    help: (name) => `${stillStuck(name)} ${weWriteIt}`,
  },
  notNow: {
    title: 'Şu anda olmuyor',
    more: 'Birkaç dakika sonra yeniden deneyin.',
    help: inAHurry,
  },
  away: {
    title: 'Şu anda olmuyor',
    more: 'Yazdıklarınız duruyor ama gönderilmedi. Birkaç dakika sonra yeniden deneyin.',
    help: (name) => `${inAHurry(name)} ${weWriteIt}`,
  },

  agenda: {
    title: 'Etkinlikler',
    lead: (place, days) => `${dutch(place)}, önümüzdeki ${days} gün`,
    from: (place, day) => `${dutch(place)}, ${tr.fullDay(day)} gününden itibaren`,
    nothing: 'Önümüzdeki günlerde bir etkinlik yok. Sohbet için her zaman uğrayabilirsiniz.',
    choose: 'Yapmak istediğinizi seçin. Sonra kaydolabilirsiniz.',
    laterDays: 'Sonraki günler',
    everything: 'Bütün mahalleler',
    neighbourhoods: 'Bir mahalle seçin',
    takeAlong: 'Takviminize ekleyin',
    takeAlongMore: 'Hepsini kendi takviminize ekleyebilirsiniz. Sonra bir şey değişirse orada okursunuz.',
    takeOnly: (neighbourhood) => `Sadece ${dutch(neighbourhood)}`,
  },
};
