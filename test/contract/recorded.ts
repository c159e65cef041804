// Messages as each version sends or keeps them, one file per message and version. They must be read for ever: never change them.
import { readFileSync } from 'node:fs';
import type { CodeAnswer } from '../../src/contract/code.ts';
import type { Health } from '../../src/contract/health.ts';
import type { LastReceipt, PushAnswer } from '../../src/contract/push.ts';
import type { Envelope } from '../../src/contract/sealed.ts';
import type { Snapshot } from '../../src/contract/snapshot.ts';
import type { PrivateKey } from '../../src/sealing/open.ts';

const recorded = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/recorded/${name}.json`, 'utf8'));

/** Every kind of entry that a kiosk sends, the last one left with a buurtpas. `recordedKeys` open them, and nothing else. */
export const recordedPush: {
  readonly v: number;
  readonly sentAt: number;
  readonly lastReceipt: LastReceipt;
  readonly health: Health;
  readonly entries: readonly { readonly header: string; readonly envelope: Envelope; readonly shown?: true }[];
} = recorded('push-v1');
export const recordedKeys: readonly PrivateKey[] = recorded('push-v1-keys');
export const recordedAnswer: PushAnswer = recorded('push-answer-v1');
export const recordedSnapshot: Snapshot = recorded('snapshot-v1');
/** One of each kind. */
export const recordedCodeAnswers: readonly CodeAnswer[] = recorded('code-answers-v1');
