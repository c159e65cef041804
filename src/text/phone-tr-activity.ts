// What a phone says of an activity and of the poster that led to it, in Turkish: a translation of phone-nl-activity.ts.
import { dutch } from './format/bidi.ts';
import type { phoneNlActivity } from './phone-nl-activity.ts';
import { tr } from './phone-tr-words.ts';

export const phoneTrActivity: typeof phoneNlActivity = {
  activity: {
    facts: 'Bilmeniz gerekenler',
    free: 'Ücretsiz',
    price: tr.price,
    placesLeft: (left) => tr.counted(left, { other: '# yer kaldı' }),
    ofPlaces: (places) => `toplam ${places} yer`,
    full: 'Dolu',
    waitingList: 'bekleme listesi var',
    fullWithList: 'Dolu, ama bekleme listesi var',
    waiting: (waiting) => (waiting === 0 ? 'bekleme listesi boş' : tr.counted(waiting, { other: '# kişi bekliyor' })),
    stepFree: 'Merdiven yok',
    notStepFree: 'Merdiven var',
    askHelp: 'bizden yardım isteyin',
    seriesMore: 'bir kez ya da birkaç kez gelebilirsiniz',
    onceMore: 'sadece o gün',
    anyLanguage: 'Bütün diller',
    cancelled: 'İptal edildi',
    cancelledMore: 'Bu sefer yapılmayacak.',
    busy: 'Şu anda devam ediyor',
    past: 'Bitti',
    closed: 'Artık kaydolamazsınız: etkinlik başladı. Bakmaya gelebilir ya da bizi arayabilirsiniz.',
    nextTime: (date) => `Bir sonraki tarih: ${tr.fullDay(date)}`,
    noNextTime: 'Henüz yeni bir tarih yok.',
    over: 'Bu etkinlik artık programda yok',
    overMore: 'Henüz yeni bir tarih yok. Başka neler yapabileceğinize bakın.',
    signUp: 'Kaydımı yapın',
    joinWaitingList: 'Beni bekleme listesine yazın',
    otherDates: 'Diğer günler',
    takeAlong: 'Takvimime ekle',
    everythingIn: (neighbourhood) => `Tüm etkinlikler: ${dutch(neighbourhood)}`,
  },

  poster: {
    scanned: { before: 'Kodunu okuttuğunuz afişin yeri: ', after: '.' },
    colour: { 'purple-house': 'mor', 'red-circle': 'kırmızı', 'yellow-bowl': 'sarı', 'blue-arch': 'mavi' },
    wrong: 'Bu afişte yanlış bir şey mi var?',
    withdrawn: 'Bu afiş artık geçerli değil',
    withdrawnMore: 'Afiş kaldırıldı ya da yerine yenisi asıldı. Aşağıda yazanlar doğru.',
  },

  report: {
    title: 'Afişte yanlış olan ne?',
    more: 'Birini seçin. Böylece afişi düzeltebiliriz. Kim olduğunuzu sormuyoruz.',
    choice: {
      torn: 'Yırtılmış ya da düşmek üzere',
      covered: 'Üstünde başka bir şey asılı',
      outdated: 'Üzerinde yazanlar artık doğru değil',
      stranger: 'Kodun üstüne başka bir kod yapıştırılmış ya da bu benim gördüğüm afiş değil',
      other: 'Başka bir şey',
    },
    send: 'Bildir',
    missing: 'Yanlış olanı seçin.',
    thanks: 'Bildirdiğiniz için teşekkürler',
    thanksMore: 'Bir çalışma arkadaşımız gidip bakacak.',
    careful: 'Tuhaf bir sayfa mı açıldı? Oraya hiçbir şey yazmayın.',
    back: 'Afişe dön',
  },

  shared: {
    when: (day, hours, place) => `${tr.fullDay(day)} ${hours}, ${place}`,
  },
};
