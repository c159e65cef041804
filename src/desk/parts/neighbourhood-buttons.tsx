// Filters a list by neighbourhood. Pressing the pressed button again removes the filter.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { NeighbourhoodId } from '../../domain/ids.ts';
import { DeskButton } from '../../ui/desk/desk-button.tsx';

interface Props {
  readonly neighbourhoods: KioskConfig['neighbourhoods'];
  readonly chosen: NeighbourhoodId | null;
  readonly onChoose: (neighbourhood: NeighbourhoodId | null) => void;
}

export function NeighbourhoodButtons({ neighbourhoods, chosen, onChoose }: Props) {
  return neighbourhoods.map(({ id, name, mark, letter }) => (
    <DeskButton
      key={id}
      mark={mark}
      letter={letter}
      pressed={chosen === id}
      onPress={() => onChoose(chosen === id ? null : id)}
    >
      {name}
    </DeskButton>
  ));
}
