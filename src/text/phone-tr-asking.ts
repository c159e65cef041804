// What the forms on a phone ask and answer, in Turkish: a translation of phone-nl-asking.ts.
import type { phoneNlAsking } from './phone-nl-asking.ts';
import { tr, trPersons } from './phone-tr-words.ts';

export const phoneTrAsking: typeof phoneNlAsking = {
  form: {
    wrong: (count) => tr.counted(count, { one: 'Bir şey eksik', other: '# şey eksik' }),
    wrongMore: 'Doldurduklarınız duruyor. Henüz hiçbir şey göndermedik.',
    wrongTitle: (title) => `Henüz gönderilmedi: ${title}`,
    optional: 'isteğe bağlı',
    private: 'Adınızı ve numaranızı yalnız çalışanlarımız görür.',
    back: 'Geri',
  },

  signUp: {
    title: 'Beni kaydedin',
    titleWaiting: 'Beni bekleme listesine yazın',
    send: 'Beni kaydedin',
    sendToWaitingList: 'Beni bekleme listesine yazın',
    isFull: 'Bütün yerler dolu. Bekleme listesine yazılırsınız.',
    attendance: 'Daha sık gelmek ister misiniz?',
    attendanceMore: 'Sonra her zaman iptal edebilirsiniz.',
    once: 'Yalnız bu sefer',
    series: 'Her sefer',
    persons: 'Kaç kişi geliyorsunuz?',
    personsMore: 'Kendinizi de sayın.',
    onlyLeft: (left) => tr.counted(left, { other: '# yer kaldı. Daha çok kişiyseniz bekleme listesine yazılırsınız.' }),
    name: 'Adınız ne?',
    nameMore: 'Adınız yeterli, soyadınız gerekmez.',
    telephone: 'Telefon numaranız ne?',
    telephoneMore: 'Yalnız bir şey değişirse ararız.',
    noTelephone: 'Danışmaya kendim gelirim',
    together: 'Biriyle birlikte gitmek ister misiniz?',
    togetherMore: 'Kimseyi tanımıyor musunuz? O zaman sizinle gelecek birini ararız.',
    togetherYes: 'Evet, isterim',
    togetherNo: 'Hayır, kendim gelirim',
    refusal: {
      title: 'Bu olmadı',
      closed: 'Artık kaydolamazsınız: etkinlik başladı.',
      cancelled: 'Bu etkinlik yapılmıyor.',
      'unknown-date': 'Bu etkinlik artık programda yok.',
      other: 'Bizi arayın, birlikte bakalım.',
    },
  },

  contact: {
    title: 'Beni arayın',
    more: 'Sizi geri ararız',
    subject: 'Ne hakkında konuşmak istiyorsunuz?',
    subjectMore: 'Birini seçin. Hiçbir şey açıklamanız gerekmez.',
    when: 'Sizi ne zaman arayabiliriz?',
    whenMore: 'Açık olduğumuz bir gün ararız.',
    dayPart: { morning: 'Öğleden önce', afternoon: 'Öğleden sonra', evening: 'Akşam', any: 'Fark etmez' },
    language: 'Hangi dilde?',
    languageMore: 'Birden fazla seçebilirsiniz.',
    name: 'Adınız ne?',
    nameMore: 'Böylece kimi soracağımızı biliriz.',
    telephone: 'Size hangi numaradan ulaşalım?',
    telephoneMore: 'Bu numarayı yalnız çalışanlarımız görür.',
    visit: 'Danışmaya kendim gelirim',
    message: 'Sesli mesaj bırakabilir miyiz?',
    messageMore: 'Bunu yalnız telefonu açmazsanız yaparız.',
    messageYes: 'Evet, olur',
    messageNo: 'Hayır, mesaj bırakmayın',
    send: 'Gönderin',
    urgent: 'Acil mi?',
    callNumber: (number) => `Arayın: ${number}`,
  },

  mistake: {
    nameMissing: 'Adınızı yazın. Bir harf de yeter.',
    nameTooLong: 'Bu ad çok uzun. Yalnız adınız yeterli.',
    telephoneMissing: 'Numaranızı yazın ya da danışmaya geleceğinizi işaretleyin.',
    telephone: (refusal) => {
      switch (refusal.kind) {
        case 'too-short':
          return 'Eksik rakam var.';
        case 'too-long':
          return 'Çok fazla rakam var. Birkaçını silin.';
        case 'not-a-number':
          return 'Yalnız rakam yazın.';
        case 'premium':
          return 'Bu numarayı arayamıyoruz. Normal bir numara verin.';
        case 'unknown-start':
          return 'Numara böyle başlamaz. 0 ile başlayın.';
      }
    },
    persons: 'Kaç kişi geldiğinizi seçin.',
    moreThanPlaces: (places) => `En çok ${trPersons(places)} katılabilir. Daha az kişi seçin.`,
    attendance: 'Bir kez mi her sefer mi geleceğinizi seçin.',
    subject: 'Ne hakkında konuşmak istediğinizi seçin.',
    dayPart: 'Sizi ne zaman arayabileceğimizi seçin.',
    languages: 'En az bir, en çok dört dil seçin.',
  },
};
