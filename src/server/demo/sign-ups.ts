// Invented sign-ups, so that the demo shows free, full and waiting. All names and numbers are made up.
import { asId, type ActivityDateId, type Telephone } from '../../domain/ids.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { datesOf } from '../../domain/activities/schedule.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { demoActivities } from './activities.ts';

export interface DemoSignUp {
  readonly date: ActivityDateId;
  readonly persons: number;
  readonly together: boolean;
  readonly firstName: string;
  /** Null when the person comes to the desk if something changes. */
  readonly telephone: Telephone | null;
  /** 1 to 6; within one date, the earliest first. */
  readonly madeDaysAgo: number;
}

/** As on the design drawings, by activity and day from today; `waiting` counts sign-ups of one person. */
const asDrawn: Readonly<Record<string, { readonly taken: number; readonly waiting: number }>> = {
  'koffie-en-een-babbel@0': { taken: 14, waiting: 0 },
  'hulp-met-uw-telefoon@0': { taken: 8, waiting: 2 },
  'kaarten-en-spelletjes@0': { taken: 5, waiting: 0 },
  'samen-soep-eten@1': { taken: 9, waiting: 0 },
  'samen-koken@6': { taken: 10, waiting: 0 },
  'bankzaken-online@8': { taken: 8, waiting: 0 },
};
/** For other dates: the share of the places that is taken, with at most fourteen taken. */
const shares = [0.3, 0.55, 0.15, 0.7, 0.4, 0, 0.6, 0.25];
const most = 14;
const groupSizes = [1, 2, 1, 1, 3, 1, 2];

const firstNames = [
  'Maria',
  'Ahmet',
  'Godelieve',
  'Samira',
  'Luc',
  'Fatma',
  'Jeanine',
  'Karim',
  'Rita',
  'Willy',
  'Aïcha',
  'Paul',
  'Elif',
  'Simonne',
  'Mohamed',
  'Agnieszka',
  'Frans',
  'Nadia',
  'Denise',
  'Yusuf',
  'Marleen',
  'Hassan',
  'Lea',
  'Rosa',
];

/** The sign-ups for the fourteen days from today on, in the order in which seats are given. */
export function demoSignUps(today: LocalDate): readonly DemoSignUp[] {
  const signUps: DemoSignUp[] = [];
  const add = (date: ActivityDateId, persons: number, madeDaysAgo: number): void => {
    const count = signUps.length;
    signUps.push({
      date,
      persons,
      together: count % 5 === 2,
      firstName: firstNames[count % firstNames.length] ?? 'Maria',
      telephone: count % 6 === 4 ? null : asId(`+324700000${String((count % 99) + 1).padStart(2, '0')}`),
      madeDaysAgo,
    });
  };
  for (const [index, { date, taken, waiting }] of datesToFill(today).entries()) {
    for (let left = taken, turn = index; left > 0; turn += 1) {
      const persons = Math.min(left, groupSizes[turn % groupSizes.length] ?? 1);
      add(date, persons, left > taken / 2 ? 5 : 3);
      left -= persons;
    }
    for (let line = 0; line < waiting; line += 1) add(date, 1, 1);
  }
  return signUps;
}

interface DateToFill {
  readonly date: ActivityDateId;
  readonly taken: number;
  readonly waiting: number;
}

function datesToFill(today: LocalDate): readonly DateToFill[] {
  const dayNumbers = new Map(Array.from({ length: 14 }, (_, day) => [addDays(today, day), day]));
  return demoActivities(today).flatMap((activity, row) =>
    datesOf(activity, { from: today, until: addDays(today, 13), closureOn: () => null })
      .filter(({ state }) => state === 'planned')
      .map(({ id, on }, column) => {
        const share = shares[(row + 3 * column) % shares.length] ?? 0;
        const ordinary = { taken: Math.min(most, Math.floor(share * activity.places)), waiting: 0 };
        return { date: id, ...(asDrawn[`${activity.id}@${dayNumbers.get(on)}`] ?? ordinary) };
      }),
  );
}
