// Messages as a version sends or keeps them, one file per kind and version. They must be read for ever: never change them.
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../src/contract/snapshot.ts';

const recorded = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/recorded/${name}.json`, 'utf8'));

export const recordedPush: { readonly sentAt: number; readonly entries: readonly unknown[] } = recorded('push-v1');
export const recordedAnswer: { readonly receipts: readonly unknown[] } = recorded('push-answer-v1');
export const recordedSnapshot: Snapshot = recorded('snapshot-v1');
