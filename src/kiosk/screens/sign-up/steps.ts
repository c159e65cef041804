// The questions of a sign-up, in order. Only a series asks how often.
import type { Activity } from '../../../domain/activity.ts';
import type { SignUpStep } from '../../visit.ts';

const questions: readonly SignUpStep[] = ['persons', 'name', 'telephone', 'together'];

export const stepsFor = ({ schedule }: Activity): readonly [SignUpStep, ...SignUpStep[]] =>
  schedule.repeat.every === 'once' ? ['persons', 'name', 'telephone', 'together'] : ['attendance', ...questions];

export const firstStep = (activity: Activity): SignUpStep => stepsFor(activity)[0];

export function stepAfter(activity: Activity, step: SignUpStep): SignUpStep | undefined {
  const all = stepsFor(activity);
  return all[all.indexOf(step) + 1];
}
