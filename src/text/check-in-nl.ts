// What the kiosk says to somebody who comes with a ticket. Not part of its first load.
export const checkInNl = {
  here: 'Ik ben er',
  isHere: 'U bent er',
  welcome: 'Welkom!',
  welcomeMore: (title: string) => `We weten dat u er bent voor ${title}. Neem gerust plaats.`,
  welcomePersons: (title: string, persons: number) =>
    `We weten dat u met ${persons} bent voor ${title}. Neem gerust plaats.`,
  sending: 'We geven het door.',
  keptTitle: 'Welkom!',
  keptMore: 'Er is nu geen verbinding. We geven het door zodra het kan. Neem gerust plaats.',
  aheadTitle: 'Welkom!',
  aheadMore: 'Uw ticket zelf is nog onderweg naar ons. Zeg aan de balie dat u er bent.',
  refusedTitle: 'Vraag het even aan de balie',
};
