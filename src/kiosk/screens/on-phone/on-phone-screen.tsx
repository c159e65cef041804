import type { ActivityDateId } from '../../../domain/ids.ts';
import { onPhoneNl } from '../../../text/on-phone-nl.ts';
import { Go } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrSheet } from '../../../ui/qr-sheet.tsx';
import { Question } from '../../../ui/question.tsx';
import { codeOnPhone } from '../../agenda.ts';
import type { Here } from '../../here.ts';
import { codeAddress, useQr } from '../../use-qr.ts';

interface Props {
  readonly here: Here;
  readonly date: ActivityDateId;
}

/** The activity's own page, for who would rather type on their own phone. */
export function OnPhoneScreen({ here: { agenda, back }, date }: Props) {
  const activity = agenda.byId.get(date)?.activity;
  const code = activity && codeOnPhone(agenda, activity.id);
  const address = code && codeAddress(agenda.snapshot.publicAddress, code);
  const matrix = useQr(address);
  return (
    <Page place="centre" about={<Question title={onPhoneNl.title} lead={activity && onPhoneNl.lead(activity.title)} />}>
      {address !== undefined && (
        <QrSheet matrix={matrix} label={onPhoneNl.qr} or={onPhoneNl.or} address={address.replace(/^https?:\/\//, '')} />
      )}
      <Go onPress={back}>{onPhoneNl.here}</Go>
    </Page>
  );
}
