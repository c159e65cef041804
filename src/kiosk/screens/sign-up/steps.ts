// The questions of a sign-up, in order. Only a series asks how often, and only who comes alone whether with company.
import type { Activity } from '../../../domain/activity.ts';
import type { SignUpStep } from '../../visit.ts';

export function stepsFor({ schedule }: Activity, persons: number): readonly SignUpStep[] {
  const often: readonly SignUpStep[] = schedule.repeat.every === 'once' ? [] : ['attendance'];
  const company: readonly SignUpStep[] = persons === 1 ? ['together'] : [];
  return [...often, 'persons', 'name', 'telephone', ...company];
}

export const firstStep = (activity: Activity): SignUpStep => stepsFor(activity, 1)[0] ?? 'persons';

export function stepAfter(activity: Activity, persons: number, step: SignUpStep): SignUpStep | undefined {
  const all = stepsFor(activity, persons);
  return all[all.indexOf(step) + 1];
}
