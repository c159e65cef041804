// Looks up a code in this kiosk's own queue and, if it can be reached, at the server.
import type { Code } from '../../../domain/ids.ts';
import { seconds } from '../../../domain/time/time.ts';
import type { Kiosk } from '../../context/kiosk.ts';
import type { LookupResult } from '../../scan/use-code.ts';

/** How long a visitor waits for the server. */
const patience = seconds(4);

type Asked = Pick<Kiosk, 'outbox' | 'enrolment' | 'api'>;

async function waitingHere({ outbox }: Asked, code: Code): Promise<Pick<LookupResult, 'waiting' | 'outcome'>> {
  const { waiting, receipt } = await outbox.findCode(code).catch(() => ({ waiting: undefined, receipt: undefined }));
  const header = waiting?.header;
  const outcome = receipt?.outcome ?? null;
  if (header?.kind !== 'sign-up' && header?.kind !== 'callback-request') return { waiting: null, outcome };
  const loaned = header.kind === 'sign-up' && header.seat === 'loaned';
  return { waiting: { kind: 'waiting-here', what: header.kind, loaned }, outcome };
}

export async function lookUpCode(kiosk: Asked, code: Code): Promise<LookupResult> {
  const local = await waitingHere(kiosk, code);
  const device = kiosk.enrolment.device.get();
  if (local.waiting !== null || device.kind !== 'enrolled') return { ...local, answer: null };
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const answer = await Promise.race([kiosk.api.code(device.device, code), tooLate]);
  return { ...local, answer: answer?.ok === true ? answer.value : null };
}
