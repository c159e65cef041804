// What the desk says where a colleague signs somebody up, or writes down who is here and who is not.
import type { Outcome } from '../domain/receipt.ts';
import type { LocalDate } from '../domain/time.ts';
import { setAsideReason } from './desk-nl-kinds.ts';

export const signUpText = {
  open: 'Schrijf iemand in',
  goingOn: (until: string) => `Deze activiteit is bezig. Wie nog binnenkomt, kunt u hier inschrijven tot ${until}.`,
  firstName: 'Voornaam',
  firstNameMissing: 'Vul een voornaam in.',
  telephone: 'Telefoon',
  telephoneHint: 'Mag leeg blijven.',
  telephoneWrong: 'Dit is geen Belgisch nummer dat we kunnen bellen. Kijk het na, of laat het leeg.',
  persons: 'Met hoeveel',
  attendance: 'Hoe vaak',
  once: 'Enkel deze keer',
  series: 'Elke keer',
  send: 'Schrijf in',
  stop: 'Sluit',
  arrived: 'Is er',
  arrivedOf: (name: string) => `Is er: ${name}`,
  takeBack: 'Toch niet',
  takeBackOf: (name: string) => `Is er toch niet: ${name}`,
  isHere: (at: string) => `is er sinds ${at}`,
  withdraw: 'Zegt af',
  withdrawOf: (name: string) => `Zegt af: ${name}`,
  sure: (name: string, series: boolean) =>
    series ? `${name} afzeggen, ook voor alle volgende keren?` : `${name} afzeggen? De plaats gaat naar de volgende.`,
  yes: 'Ja, zeg af',
  no: 'Nee, laat zo',
  outcome: (outcome: Outcome, name: string, today: LocalDate): string => {
    switch (outcome.kind) {
      case 'confirmed':
        return `${name} is ingeschreven.`;
      case 'waiting':
        return `Er was geen plaats meer: ${name} staat op de wachtlijst, nummer ${outcome.position}.`;
      case 'withdrawn':
        return `${name} is afgezegd.`;
      case 'checked-in':
        return `${name} is er.`;
      case 'taken-back':
        return `Teruggenomen: ${name} is er nog niet.`;
      case 'refused':
        return setAsideReason(outcome.refusal, today);
      // A sign-up never gets these.
      case 'promised':
      case 'made':
        return '';
    }
  },
};
