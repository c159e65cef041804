// The questions of a sign-up, in order. Only a series asks how often; only a single date asks about company. A visitor
// who showed a buurtpas is not asked for name and number.
import type { Activity } from '../../domain/activities/activity.ts';
import type { SignUpStep } from './visit.ts';

interface Comer {
  readonly persons: number;
  readonly hasPass: boolean;
}

export function stepsFor({ schedule }: Activity, { persons, hasPass }: Comer): readonly SignUpStep[] {
  const often: readonly SignUpStep[] = schedule.repeat.every === 'once' ? [] : ['attendance'];
  const company: readonly SignUpStep[] = persons === 1 ? ['together'] : [];
  const who: readonly SignUpStep[] = hasPass ? [] : ['name', 'telephone'];
  return [...often, 'persons', ...who, ...company];
}

export const firstStep = (activity: Activity): SignUpStep =>
  stepsFor(activity, { persons: 1, hasPass: false })[0] ?? 'persons';

export function stepAfter(activity: Activity, comer: Comer, step: SignUpStep): SignUpStep | undefined {
  const all = stepsFor(activity, comer);
  return all[all.indexOf(step) + 1];
}
