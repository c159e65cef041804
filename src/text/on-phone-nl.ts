// What the kiosk says to who goes on with their own phone. Not part of its first load.
import type { LocalDate } from '../domain/time.ts';
import { words } from './nl-words.ts';

export const onPhoneNl = {
  title: 'Op uw eigen telefoon',
  lead: (activity: string, day: LocalDate) =>
    `Scan dit vierkant. Dan leest u op uw telefoon alles over ${activity} van ${words.fullDay(day)}, en kunt u zich inschrijven.`,
  qr: 'Vierkant met het adres van deze activiteit op deze dag',
  or: 'Of surf naar',
  here: 'Toch hier inschrijven',
};
