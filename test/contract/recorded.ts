// Messages as a version sends or keeps them, one file per kind and version. They must be read for ever: never change them.
import { readFileSync } from 'node:fs';
import type { Health } from '../../src/contract/health.ts';
import type { Envelope } from '../../src/contract/sealed.ts';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { PrivateKey } from '../../src/sealing/open.ts';

const recorded = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/recorded/${name}.json`, 'utf8'));

export const recordedPush: { readonly sentAt: number; readonly entries: readonly Entry[] } = recorded('push-v1');
/** From version 2 on the personal part is sealed; `recordedKeys` open it, and nothing else. */
export const recordedSealedPush: {
  readonly sentAt: number;
  readonly lastReceipt: string;
  readonly health: Health;
  readonly entries: readonly { readonly header: string; readonly envelope: Envelope }[];
} = recorded('push-v2');
/** A sign-up and a request, each left with a buurtpas; `recordedKeys` open these too. */
export const recordedPassPush: { readonly entries: typeof recordedSealedPush.entries } = recorded('push-v2-pass');
export const recordedKeys: readonly PrivateKey[] = recorded('push-v2-keys');
export const recordedAnswer: { readonly receipts: readonly unknown[] } = recorded('push-answer-v1');
export const recordedSnapshot: Snapshot = recorded('snapshot-v1');
