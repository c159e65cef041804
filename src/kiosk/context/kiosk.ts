// The running kiosk: everything that lives longer than a visit.
import type { Entry } from '../../domain/entries/entry.ts';
import type { Receipt } from '../../domain/entries/receipt.ts';
import type { EntryId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/time.ts';
import type { CourierState } from '../../sync/courier.ts';
import type { KioskApiClient } from '../api/api-client.ts';
import type { CameraWatch } from '../camera/camera-watch.ts';
import type { DeviceEnrolment } from '../device/enrolment.ts';
import type { HealthReporter } from '../device/health.ts';
import type { StorageCheck } from '../device/storage-check.ts';
import type { Updates } from '../device/updates.ts';
import type { SubmitEntry } from '../outbox/submit-entry.ts';
import type { Observable } from '../store/observable.ts';
import type { KioskOutbox } from '../store/outbox.ts';

export interface Kiosk {
  readonly enrolment: DeviceEnrolment;
  readonly outbox: KioskOutbox;
  readonly api: KioskApiClient;
  readonly courier: Observable<CourierState>;
  /** The enrolment code in the page's address, from a QR code at the desk; empty if there was none. */
  readonly codeGiven: string;
  readonly storageCheck: StorageCheck;
  readonly updates: Updates;
  readonly camera: CameraWatch;
  readonly onTrouble: HealthReporter['trouble'];
  /** This device's clock; entries carry its time. */
  readonly deviceNow: () => Instant;
  /** The server's clock, as far as it is known. Screens and promises use it. */
  readonly now: () => Instant;
  /** A monotonic clock, unaffected by changes to the system time. */
  readonly steadyNow: () => Instant;
  /**
   * Stores an entry and sends it. Resolves to the entry as stored, with a seat on loan if there was one; null if
   * storing failed.
   */
  readonly submitEntry: SubmitEntry;
  /** Call when the visitor leaves the screen that shows the answer to this entry. */
  readonly stopAwaiting: (id: EntryId) => void;
  /** Run after a wipe: whether page and tables contain nothing the visitor typed. */
  readonly isWiped: (typed: readonly string[]) => Promise<boolean>;
  readonly reload: () => void;
  readonly receiptOf: (entry: Entry) => Promise<Receipt | undefined>;
}
