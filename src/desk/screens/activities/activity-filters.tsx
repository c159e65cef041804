// Filters of the coming dates. Pressing the pressed neighbourhood again removes it.
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { isSearching, type ActivityFilter } from './activity-list.ts';
import { FindRow } from '../../parts/find-row.tsx';
import { NeighbourhoodButtons } from '../../parts/neighbourhood-buttons.tsx';
import { deskText } from '../../../text/desk.ts';

const text = deskText.activities;
const periods = ['soon', 'all'] as const;

interface Props {
  readonly config: KioskConfig;
  readonly filter: ActivityFilter;
  readonly onFilter: (filter: ActivityFilter) => void;
}

export function ActivityFilters({ config, filter, onFilter }: Props) {
  const period = (each: ActivityFilter['period']) => (
    <DeskButton
      key={each}
      pressed={filter.period === each && !isSearching(filter)}
      onPress={() => onFilter({ ...filter, period: each, typed: '' })}
    >
      {text.period[each]}
    </DeskButton>
  );
  const hoods = (
    <NeighbourhoodButtons
      neighbourhoods={config.neighbourhoods}
      chosen={filter.neighbourhood}
      onChoose={(neighbourhood) => onFilter({ ...filter, neighbourhood })}
    />
  );
  return (
    <FindRow
      groups={[
        { label: text.show, buttons: periods.map(period) },
        { label: text.neighbourhood, buttons: hoods },
      ]}
      find={text.find}
      typed={filter.typed}
      onTyped={(typed) => onFilter({ ...filter, typed })}
    />
  );
}
