// Connects one poster: how it looks on paper, and the way to the printer.
import { useState } from 'preact/hooks';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import type { Code } from '../../../domain/ids.ts';
import type { DeskDoor } from '../../door.ts';
import { useAsked } from '../../use-asked.ts';
import type { PosterLook } from './poster-paper.tsx';
import { PosterView } from './poster-view.tsx';

interface Props {
  readonly door: DeskDoor;
  readonly code: Code;
}

export function PosterScreen({ door, code }: Props) {
  const { link, setting, today } = door;
  const poster = useAsked<PosterLine>(door, 'posters', () => link.poster(code));
  const agenda = useAsked<DeskAgenda>(door, 'dates', () => link.agenda());
  const [look, setLook] = useState<PosterLook>({ paper: 'a4', ink: 'full' });
  return (
    <PosterView
      setting={setting}
      today={today}
      shown={poster.shown}
      agenda={agenda.shown}
      look={look}
      onLook={setLook}
      onPrint={() => window.print()}
      onRetry={() => {
        poster.reload();
        agenda.reload();
      }}
    />
  );
}
