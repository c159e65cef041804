// Connects the coming dates.
import type { DeskDate } from '../../../contract/desk.ts';
import type { PageContext } from '../../door.ts';
import { useQuery } from '../../use-asked.ts';
import { ActivitiesView } from './activities-view.tsx';

export function ActivitiesScreen({ context }: { readonly context: PageContext }) {
  const { shown, reload } = useQuery<readonly DeskDate[]>(context, 'dates', () => context.api.dates());
  return <ActivitiesView config={context.setting.config} today={context.today} shown={shown} onRetry={reload} />;
}
