// What the forms on a phone ask and answer, in Turkish: a translation of phone-nl-asking.ts.
import type { phoneNlAsking } from './phone-nl-asking.ts';
import { tr, trPersons } from './phone-tr-words.ts';

export const phoneTrAsking: typeof phoneNlAsking = {
  form: {
    wrong: (count) => tr.counted(count, { one: 'Bir cevabı kontrol edin', other: '# cevabı kontrol edin' }),
    wrongMore: 'Yazdıklarınız duruyor. Henüz hiçbir şey göndermedik.',
    wrongTitle: (title) => `Henüz gönderilmedi: ${title}`,
    optional: 'zorunlu değil',
    private: 'Adınızı ve numaranızı sadece çalışanlarımız görür.',
    back: 'Geri',
  },

  signUp: {
    title: 'Kaydımı yapın',
    titleWaiting: 'Beni bekleme listesine yazın',
    send: 'Kaydımı yapın',
    sendToWaitingList: 'Beni bekleme listesine yazın',
    isFull: 'Bütün yerler dolu. Bekleme listesine yazılacaksınız.',
    attendance: 'Birden fazla kez gelmek ister misiniz?',
    attendanceMore: 'Sonra her zaman iptal edebilirsiniz.',
    once: 'Sadece bu sefer',
    series: 'Her seferinde',
    persons: 'Kaç kişi geliyorsunuz?',
    personsMore: 'Kendinizi de sayın.',
    onlyLeft: (left) => tr.counted(left, { other: '# yer kaldı. Daha çok kişiyseniz bekleme listesine yazılırsınız.' }),
    name: 'Adınız nedir?',
    nameMore: 'Adınız yeterli, soyadınız gerekmez.',
    telephone: 'Telefon numaranız nedir?',
    telephoneMore: 'Sadece bir şey değişirse ararız.',
    noTelephone: 'Numara vermiyorum',
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
    name: 'Adınız nedir?',
    nameMore: 'Böylece kimi soracağımızı biliriz.',
    telephone: 'Size hangi numaradan ulaşalım?',
    telephoneMore: 'Bu numarayı sadece çalışanlarımız görür.',
    visit: 'Danışmaya kendim gelirim',
    message: 'Sesli mesaj bırakabilir miyiz?',
    messageMore: 'Bunu sadece telefonu açmazsanız yaparız.',
    messageYes: 'Evet, olur',
    messageNo: 'Hayır, mesaj bırakmayın',
    send: 'İsteğimi gönder',
    urgent: 'Acil mi?',
    callNumber: (number) => `Arayın: ${number}`,
  },

  mistake: {
    nameMissing: 'Adınızı yazın. Bir harf de yeter.',
    nameTooLong: 'Bu ad çok uzun. Sadece adınız yeterli.',
    telephoneMissing: 'Numaranızı yazın ya da danışmaya geleceğinizi işaretleyin.',
    telephone: (refusal) => {
      switch (refusal.kind) {
        case 'too-short':
          return 'Numarada eksik rakam var.';
        case 'too-long':
          return 'Çok fazla rakam var. Birkaçını silin.';
        case 'not-a-number':
          return 'Sadece rakam yazın.';
        case 'premium':
          return 'Bu numarayı arayamıyoruz. Normal bir numara verin.';
        case 'unknown-start':
          return 'Numara böyle başlamaz. 0 ile başlayın.';
      }
    },
    persons: 'Kaç kişi geldiğinizi seçin.',
    moreThanPlaces: (places) => `En çok ${trPersons(places)} katılabilir. Daha az kişi seçin.`,
    attendance: 'Bir kez mi, her seferinde mi geleceğinizi seçin.',
    subject: 'Ne hakkında konuşmak istediğinizi seçin.',
    dayPart: 'Sizi ne zaman arayabileceğimizi seçin.',
    languages: 'En az bir, en çok dört dil seçin.',
  },
};
