// Connects one ticket, for a visitor at the desk who wants it on paper.
import { useState } from 'preact/hooks';
import type { SignUpList } from '../../../contract/desk.ts';
import type { ActivityDateId, EntryId } from '../../../domain/ids.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { DeskHead, FilterRow } from '../../../ui/desk/desk-frame.tsx';
import { Icon } from '../../../ui/marks/icon.tsx';
import { PaperTicket, type PaperTicketWords } from '../../../ui/print/paper-ticket.tsx';
import { Preview } from '../../../ui/print/preview.tsx';
import type { PageContext } from '../../session/page-context.ts';
import { addressOf } from '../../session/desk-page.ts';
import { ListNotice, PlainNotice } from '../../parts/list-notice.tsx';
import { ticketWords } from '../../print/ticket-words.ts';
import { usePrintRoot } from '../../print/use-print-root.ts';
import { useQuery } from '../../session/use-query.ts';
import { useQr } from '../../print/use-qr.ts';
import style from '../../layout/workbench.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.ticket;
const papers = ['roll', 'a6'] as const;

interface Props {
  readonly context: PageContext;
  readonly date: ActivityDateId;
  readonly entry: EntryId;
}

export function TicketScreen({ context, date, entry }: Props) {
  const { shown, reload } = useQuery<SignUpList>(context, 'dates', () => context.api.signUps(date));
  const list = shown.step === 'there' ? shown.value : undefined;
  const line = list?.signUps.find(({ id }) => id === entry);
  const words = list && line && ticketWords(context.setting, list, line);
  return (
    <div class={style.page}>
      <a class={style.back} href={addressOf({ name: 'sign-ups', date })}>
        <Icon name="arrow-left" />
        {text.back}
      </a>
      <DeskHead title={list === undefined ? text.open : text.title({ title: list.date.title })} />
      {words !== undefined && <Bench words={words} />}
      {words === undefined && list !== undefined && <PlainNotice {...text.gone} picture="quiet" />}
      {list === undefined && <ListNotice shown={shown} empty={{ ...text.gone, picture: 'quiet' }} onRetry={reload} />}
    </div>
  );
}

function Bench({ words }: { readonly words: PaperTicketWords }) {
  const [paper, setPaper] = useState<(typeof papers)[number]>('roll');
  const qr = useQr(words.address);
  const ticket = <PaperTicket paper={paper} words={words} qr={qr} />;
  usePrintRoot(qr === undefined ? null : ticket);
  return (
    <div class={style.workbench}>
      <div class={style.choices}>
        <FilterRow
          groups={[
            {
              label: deskText.posters.paper,
              buttons: papers.map((one) => (
                <DeskButton key={one} pressed={paper === one} onPress={() => setPaper(one)}>
                  {text.papers[one]}
                </DeskButton>
              )),
            },
          ]}
        />
        <p>{text.note}</p>
        <p>
          <DeskButton go icon="printer" disabled={qr === undefined} onPress={() => window.print()}>
            {text.print}
          </DeskButton>
        </p>
      </div>
      <Preview paper={paper} label={deskText.posters.preview}>
        {ticket}
      </Preview>
    </div>
  );
}
