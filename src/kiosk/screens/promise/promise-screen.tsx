import { showCode } from '../../../domain/entries/code.ts';
import type { CallbackRequestHeader, Entry } from '../../../domain/entries/entry.ts';
import { telephoneToBelgian } from '../../../domain/people/telephone.ts';
import { linesOf } from '../../../text/format/lines.ts';
import type { FullText } from '../../../text/kiosk.ts';
import { Go, Other, Pair } from '../../../ui/controls/button.tsx';
import { Calendar } from '../../../ui/activity/calendar.tsx';
import { Facts, type Fact } from '../../../ui/activity/facts.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Urgent } from '../../../ui/status/urgent.tsx';
import { Code, Telephone } from '../../../ui/typography/words.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import { urgentCalls } from '../../parts/urgent-calls.ts';
import { useDelivery, type Delivery } from '../../context/use-receipt.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly entry: Entry<CallbackRequestHeader>;
}

/** Confirms a callback request: who calls, about what, and by which day at the latest. */
export function PromiseScreen({ context, entry }: Props) {
  const { text, kiosk, agenda, wipe, go } = context;
  const { header } = entry;
  const delivery = useDelivery(kiosk, entry);
  const receipt = delivery.kind === 'received' ? delivery.receipt : undefined;
  // The server honours the day shown here. If it ever names another day, that one counts.
  const on = receipt?.outcome.kind === 'promised' ? receipt.outcome.on : header.promisedOn;
  const code = receipt?.code ?? header.code;
  const words = text.promise;
  const { urgentNumbers } = agenda.snapshot.config;
  const [first, second] = linesOf(
    entry.personal.pass !== undefined ? words.titlePass : header.reach === 'telephone' ? words.title : words.titleVisit,
  );
  return (
    <Page
      place="spread"
      about={
        <>
          <Question
            title={
              <>
                {first} <br />
                {second} {text.when.weekday(on)}
              </>
            }
          />
          <Calendar weekday={text.when.weekday(on)} day={text.when.dayNumber(on)} month={text.when.month(on)} />
          <Progress text={text} delivery={delivery} />
          {code !== header.code && <Notice icon="info">{text.ticket.codeChanged}</Notice>}
        </>
      }
    >
      <Facts facts={factsOf(context, entry, showCode(code))} />
      <Urgent calls={urgentCalls(text, urgentNumbers)} />
      <Pair>
        <Other icon="cross" onPress={() => go({ at: 'withdraw', ticket: code, what: 'callback-request' })}>
          {words.withdraw}
        </Other>
        <Go onPress={wipe}>{words.done}</Go>
      </Pair>
    </Page>
  );
}

function factsOf(
  { text, agenda }: FullScreenContext,
  { header, personal }: Entry<CallbackRequestHeader>,
  code: string,
): readonly Fact[] {
  const { promise, languageName, lower } = text;
  const { config } = agenda.snapshot;
  const subject = config.subjects.find(({ id }) => id === header.subject);
  const service = config.contactPoints.find(({ id }) => id === subject?.answeredBy) ?? config.contactPoints[0];
  const [language = 'nl', ...others] = header.callLanguages;
  const reach: Fact =
    personal.telephone === undefined
      ? { id: 'reach', icon: 'desk', strong: promise.visit, note: promise.visitMore }
      : {
          id: 'reach',
          icon: 'phone-call',
          strong: <Telephone>{telephoneToBelgian(personal.telephone)}</Telephone>,
          note: promise.inDayPart[header.dayPart],
        };
  const hasPass = personal.pass !== undefined;
  const about = hasPass || header.reach === 'visit' ? promise.helpsWith : promise.callsAbout;
  return [
    hasPass ? { id: 'reach', icon: 'phone-call', strong: promise.pass, note: promise.passMore } : reach,
    { id: 'who', icon: 'chats', strong: service?.name, note: about({ subject: lower(subject?.name.nl ?? '') }) },
    {
      id: 'language',
      icon: 'chat',
      strong: hasPass ? promise.inPassLanguage : promise.inLanguage({ language: languageName(language) }),
      note: hasPass
        ? promise.inPassLanguageMore
        : others.length > 0
          ? others.map((one) => promise.orLanguage({ language: languageName(one) })).join(' ')
          : undefined,
    },
    { id: 'code', icon: 'ticket', strong: <Code>{code}</Code>, note: promise.codeMore },
  ];
}

/** Stored, being sent, or received: three different messages. */
function Progress({ text: { promise, refusal }, delivery }: { readonly text: FullText; readonly delivery: Delivery }) {
  if (delivery.kind === 'sending') return <Notice icon="tray">{promise.sending}</Notice>;
  if (delivery.kind === 'stored') return <Notice icon="offline">{promise.storedMore}</Notice>;
  const { outcome } = delivery.receipt;
  if (outcome.kind === 'refused')
    return (
      <Notice icon="warning" tone="late">
        {refusal(outcome.refusal)}
      </Notice>
    );
  return (
    <Notice icon="check" tone="good">
      {promise.sent}
    </Notice>
  );
}
