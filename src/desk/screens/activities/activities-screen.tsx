// Connects the list of coming dates to the server.
import type { DeskDate } from '../../../contract/desk.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { ActivitiesView } from './activities-view.tsx';

export function ActivitiesScreen({ context }: { readonly context: PageContext }) {
  const { shown, reload } = useQuery<readonly DeskDate[]>(context, 'dates', () => context.api.dates());
  return <ActivitiesView config={context.setting.config} today={context.today} shown={shown} onRetry={reload} />;
}
