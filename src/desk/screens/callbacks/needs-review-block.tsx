// Entries that could not be accepted as they were, for a colleague to review.
import type { DeskSetting, NeedsReview } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/entries/code.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Code } from '../../../ui/typography/words.tsx';
import { kioskName } from '../../session/page-context.ts';
import { PassNote } from '../../parts/pass-note.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { firstNameOf } from '../../words/person.ts';
import { TelephoneLink } from '../../parts/telephone-link.tsx';
import type { Taps } from './use-taps.ts';
import style from './needs-review-block.module.css';
import { reasonFor, reviewKind } from './needs-review-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.needsReview;

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly lines: readonly NeedsReview[];
  readonly taps: Taps;
}

export function NeedsReviewBlock({ setting, today, lines, taps }: Props) {
  if (lines.length === 0) return null;
  return (
    <section class={style.block} aria-labelledby="needs-review">
      <h2 id="needs-review">{text.title}</h2>
      <p>{text.intro(deskFormat.countedAtStart(lines.length))}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id} data-row={line.id}>
            <Line line={line} setting={setting} today={today} taps={taps} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, setting, today, taps }: Omit<Props, 'lines'> & { readonly line: NeedsReview }) {
  const name = firstNameOf(line);
  const said = taps.said.get(line.id);
  return (
    <>
      <p class={style.who}>
        <b>{name}</b>
        <span>
          <TelephoneLink person={line} />
        </span>
        {line.ticket !== null && <Code>{showCode(line.ticket.code)}</Code>}
        <PassNote pass={line.pass} languages />
      </p>
      <p>
        <b>{line.activityTitle === null ? reviewKind(line.kind) : `${reviewKind(line.kind)}: ${line.activityTitle}`}</b>
        {line.ticket !== null && line.refusal.kind !== 'not-here-yet' && <span>{text.visitorUnaware}</span>}
        <span>{reasonFor(line.kind, line.refusal, today)}</span>
        <ToList line={line} />
        {said !== undefined && <span role="alert">{said}</span>}
      </p>
      <p class={style.when}>
        {text.receivedAt({ kiosk: kioskName(setting, line.kiosk), at: deskFormat.moment(line.receivedAt, today) })}
      </p>
      <DeskButton
        disabled={taps.pending.has(line.id)}
        label={text.seenOf({ name: line.activityTitle === null ? name : `${name}, ${line.activityTitle}` })}
        onPress={() => taps.seen(line.id)}
      >
        {text.seen}
      </DeskButton>
    </>
  );
}

/** Links to the list of that date, with everybody on it. */
function ToList({ line: { ticket, activityTitle } }: { readonly line: NeedsReview }) {
  if (ticket === null || ticket.date === null) return null;
  return (
    <a
      class={style.list}
      href={addressOf({ name: 'sign-ups', date: ticket.date })}
      aria-label={activityTitle === null ? undefined : text.toListOf({ title: activityTitle })}
    >
      {text.toList}
    </a>
  );
}
