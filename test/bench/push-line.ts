// A kiosk's line to a server. Whatever the kiosk itself does, sealing, writing and signing, is done before the clock starts.
import { Agent, request } from 'node:http';
import type { Enrolment } from '../../src/contract/desk.ts';
import { type SealedEntry, toSealedMessage } from '../../src/contract/entry.ts';
import { protocolVersion } from '../../src/contract/version.ts';
import { makeProofKey, prove } from '../../src/kiosk/api/proof.ts';

/** Sends what was made ready to this server, and resolves with its answer. The same bytes, however often. */
export type ReadyPush = (origin: string) => Promise<void>;

export interface PushLine {
  /** The push waits, signed, until it is sent. Its nonce lives for minutes. */
  readonly prepare: (entries: readonly SealedEntry[]) => Promise<ReadyPush>;
  readonly close: () => void;
}

/** The server takes one for three minutes at least, and a round takes less than the other two. */
const nonceLivesMs = 60_000;

interface Answered {
  readonly status: number;
  readonly nonce: string | undefined;
  readonly text: string;
}

export async function openLine(origin: string): Promise<PushLine> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const key = await makeProofKey();
  const post = (url: string, body: Buffer, headers: Record<string, string>): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const sent = { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers };
      const asked = request(url, { method: 'POST', agent, headers: sent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.on('end', () => {
          const nonce = answer.headers['dpop-nonce'];
          const text = Buffer.concat(parts).toString();
          resolve({ status: answer.statusCode ?? 0, nonce: typeof nonce === 'string' ? nonce : undefined, text });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });

  const context = `${origin}/api/v1/enrol`;
  const kiosk = Buffer.from(JSON.stringify({ kiosk: 'buurtlokaal-noord' }));
  const enrol = async (nonce?: string) =>
    post(context, kiosk, { DPoP: await prove(key, { method: 'POST', url: context, nonce }) });
  let nonce = (await enrol()).nonce;
  let nonceAt = performance.now();
  const enrolled = await enrol(nonce);
  const { token }: Enrolment = JSON.parse(enrolled.text);
  const path = '/api/v1/push';

  async function sign(entries: readonly SealedEntry[]) {
    const sealed = entries.map((entry) => toSealedMessage(entry));
    const message = { v: protocolVersion, sentAt: Date.now(), lastReceipt: null, entries: sealed };
    const body = Buffer.from(JSON.stringify(message));
    const proof = await prove(key, { method: 'POST', url: `${origin}${path}`, token, nonce });
    return { body, headers: { Authorization: `DPoP ${token}`, DPoP: proof } };
  }
  /** A greeting without entries brings one, also where the last one is too old. */
  async function freshNonce(): Promise<void> {
    if (performance.now() - nonceAt < nonceLivesMs) return;
    const { body, headers } = await sign([]);
    nonce = (await post(`${origin}${path}`, body, headers)).nonce ?? nonce;
    nonceAt = performance.now();
  }

  return {
    async prepare(entries) {
      await freshNonce();
      const { body, headers } = await sign(entries);
      return async (to) => {
        const { status, text } = await post(`${to}${path}`, body, headers);
        const { receipts = [] }: { receipts?: readonly unknown[] } = JSON.parse(text);
        if (status !== 200 || receipts.length !== entries.length) throw new Error(`A push was answered ${status}.`);
      };
    },
    close: () => agent.destroy(),
  };
}
