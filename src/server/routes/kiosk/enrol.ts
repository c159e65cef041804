// POST /api/v1/enrol: enrols a device as a kiosk, with a code from the desk and a key of its own.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { enrolMessage, type Enrolment } from '../../../contract/desk.ts';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import { readCode } from '../../../domain/entries/code.ts';
import type { KioskId } from '../../../domain/ids.ts';
import { type Instant, minutes } from '../../../domain/time/time.ts';
import { clientAddress, isLoopback, remoteAddress } from '../../http/client-address.ts';
import { askForNonce } from '../../auth/device-auth.ts';
import { problem } from '../../http/problem.ts';
import type { Proofs } from '../../auth/dpop-proof.ts';
import { RateLimit, tooManyTries } from '../../http/rate-limit.ts';
import type { Random } from '../../store/secrets.ts';
import type { Database } from '../../store/database/database.ts';
import { enrol, useEnrolmentCode } from '../../store/kiosks.ts';
import { readJson } from '../../http/body.ts';

interface EnrolDeps {
  readonly database: Database;
  readonly keys: { readonly identity: string };
  readonly proofs: Proofs;
  readonly config: KioskConfig;
  readonly demo: boolean;
  readonly publicAddress: string;
  readonly now: () => Instant;
  readonly random: Random;
}

const ownName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A demo on this machine, without a proxy. The host name must be local too, so that no web page elsewhere can reach in.
 */
const isOwnMachine = (c: Context): boolean =>
  isLoopback(remoteAddress(c) ?? '') &&
  c.req.header('X-Forwarded-For') === undefined &&
  ownName.test(c.req.header('Host') ?? '');

/** The key to bind the token to. Null for a kiosk that cannot store a key: its token works without one. */
async function keyOf(c: Context, proofs: Proofs): Promise<string | null | Response> {
  const proof = c.req.header('DPoP');
  if (proof === undefined) return null;
  const { method, url } = c.req;
  const proved = await proofs.check({ proof, method, path: new URL(url).pathname, token: null });
  if (proved.ok) return proved.value.key;
  if (proved.refusal.kind === 'stale') return askForNonce(c, proofs);
  return problem(c, 400, {
    type: 'not-proved',
    title: 'Invalid proof',
    detail: 'Send a DPoP proof (RFC 9449) for exactly this request.',
  });
}

export function enrolRoute(deps: EnrolDeps) {
  const { database, keys, proofs, now, random } = deps;
  const limit = new RateLimit(10, minutes(1));
  const isOurs = (kiosk: KioskId) => deps.config.kiosks.some((known) => known.id === kiosk);

  async function give(kiosk: KioskId, { key, alone }: { key: string | null; alone: boolean }): Promise<Enrolment> {
    const token = await database.write((tx) => {
      tx.tell('kiosks');
      return enrol(tx, { kiosk, alone, key, now: now(), random });
    });
    return { token, kiosk, identity: keys.identity };
  }

  return new Hono().post('/enrol', async (c) => {
    const read = v.safeParse(enrolMessage, await readJson(c));
    if (!read.success)
      return problem(c, 400, {
        type: 'unreadable',
        title: 'Invalid request',
        detail: 'Send {"code": "…"} with the code from the desk.',
      });
    const { code, kiosk: wished } = read.output;
    const key = await keyOf(c, proofs);
    if (key instanceof Response) return key;
    if (code === undefined) {
      const kiosk = wished ?? deps.config.kiosks[0]?.id;
      const may = deps.demo && isOwnMachine(c) && kiosk !== undefined && isOurs(kiosk);
      // Several windows may show the same demo kiosk.
      return may ? c.json(await give(kiosk, { key, alone: false })) : refuseEnrolment(c);
    }
    const tried = limit.try(clientAddress(c, deps.publicAddress), now());
    if (!tried.may) return tooManyTries(c, tried);
    const typed = readCode(code);
    const kiosk = typed.ok ? await database.write((tx) => useEnrolmentCode(tx, typed.value, now())) : undefined;
    return kiosk !== undefined && isOurs(kiosk) ? c.json(await give(kiosk, { key, alone: true })) : refuseEnrolment(c);
  });
}

const refuseEnrolment = (c: Context): Response =>
  problem(c, 403, {
    type: 'enrolment-refused',
    title: 'Not enrolled',
    detail: 'Create an enrolment code at the desk, under Kiosken, and use it once within fifteen minutes.',
  });
