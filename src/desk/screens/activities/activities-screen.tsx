// Connects the coming dates.
import type { DeskDate } from '../../../contract/desk.ts';
import type { DeskDoor } from '../../door.ts';
import { useAsked } from '../../use-asked.ts';
import { ActivitiesView } from './activities-view.tsx';

export function ActivitiesScreen({ door }: { readonly door: DeskDoor }) {
  const { shown, reload } = useAsked<readonly DeskDate[]>(door, 'dates', () => door.link.dates());
  return <ActivitiesView config={door.setting.config} today={door.today} shown={shown} onRetry={reload} />;
}
