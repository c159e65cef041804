// Connects one poster: its preview, and printing it.
import { useState } from 'preact/hooks';
import type { DeskAgenda, PosterLine } from '../../../contract/poster.ts';
import type { Code } from '../../../domain/ids.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import type { PosterFormat } from './poster-paper.tsx';
import { PosterView } from './poster-view.tsx';

interface Props {
  readonly context: PageContext;
  readonly code: Code;
}

export function PosterScreen({ context, code }: Props) {
  const { api, setting, today } = context;
  const poster = useQuery<PosterLine>(context, 'posters', () => api.poster(code));
  const agenda = useQuery<DeskAgenda>(context, 'dates', () => api.agenda());
  const [format, setFormat] = useState<PosterFormat>({ paper: 'a4', ink: 'full' });
  return (
    <PosterView
      setting={setting}
      today={today}
      shown={poster.shown}
      agenda={agenda.shown}
      format={format}
      onFormat={setFormat}
      onPrint={() => window.print()}
      onRetry={() => {
        poster.reload();
        agenda.reload();
      }}
    />
  );
}
