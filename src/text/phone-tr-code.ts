// What a phone says of a ticket or a slip, in Turkish: a translation of phone-nl-code.ts.
import type { phoneNlCode } from './phone-nl-code.ts';
import { tr } from './phone-tr-words.ts';

export const phoneTrCode: typeof phoneNlCode = {
  ticket: {
    code: 'Kodunuz',
    alreadySent: 'Bu daha önce gönderilmişti. Sonradan değiştirdikleriniz sayılmaz. Bir yanlışlık mı var? Bizi arayın.',
    what: 'Etkinlik',
    when: 'Ne zaman',
    where: 'Nerede',
    persons: 'Kaç kişi',
    about: 'Konu',
    who: 'Size kim yardım ediyor',
    stamp: {
      confirmed: 'Onaylandı',
      waiting: 'Bekleme listesi',
      withdrawn: 'Kayıt iptal edildi',
      cancelled: 'Yapılmıyor',
      past: 'Bitti',
    },
    title: {
      confirmed: 'Yeriniz ayrıldı',
      waiting: 'Bekleme listesindesiniz',
      withdrawn: 'Kaydınızı iptal ettiniz',
      cancelled: 'Bu etkinlik yapılmıyor',
    },
    position: (position) => (position === 1 ? 'Sırada ilk sizsiniz.' : `Sıra numaranız ${position}.`),
    past: 'Bu etkinlik bitti',
    pastMore: 'Başka neler yapabileceğinize bakın.',
    confirmedMore: 'Görüşmek üzere.',
    waitingMore: 'Yer açılınca size haber veririz.',
    withdrawnMore: 'Yeriniz yeniden boş. Başka bir zaman yine bekleriz.',
    cancelledMore: 'Özür dileriz. Başka neler yapabileceğinize bakın.',
    keep: 'Bu sayfayı sık kullanılanlara ekleyin ya da ekran görüntüsü alın.',
    qr: 'Kare biçiminde kodunuz, okuyucu için',
    show: 'Bir Buurtkiosk ekranının önünde misiniz? Bunu kameraya gösterin ya da kodunuzu yazın.',
    toActivity: 'Bu etkinlik hakkında daha fazla bilgi',
    series: 'Her seferinde: sıradaki tarih bu.',
    cannotCome: 'Gelmiyorum',
    takeAlong: 'Takvimime ekle',
  },

  callback: {
    stamp: {
      waiting: 'İsteğiniz bize ulaştı',
      called: 'Aramayı denedik',
      closed: 'Tamamlandı',
      withdrawn: 'Geri çekildi',
    },
    late: 'Söz verdiğimiz gün geçti',
    title: {
      called: 'Sizi aradık',
      closed: 'Bu istek tamamlandı',
      withdrawn: 'İsteğinizi geri çektiniz',
    },
    promise: (day) => `En geç ${tr.fullDay(day)} günü`,
    waitingMore: 'Numara verdiniz mi? O zaman sizi ararız. Vermediyseniz danışmaya bekleriz.',
    lateMore: (day) =>
      `Söz verdiğimiz gün ${tr.fullDay(day)} idi. Henüz görüşmedik mi? Özür dileriz. Bizi arayın, size yardım edelim.`,
    calledMore: 'Size ulaşamadık mı? O zaman yeniden deneriz. Siz de bizi arayabilirsiniz.',
    closedMore: 'Başka bir sorunuz mu var? Bizi arayabilirsiniz.',
    withdrawnMore: 'Sizi aramayacağız. Her zaman yeni bir istek gönderebilirsiniz.',
    withdraw: 'İsteğimi geri çek',
  },

  withdraw: {
    title: 'Gelemiyor musunuz?',
    titleCallback: 'İsteğinizi geri çekmek istiyor musunuz?',
    more: 'O zaman yeriniz başkasına verilir.',
    moreSeries: 'O zaman kaydınız bütün tarihler için iptal olur. Sadece bu sefer mi gelemiyorsunuz? Bizi arayın.',
    moreWaiting: 'O zaman sizi bekleme listesinden sileriz.',
    moreCallback: 'O zaman isteğinizi listemizden sileriz.',
    yes: 'Evet, kaydımı iptal et',
    yesCallback: 'Evet, isteğimi geri çek',
    no: 'Hayır, her şey böyle kalsın',
  },

  pass: {
    valid: 'Bu bir mahalle kartı',
    validMore: 'Kartı bir Buurtkiosk ekranına okutun: hiçbir şey yazmanız gerekmez. Telefonda bir işe yaramaz.',
    withdrawn: 'Bu mahalle kartı artık geçerli değil',
    withdrawnMore: 'Yeni bir kartınız mı var? Onu kullanın. Yoksa danışmada size bir kart yaparız.',
  },
};
