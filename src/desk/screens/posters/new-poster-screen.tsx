// Connects the form for a new poster. Creating it adds it to the list and opens its page to print.
import { useRef, useState } from 'preact/hooks';
import type { DeskAgenda } from '../../../contract/poster.ts';
import type { CodeTarget } from '../../../domain/entries/code-target.ts';
import { asId } from '../../../domain/ids.ts';
import type { PageContext } from '../../session/page-context.ts';
import { freshPosterCode } from '../../api/fresh-code.ts';
import type { ApiFailure } from '../../api/api-client.ts';
import { addressOf } from '../../session/desk-page.ts';
import { useQuery } from '../../session/use-query.ts';
import { type Draft, NewPosterView } from './new-poster-view.tsx';

/** Undefined until a subject is chosen. */
function aboutIn({ kind, chosen }: Draft): CodeTarget | undefined {
  if (chosen === '') return undefined;
  switch (kind) {
    case 'activity':
      return { kind, activity: asId(chosen) };
    case 'location':
      return { kind, location: asId(chosen) };
    case 'neighbourhood':
      return { kind, neighbourhood: asId(chosen) };
  }
}

export function NewPosterScreen({ context }: { readonly context: PageContext }) {
  const { api, setting, today } = context;
  const agenda = useQuery<DeskAgenda>(context, 'dates', () => api.agenda());
  const [code] = useState(freshPosterCode);
  const [draft, setDraft] = useState<Draft>({ kind: 'activity', chosen: '', hangsAt: '' });
  const [said, setSaid] = useState<'missing' | ApiFailure['kind'] | null>(null);
  const [busy, setBusy] = useState(false);
  const asking = useRef(false);
  const about = aboutIn(draft);

  async function send(): Promise<void> {
    const hangsAt = draft.hangsAt.trim();
    if (hangsAt === '' || about === undefined) return setSaid('missing');
    if (asking.current) return;
    asking.current = true;
    setBusy(true);
    setSaid(null);
    const answer = await api.putUpPoster({ code, about, hangsAt });
    asking.current = false;
    setBusy(false);
    if (answer.ok) location.hash = addressOf({ name: 'poster', code: answer.value.code });
    else if (answer.refusal.kind === 'signed-out') context.signedOut();
    else setSaid(answer.refusal.kind);
  }

  return (
    <NewPosterView
      setting={setting}
      today={today}
      agenda={agenda.shown}
      code={code}
      about={about}
      draft={draft}
      said={said}
      busy={busy}
      onChange={(change) => {
        setSaid(null);
        setDraft((before) => ({ ...before, ...change }));
      }}
      onSend={() => void send()}
      onRetry={agenda.reload}
    />
  );
}
