// Dutch texts of the CSV files for Excel.
import type { Language } from '../domain/people/language.ts';
import type { SupportNeed } from '../domain/people/support-need.ts';
import { deskText } from './desk.ts';
import { printFormat, printText } from './print.ts';

const { csv } = printText;

export const csvText = {
  ...csv,
  languages: (of: readonly Language[]): string => of.map(printFormat.languageName).join(', '),
  remarks: (supportNeeds: readonly SupportNeed[], note: string | null): string =>
    [...supportNeeds.map((need) => deskText.passes.supportNeed[need]), ...(note === null ? [] : [note])].join(', '),
  yesOrNo: (yes: boolean): string => (yes ? csv.yes : csv.no),
  seat: (state: 'confirmed' | 'waiting', position: number | null): string => {
    if (state === 'confirmed') return csv.confirmed;
    return position === null ? csv.waiting : csv.waitingAt({ position });
  },
};
