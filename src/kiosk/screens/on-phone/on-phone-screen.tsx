import type { ActivityDateId, Code } from '../../../domain/ids.ts';
import type { Instant } from '../../../domain/time/time.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { QrSheet } from '../../../ui/qr/qr-sheet.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { type Agenda, codeOnPhone, type Occurrence } from '../../visit/agenda.ts';
import { codeAddress } from '../../../domain/entries/code-address.ts';
import { useQr } from '../../parts/use-qr.ts';
import type { FullScreenContext } from '../../context/screen-context.ts';

interface Props {
  readonly context: FullScreenContext;
  readonly date: ActivityDateId;
}

/** The address to scan names the day; the address to type is shorter if the page opens on that day by itself. */
function addressesOf({ occurrences, snapshot }: Agenda, { activity, date }: Occurrence, code: Code, now: Instant) {
  const coming = occurrences.find((one) => one.activity.id === activity.id && one.date.endsAt > now);
  const scanned = codeAddress(snapshot.publicAddress, code, date.on);
  const typed = coming?.date.id === date.id ? codeAddress(snapshot.publicAddress, code) : scanned;
  return { scanned, typed: typed.replace(/^https?:\/\//, '') };
}

/** The address of the activity's page on the chosen day, for people who would rather sign up on their own phone. */
export function OnPhoneScreen({ context: { text, agenda, now, back }, date }: Props) {
  const chosen = agenda.byId.get(date);
  const code = chosen && codeOnPhone(agenda, chosen.activity.id);
  const addresses = code && addressesOf(agenda, chosen, code, now);
  const matrix = useQr(addresses?.scanned);
  const { onPhone, when } = text;
  const lead = chosen && onPhone.lead({ activity: chosen.activity.title, day: when.fullDay(chosen.date.on) });
  return (
    <Page place="centre" about={<Question title={onPhone.title} lead={lead} />}>
      {addresses && <QrSheet matrix={matrix} label={onPhone.qr} or={onPhone.or} address={addresses.typed} />}
      <Go onPress={back}>{onPhone.stay}</Go>
    </Page>
  );
}
