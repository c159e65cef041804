import { showCode } from '../../../domain/entries/code.ts';
import type { Code } from '../../../domain/ids.ts';
import type { Outcome } from '../../../domain/entries/receipt.ts';
import { localTimeOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Go, Other, Pair } from '../../../ui/controls/button.tsx';
import { Facts, type Fact } from '../../../ui/activity/facts.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { StateHead } from '../../../ui/layout/state-head.tsx';
import { Code as CodeWords } from '../../../ui/typography/words.tsx';
import type { Withdrawable, Withdrawn } from '../../visit/visit.ts';
import type { Occurrence } from '../../visit/agenda.ts';
import { placeInWords, timeInWords } from '../ticket/time-and-place.ts';
import type { Found } from '../../scan/use-code.ts';

interface Props {
  readonly text: FullText;
  readonly code: Code;
  readonly found: Found;
  readonly today: LocalDate;
  /** The date of a ticket; undefined if it is not in this kiosk's agenda. */
  readonly occurrence: Occurrence | undefined;
  /** The holder may check in at this kiosk now. */
  readonly mayCheckIn: boolean;
  readonly onCheckIn: () => void;
  readonly onWithdraw: (what: Withdrawable, of: Withdrawn | undefined) => void;
  readonly onAnother: () => void;
  readonly onDone: () => void;
}

interface StateWords {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly withdrawable: Withdrawable | null;
  readonly of?: Withdrawn | undefined;
}

/** The state in the receipt, which may have changed since. */
function lastHeard({ code: words, ticket, refusal }: FullText, outcome: Outcome): StateWords {
  const as = (title: string, withdrawable: Withdrawable | null): StateWords => ({
    title,
    lead: words.lastHeard,
    facts: [],
    withdrawable,
  });
  switch (outcome.kind) {
    case 'confirmed':
      return as(words.signUpState.confirmed, 'place');
    case 'waiting':
      return as(words.signUpState.waiting, 'waiting');
    case 'promised':
      return as(words.callbackState.waiting, 'callback-request');
    case 'withdrawn':
      return as(words.signUpState.withdrawn, null);
    // A ticket or callback slip never has these outcomes.
    case 'checked-in':
    case 'undo-check-in':
    case 'made':
      return as(words.unknown, null);
    case 'refused':
      return { ...as(ticket.refusedTitle, null), lead: refusal(outcome.refusal) };
  }
}

function wordsOf({ text, found, today, occurrence }: Props): StateWords {
  const { code: words, when, persons, checkIn } = text;
  if (found.kind === 'waiting-here')
    return {
      // A seat on loan is certain before the entry is sent.
      title: found.loaned ? words.signUpState.confirmed : text.ticket.storedTitle,
      lead: words.stillHere,
      facts: [],
      withdrawable: found.what === 'sign-up' ? 'place' : 'callback-request',
    };
  if (found.kind === 'last-heard') return lastHeard(text, found.outcome);
  const { ticket } = found;
  if (ticket.kind === 'callback-request')
    return {
      title: words.callbackState[ticket.state],
      lead: ticket.state === 'waiting' ? words.callbackBy({ day: when.fullDay(ticket.promisedOn) }) : '',
      facts: [],
      withdrawable: ticket.state === 'waiting' || ticket.state === 'called' ? 'callback-request' : null,
    };
  const isHere = ticket.state === 'confirmed' && ticket.on === today && ticket.arrived;
  return {
    title: isHere ? checkIn.isHere : words.signUpState[ticket.state],
    lead: ticket.position === null ? '' : words.position({ position: ticket.position }),
    facts: [
      {
        id: 'what',
        icon: 'calendar',
        strong: ticket.title,
        note: occurrence
          ? timeInWords(text, occurrence.date)
          : when.at(when.fullDay(ticket.on), localTimeOf(ticket.startsAt)),
      },
      ...(occurrence ? [{ id: 'where', icon: 'pin', strong: placeInWords(occurrence) } as const] : []),
      {
        id: 'persons',
        icon: 'people',
        strong: persons({ count: ticket.persons }),
        note: ticket.series ? text.signUp.series : undefined,
      },
    ],
    withdrawable: ticket.state === 'confirmed' ? 'place' : ticket.state === 'waiting' ? 'waiting' : null,
    of: { title: ticket.title, on: ticket.on, series: ticket.series },
  };
}

/** The current state of what the code stands for; never a name. */
export function FoundView(props: Props) {
  const { text, code, mayCheckIn, onCheckIn, onWithdraw, onAnother, onDone } = props;
  const { title, lead, facts, withdrawable, of } = wordsOf(props);
  const all: readonly Fact[] = [
    ...facts,
    { id: 'code', icon: 'ticket', strong: <CodeWords>{showCode(code)}</CodeWords>, note: text.ticket.code },
  ];
  const done = <Go onPress={onDone}>{text.ticket.done}</Go>;
  return (
    <Page place="centre" about={<StateHead title={title} lead={lead === '' ? undefined : lead} />}>
      <Facts facts={all} />
      <Pair>
        {withdrawable !== null && (
          <Other icon="cross" onPress={() => onWithdraw(withdrawable, of)}>
            {withdrawable === 'callback-request' ? text.promise.withdraw : text.ticket.cannotCome}
          </Other>
        )}
        <Other icon="keyboard" onPress={onAnother}>
          {text.code.another}
        </Other>
      </Pair>
      {mayCheckIn ? (
        <Pair>
          <Other icon="check" onPress={onCheckIn}>
            {text.checkIn.submit}
          </Other>
          {done}
        </Pair>
      ) : (
        done
      )}
    </Page>
  );
}
