// Keeping what a visitor left, when the disk may be full: then not even a small thing is written.
import { describe, expect, test } from 'vitest';
import type { SealingKeys } from '../../../src/contract/sealed.ts';
import type { Entry, EntryHeader } from '../../../src/domain/entries/entry.ts';
import { createSubmitEntry } from '../../../src/kiosk/outbox/submit-entry.ts';
import { observable } from '../../../src/kiosk/store/observable.ts';
import { anEntry, aSignUp } from '../../support/builders.ts';
import { today } from '../../support/sealing.ts';

interface Given {
  readonly works?: boolean;
  readonly fits?: boolean;
  readonly hasKeys?: boolean;
}

function aKiosk({ works = true, fits = works, hasKeys = true }: Given) {
  const written: string[] = [];
  const submitEntry = createSubmitEntry({
    outbox: {
      submitEntry: async () => void written.push('entry'),
      deleteOld: async () => void written.push('forgetting'),
    },
    seatLoans: {
      give: async <Header extends EntryHeader>(entry: Entry<Header>) => (written.push('seat'), entry),
      takeBack: async () => undefined,
    },
    awaitedReceipts: { await: () => undefined },
    storageCheck: { works: observable(works), check: async () => fits },
    keys: observable<SealingKeys | undefined>(hasKeys ? today.keys : undefined),
    onStored: () => void written.push('stored'),
    onFailed: () => void written.push('failed'),
  });
  return { written, submitEntry: () => submitEntry(anEntry(aSignUp())) };
}

describe('a visitor leaves something', () => {
  test('and it is kept, with its seat first', async () => {
    const { written, submitEntry } = aKiosk({});
    expect(await submitEntry()).not.toBeNull();
    expect(written).toEqual(['seat', 'entry', 'stored']);
  });

  test('on a disk that was full at the last trial, and still is: nothing at all is written', async () => {
    const { written, submitEntry } = aKiosk({ works: false });
    expect(await submitEntry()).toBeNull();
    expect(written).toEqual(['failed']);
  });

  test('on a disk that was full, and has room again: it is kept', async () => {
    const { written, submitEntry } = aKiosk({ works: false, fits: true });
    expect(await submitEntry()).not.toBeNull();
    expect(written).toEqual(['seat', 'entry', 'stored']);
  });

  test('at a kiosk that has no key to seal to: nothing is written', async () => {
    const { written, submitEntry } = aKiosk({ hasKeys: false });
    expect(await submitEntry()).toBeNull();
    expect(written).toEqual(['failed']);
  });
});
