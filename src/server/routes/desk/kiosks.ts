// /api/desk/kiosks: lists kiosks and their health, issues enrolment codes, revokes lost kiosks.
import { Hono } from 'hono';
import type { EnrolmentCode, KioskHealth, KioskLine, ServerHealth } from '../../../contract/desk.ts';
import { enrolmentHash } from '../../../domain/entries/code.ts';
import { kioskAlarm } from '../../../domain/kiosks/kiosk-alarm.ts';
import { type Instant, addDuration, milliseconds, minutes } from '../../../domain/time/time.ts';
import { notFound } from '../../http/problem.ts';
import { qrRows } from '../phone/qr-rows.ts';
import { healthOf } from '../../store/database/json.ts';
import { makeEnrolmentCode, readKiosks, revoke } from '../../store/kiosks.ts';
import { endLoans } from '../../store/seat-loans.ts';
import type { KioskRow } from '../../store/database/schema.ts';
import { type DeskDeps, type DeskEnv, onlyWhoMay } from './desk-env.ts';

/** Times are by the server's clock, so that a kiosk with a wrong clock does not seem late. */
function toHealth({ health, health_at: reportedAt, clock_offset: offset }: KioskRow): KioskHealth | null {
  if (health === null || reportedAt === null) return null;
  const reported = healthOf(health);
  const clockOffset = milliseconds(offset ?? 0);
  const toServerTime = (at: Instant): Instant => addDuration(at, clockOffset);
  const { oldestAt, lastTrouble } = reported;
  return {
    ...reported,
    // Missing in reports stored before kiosks had a camera.
    camera: reported.camera ?? null,
    reportedAt,
    clockOffset,
    oldestAt: oldestAt === null ? null : toServerTime(oldestAt),
    lastTrouble: lastTrouble === null ? null : { ...lastTrouble, at: toServerTime(lastTrouble.at) },
  };
}

async function readLines({ database, config, now }: DeskDeps): Promise<readonly KioskLine[]> {
  const known = new Map((await readKiosks(database.read)).map((row) => [row.id, row]));
  const { silentMinutes, oldQueueMinutes } = config.alarms;
  const limits = { silent: minutes(silentMinutes), oldQueue: minutes(oldQueueMinutes) };
  return config.kiosks.map(({ id, name }) => {
    const row = known.get(id);
    const signs = {
      enrolledAt: row?.enrolled_at ?? null,
      lastContactAt: row?.last_contact_at ?? null,
      health: row === undefined ? null : toHealth(row),
    };
    const alarm = kioskAlarm(signs, limits, now());
    return {
      id,
      name,
      ...signs,
      alarm: alarm?.kind ?? null,
      trouble: alarm?.kind === 'trouble' ? alarm.trouble : null,
    };
  });
}

export const kioskDeskRoutes = (deps: DeskDeps) => {
  const { database, config, backups, now, makeCode, publicAddress } = deps;
  return new Hono<DeskEnv>()
    .get('/health', (c) => c.json({ backup: backups.state() } satisfies ServerHealth))
    .get('/kiosks', async (c) => c.json(await readLines(deps)))
    .post('/kiosks/:id/revoke', async (c) => {
      const kiosk = config.kiosks.find((known) => known.id === c.req.param('id'))?.id;
      if (kiosk === undefined) return notFound(c, 'The configuration has no such kiosk.');
      await database.write(async (tx) => {
        // The streams of that kiosk receive this too, and end.
        tx.tell('kiosks');
        await revoke(tx, kiosk, now());
        if (await endLoans(tx, kiosk, now())) tx.tell('snapshot', 'dates');
      });
      const lines = await readLines(deps);
      return c.json(lines.find(({ id }) => id === kiosk));
    })
    .post('/kiosks/:id/enrolment-code', onlyWhoMay('enrol-kiosk'), async (c) => {
      const kiosk = config.kiosks.find((known) => known.id === c.req.param('id'))?.id;
      if (kiosk === undefined) return notFound(c, 'The configuration has no such kiosk.');
      const code = makeCode();
      const until = await database.write((tx) => makeEnrolmentCode(tx, { kiosk, code, now: now() }));
      const qr = qrRows(publicAddress, `/${enrolmentHash(code)}`);
      return c.json({ code, until, qr } satisfies EnrolmentCode);
    });
};
