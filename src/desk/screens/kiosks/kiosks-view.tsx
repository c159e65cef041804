// The kiosks: their health, an enrolment code, and revoking one.
import { useEffect, useRef } from 'preact/hooks';
import type { DeskSetting, KioskLine, ServerHealth } from '../../../contract/desk.ts';
import type { KioskId } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { may } from '../../../domain/people/staff-role.ts';
import { DataTable, RowActions, TwoLines, type TableRow } from '../../../ui/desk/data-table.tsx';
import { DeskButton } from '../../../ui/desk/desk-button.tsx';
import { Notice } from '../../../ui/status/notice.tsx';
import { contactOf } from '../../words/kiosk-contact.ts';
import type { ApiFailure } from '../../api/api-client.ts';
import { ManagementHead } from '../../layout/management-head.tsx';
import { ListNotice } from '../../parts/list-notice.tsx';
import type { Shown } from '../../session/use-query.ts';
import { EnrolmentSlip, type ShownCode } from './enrolment-slip.tsx';
import style from './kiosks-view.module.css';
import { backupWords, countWords, factWords, oldQueueWords } from './kiosk-words.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.kiosks;
const columns = [
  text.column.kiosk,
  text.column.lastContact,
  text.column.facts,
  text.column.enrolled,
  text.column.enrol,
].map((label, index, all) => ({ id: label, label, end: index === all.length - 1 }));

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly shown: Shown<readonly KioskLine[]>;
  readonly code: ShownCode | null;
  readonly failed: { readonly kiosk: KioskId; readonly why: ApiFailure['kind'] } | null;
  readonly busy: KioskId | null;
  /** The kiosk whose revocation must be confirmed. */
  readonly confirming: KioskId | null;
  readonly backup: ServerHealth['backup'];
  readonly onMakeCode: (kiosk: KioskId) => void;
  readonly onHideCode: () => void;
  /** Null closes the confirmation. */
  readonly onAskRevoke: (kiosk: KioskId | null) => void;
  readonly onRevoke: (kiosk: KioskId) => void;
  readonly onRetry: () => void;
}

export function KiosksView(props: Props) {
  const { shown, backup, today } = props;
  const root = useRef<HTMLDivElement>(null);
  const code = props.code?.code.code;
  useEffect(() => {
    if (code !== undefined) root.current?.querySelector<HTMLElement>('[data-slip] h2')?.focus();
  }, [code]);
  const kiosks = shown.step === 'there' ? shown.value : [];
  const silent = kiosks.filter(({ alarm }) => alarm === 'silent').length;
  const toCheck = kiosks.filter(({ alarm }) => alarm !== null && alarm !== 'silent').length;
  const notEnrolled = kiosks.filter(({ enrolledAt }) => enrolledAt === null).length;
  return (
    <div ref={root} class={style.page}>
      <ManagementHead
        page="kiosks"
        summary={
          shown.step === 'there' && kiosks.length > 0
            ? countWords({ all: kiosks.length, silent, toCheck, notEnrolled })
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
      {backup !== null && <Backup backup={backup} today={today} />}
    </div>
  );
}

const hour = 3_600_000;

type BackupTold = NonNullable<ServerHealth['backup']>;

function Backup({ backup, today }: Pick<Props, 'today'> & { readonly backup: BackupTold }) {
  const { every, lastAt, failedAt, copy } = backup;
  const moment = (at: typeof lastAt) => (at === null ? null : deskFormat.moment(at, today));
  const said = backupWords({
    lastAt: moment(lastAt),
    failedAt: moment(failedAt),
    everyHours: every === null ? null : every / hour,
    copy: copy === null ? null : { lastAt: moment(copy.lastAt), failedAt: moment(copy.failedAt), late: copy.late },
  });
  return (
    <Notice icon={said.late ? 'warning' : 'info'} tone={said.late ? 'late' : 'calm'}>
      {said.words}
    </Notice>
  );
}

function rowOf(kiosk: KioskLine, props: Props): TableRow {
  const { setting, today } = props;
  const place = setting.config.kiosks.find(({ id }) => id === kiosk.id)?.location;
  return {
    id: kiosk.id,
    late: kiosk.alarm !== null,
    cells: [
      <TwoLines strong={kiosk.name} small={setting.config.locations.find(({ id }) => id === place)?.name} />,
      <Contact kiosk={kiosk} today={today} />,
      kiosk.health === null ? text.factsUnknown : <Facts health={kiosk.health} />,
      kiosk.enrolledAt === null
        ? text.notEnrolled
        : text.since({ date: deskFormat.calendar.dayAndMonth(localDateOf(kiosk.enrolledAt)) }),
      <Joining kiosk={kiosk} {...props} />,
    ],
    more: moreOf(kiosk, props),
  };
}

type JoiningProps = Pick<Props, 'setting' | 'busy' | 'onMakeCode' | 'onAskRevoke'> & { readonly kiosk: KioskLine };

function Joining({ kiosk, setting, busy, onMakeCode, onAskRevoke }: JoiningProps) {
  const mayEnrol = may(setting.me.role, 'enrol-kiosk');
  if (!mayEnrol && kiosk.enrolledAt === null) return <>{text.codeByCoordinator}</>;
  return (
    <div class={style.buttons}>
      {mayEnrol && (
        <DeskButton
          icon="key"
          disabled={busy === kiosk.id}
          label={text.makeCodeOf({ name: kiosk.name })}
          onPress={() => onMakeCode(kiosk.id)}
        >
          {text.makeCode}
        </DeskButton>
      )}
      {kiosk.enrolledAt !== null && (
        <DeskButton
          icon="prohibit"
          disabled={busy === kiosk.id}
          label={text.revokeOf({ name: kiosk.name })}
          onPress={() => onAskRevoke(kiosk.id)}
        >
          {text.revoke}
        </DeskButton>
      )}
    </div>
  );
}

function moreOf(kiosk: KioskLine, { code, failed, confirming, busy, today, ...props }: Props) {
  if (failed !== null && failed.kiosk === kiosk.id)
    return (
      <div role="alert">
        <Notice icon="warning" tone="late">
          {deskText.notSaved[failed.why]}
        </Notice>
      </div>
    );
  if (confirming === kiosk.id)
    return (
      <RowActions question={text.revokeSure({ name: kiosk.name })}>
        <DeskButton disabled={busy === kiosk.id} onPress={() => props.onRevoke(kiosk.id)}>
          {text.revokeYes}
        </DeskButton>
        <DeskButton onPress={() => props.onAskRevoke(null)}>{text.revokeNo}</DeskButton>
      </RowActions>
    );
  if (code === null || code.kiosk !== kiosk.id) return undefined;
  return <EnrolmentSlip shown={code} name={kiosk.name} today={today} onHide={props.onHideCode} />;
}

function Facts({ health }: { readonly health: NonNullable<KioskLine['health']> }) {
  const { head, note } = factWords(health);
  return <TwoLines strong={head} small={note} />;
}

function Contact({ kiosk, today }: Pick<Props, 'today'> & { readonly kiosk: KioskLine }) {
  const heard = kiosk.lastContactAt ?? kiosk.enrolledAt;
  const reported = (note: string): string =>
    kiosk.lastContactAt === null
      ? note
      : `${text.heardAt({ at: deskFormat.moment(kiosk.lastContactAt, today) })} ${note}`;
  switch (contactOf(kiosk)) {
    case 'not-enrolled':
      return <>{text.never}</>;
    case 'in-touch':
      return <TwoLines strong={text.inTouch} small={heard === null ? undefined : deskFormat.moment(heard, today)} />;
    case 'old-queue': {
      const { waiting, oldestAt } = kiosk.health ?? { waiting: 1, oldestAt: null };
      const said = oldQueueWords(waiting, oldestAt === null ? '' : deskFormat.moment(oldestAt, today));
      return <TwoLines late strong={said.head} small={reported(said.note)} />;
    }
    case 'trouble': {
      const said = text.trouble[kiosk.trouble ?? 'store'];
      return <TwoLines late strong={said.head} small={reported(said.note)} />;
    }
    case 'silent':
      return (
        <TwoLines
          late
          strong={heard === null ? text.silent : text.silentFrom({ at: deskFormat.moment(heard, today) })}
          small={text.silentNote}
        />
      );
  }
}
