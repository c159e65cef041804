// Shared by all desk routes: the signed-in colleague, the dependencies, the role check.
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { createMiddleware } from 'hono/factory';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { SignedIn } from '../../../contract/desk.ts';
import type { Code } from '../../../domain/ids.ts';
import { type GuardedAct, may } from '../../../domain/people/staff-role.ts';
import type { Instant } from '../../../domain/time/time.ts';
import type { Opener } from '../../../sealing/open.ts';
import type { Sealer } from '../../../sealing/seal.ts';
import type { BackupState } from '../../backup/scheduled.ts';
import type { Changes } from '../../changes/changes.ts';
import type { SubmitEntry } from '../../ingest/submit-entry.ts';
import { problem } from '../../http/problem.ts';
import type { Random } from '../../store/secrets.ts';
import type { Account, Staff } from '../../auth/staff.ts';
import type { Database } from '../../store/database/database.ts';

export interface DeskEnv {
  Variables: { me: SignedIn & Pick<Account, 'email' | 'hasSecondFactor' | 'session'> };
}

export interface DeskDeps {
  readonly database: Database;
  readonly staff: Staff;
  readonly keys: { opener(): Opener; sealer(): Sealer };
  readonly config: KioskConfig;
  readonly changes: Changes;
  readonly backups: { state(): BackupState | null };
  readonly log: Pick<Logger, 'warn'>;
  readonly now: () => Instant;
  readonly random: Random;
  readonly makeCode: () => Code;
  readonly submitEntry: SubmitEntry;
  readonly demo: boolean;
  readonly publicAddress: string;
}

export const onlyForCoordinators = (c: Context): Response =>
  problem(c, 403, { type: 'not-allowed', title: 'Not allowed', detail: 'Only a coordinator may do this.' });

/** Lets through colleagues whose role allows `act`. The desk also hides the control, but only this check counts. */
export const onlyWhoMay = (act: GuardedAct) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    return may(c.var.me.role, act) ? next() : onlyForCoordinators(c);
  });

/** Keeps responses that name a person out of the browser's cache. */
export const keepNothing = (c: Context): void => c.header('Cache-Control', 'no-store');

/** Answers with a CSV download for Excel. */
export function csvFile(c: Context, name: string, text: string): Response {
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
