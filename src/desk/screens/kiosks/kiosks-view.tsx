// The kiosks: in touch or silent, and a code to enrol one.
import { useEffect, useRef } from 'preact/hooks';
import type { DeskSetting, EnrolmentCode, KioskLine } from '../../../contract/desk.ts';
import type { KioskId } from '../../../domain/ids.ts';
import type { Instant, LocalDate } from '../../../domain/time.ts';
import { deskText } from '../../../text/desk-nl.ts';
import { DataTable, TwoLines, type TableRow } from '../../../ui/data-table.tsx';
import { DeskButton } from '../../../ui/desk-button.tsx';
import { DeskHead } from '../../../ui/desk-frame.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { contactOf, isSilent } from '../../kiosk-contact.ts';
import type { LinkFailure } from '../../link.ts';
import { ListNotice } from '../../parts/list-notice.tsx';
import type { Shown } from '../../use-asked.ts';
import { EnrolmentSlip } from './enrolment-slip.tsx';
import style from './kiosks-view.module.css';

const text = deskText.kiosks;
const columns = text.columns.map((label, index, all) => ({ id: label, label, end: index === all.length - 1 }));

export interface ShownCode {
  readonly kiosk: KioskId;
  readonly code: EnrolmentCode;
  readonly over: boolean;
}

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly shown: Shown<readonly KioskLine[]>;
  readonly code: ShownCode | null;
  readonly failed: { readonly kiosk: KioskId; readonly why: LinkFailure['kind'] } | null;
  readonly busy: KioskId | null;
  readonly onMakeCode: (kiosk: KioskId) => void;
  readonly onHideCode: () => void;
  readonly onRetry: () => void;
}

export function KiosksView(props: Props) {
  const { shown, now } = props;
  const root = useRef<HTMLDivElement>(null);
  const code = props.code?.code.code;
  useEffect(() => {
    if (code !== undefined) root.current?.querySelector<HTMLElement>('[data-slip] h2')?.focus();
  }, [code]);
  const kiosks = shown.step === 'there' ? shown.value : [];
  const silent = kiosks.filter((kiosk) => isSilent(kiosk, now)).length;
  const notEnrolled = kiosks.filter(({ enrolledAt }) => enrolledAt === null).length;
  return (
    <div ref={root} class={style.page}>
      <DeskHead
        title={deskText.pages.kiosks}
        summary={
          shown.step === 'there' && kiosks.length > 0
            ? text.intro({ all: kiosks.length, silent, notEnrolled })
            : undefined
        }
      />
      {kiosks.length === 0 ? (
        <ListNotice shown={shown} empty={{ ...text.none, picture: 'quiet' }} onRetry={props.onRetry} />
      ) : (
        <div class={style.list}>
          <DataTable
            caption={deskText.pages.kiosks}
            columns={columns}
            rows={kiosks.map((kiosk) => rowOf(kiosk, props))}
          />
        </div>
      )}
    </div>
  );
}

function rowOf(kiosk: KioskLine, props: Props): TableRow {
  const { setting, today, now, code, failed } = props;
  const contact = contactOf(kiosk, now);
  const place = setting.config.kiosks.find(({ id }) => id === kiosk.id)?.location;
  const hasCode = code !== null && code.kiosk === kiosk.id;
  return {
    id: kiosk.id,
    late: contact === 'silent',
    cells: [
      <TwoLines strong={kiosk.name} />,
      setting.config.locations.find(({ id }) => id === place)?.name ?? '',
      <Contact kiosk={kiosk} now={now} today={today} />,
      kiosk.enrolledAt === null ? text.notEnrolled : text.since(deskText.moment(kiosk.enrolledAt, today)),
      <DeskButton
        icon="key"
        disabled={props.busy === kiosk.id}
        label={text.makeCodeOf(kiosk.name)}
        onPress={() => props.onMakeCode(kiosk.id)}
      >
        {text.makeCode}
      </DeskButton>,
    ],
    more:
      failed !== null && failed.kiosk === kiosk.id ? (
        <div role="alert">
          <Notice icon="warning" tone="late">
            {deskText.notKept(failed.why)}
          </Notice>
        </div>
      ) : hasCode ? (
        <EnrolmentSlip shown={code} name={kiosk.name} today={today} onHide={props.onHideCode} />
      ) : undefined,
  };
}

function Contact({ kiosk, now, today }: Pick<Props, 'now' | 'today'> & { readonly kiosk: KioskLine }) {
  const heard = kiosk.lastContactAt ?? kiosk.enrolledAt;
  switch (contactOf(kiosk, now)) {
    case 'not-enrolled':
      return <>{text.never}</>;
    case 'in-touch':
      return <TwoLines strong={text.inTouch} small={heard === null ? undefined : deskText.moment(heard, today)} />;
    case 'silent':
      return (
        <TwoLines
          late
          strong={heard === null ? text.silent : text.silentFrom(deskText.moment(heard, today))}
          small={text.silentNote}
        />
      );
  }
}
