// The mark of a request's or date's neighbourhood, as configured.
import type { KioskConfig } from '../../contract/kiosk-config.ts';
import type { NeighbourhoodId } from '../../domain/ids.ts';
import { NeighbourhoodMark } from '../../ui/marks/neighbourhood-mark.tsx';

interface Props {
  readonly config: KioskConfig;
  readonly id: NeighbourhoodId | null;
}

export function MarkOf({ config, id }: Props) {
  const found = config.neighbourhoods.find((each) => each.id === id);
  return found === undefined ? null : <NeighbourhoodMark mark={found.mark} letter={found.letter} name={found.name} />;
}
