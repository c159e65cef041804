// Builds and compresses the snapshot of each kiosk, and caches it until something public changes.
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { SignedKeys } from '../../../contract/sealed.ts';
import type { Snapshot } from '../../../contract/snapshot.ts';
import type { Activity } from '../../../domain/activities/activity.ts';
import type { KioskId } from '../../../domain/ids.ts';
import { localDateOf } from '../../../domain/time/local-date.ts';
import { heldOf, type SeatLoan } from '../../../domain/activities/seat-loan.ts';
import { hours, type Instant, addDuration, type LocalDate } from '../../../domain/time/time.ts';
import { dateOfRow, readAgenda } from '../../store/activities/activities.ts';
import { readPublicCodes } from '../../store/codes.ts';
import type { Database } from '../../store/database/database.ts';
import { lendSeats, readLoans } from '../../store/seat-loans.ts';
import { qrRows } from '../phone/qr-rows.ts';
import type { Changes } from '../../changes/changes.ts';
import { faultOf } from '../../http/log.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Packed {
  /** Without quotes and without the encoding. */
  readonly tag: string;
  bytes(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Snapshots {
  of(kiosk: KioskId): Promise<Packed>;
}

interface SnapshotDeps {
  readonly database: Pick<Database, 'read' | 'write'>;
  readonly keys: { signed(): SignedKeys };
  readonly config: KioskConfig;
  readonly changes: Changes;
  readonly log: Pick<Logger, 'error'>;
  readonly now: () => Instant;
  readonly version: string;
  readonly demo: boolean;
  readonly publicAddress: string;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Compresses in a few milliseconds, to within a tenth of the smallest size. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function compress(body: Buffer<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return body;
  return encoding === 'br' ? brotli(body, brotliOptions) : gzipped(body);
}

/**
 * Seat loans expire after hours. Rebuilding this often renews the loan of a kiosk that only revalidates its snapshot.
 */
const loansRenewedEvery = hours(1);

/** How many seats other kiosks hold on loan for a date, and this kiosk's own loan. */
function loanedOf(
  all: number,
  loan: SeatLoan | undefined,
): { readonly loaned: number; readonly loan: SeatLoan | null } {
  const own = loan === undefined ? 0 : heldOf(loan);
  // A write may happen between the two reads; its notification then rebuilds this snapshot.
  return { loaned: Math.max(0, all - own), loan: loan === undefined || own === 0 ? null : loan };
}

/** A snapshot with read-only lists. */
type ReadonlySnapshot = Omit<Snapshot, 'activities' | 'agendaQr'> & {
  readonly activities: readonly Activity[];
  readonly agendaQr: readonly string[] | null;
};

function pack(snapshot: ReadonlySnapshot): Packed {
  const body = Buffer.from(JSON.stringify(snapshot));
  const packed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    tag: createHash('sha256').update(body).digest('base64url').slice(0, 27),
    bytes(encoding) {
      const bytes = packed.get(encoding) ?? compress(body, encoding);
      packed.set(encoding, bytes);
      return bytes;
    },
  };
}

export function makeSnapshots(deps: SnapshotDeps): Snapshots {
  const stored = new Map<KioskId, { readonly packed: Promise<Packed>; readonly at: Instant }>();
  let day: LocalDate = localDateOf(deps.now());
  deps.changes.listen((change) => {
    if (change === 'snapshot') stored.clear();
  });

  async function build(kiosk: KioskId, at: Instant): Promise<Packed> {
    const { read, write } = deps.database;
    // When the write fails the kiosk still gets its agenda, and seats already on loan stay on loan.
    await write(async (tx) => {
      if (await lendSeats(tx, kiosk, at)) tx.tell('dates');
    }).catch((cause: unknown) => deps.log.error({ fault: faultOf(cause) }, 'no seats were loaned'));
    const [{ activities, dates }, loans, known] = await Promise.all([
      readAgenda(read, day),
      readLoans(read, kiosk),
      readPublicCodes(read),
    ]);
    const used = new Set(activities.map(({ id }) => id));
    const { version, demo, publicAddress, config, keys } = deps;
    return pack({
      v: 1,
      version,
      demo,
      publicAddress,
      agendaQr: qrRows(publicAddress, '/agenda'),
      keys: keys.signed(),
      kiosk,
      config,
      activities,
      dates: dates.map((row) => ({ ...dateOfRow(row), ...loanedOf(row.loaned, loans.get(row.id)) })),
      // For past dates only codes on posters: whoever scans a poster still gets an answer.
      codes: known.codes.filter(
        ({ about, poster }) => poster || (about.kind === 'activity' && used.has(about.activity)),
      ),
      withdrawnCodes: known.withdrawnCodes,
    });
  }

  return {
    of(kiosk) {
      const at = deps.now();
      const today = localDateOf(at);
      if (today !== day) stored.clear();
      day = today;
      const known = stored.get(kiosk);
      if (known !== undefined && at < addDuration(known.at, loansRenewedEvery)) return known.packed;
      const packed = build(kiosk, at);
      stored.set(kiosk, { packed, at });
      packed.catch(() => stored.delete(kiosk));
      return packed;
    },
  };
}
