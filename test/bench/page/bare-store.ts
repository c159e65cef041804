// The limit: IndexedDB with nothing on top of it.
import type { SealedEntry } from '../../../src/contract/entry.ts';

export interface BareRow {
  readonly entry: SealedEntry;
}

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });

export interface BareStore {
  readonly add: (row: BareRow) => Promise<void>;
  readonly fill: (rows: readonly BareRow[]) => Promise<void>;
  readonly all: () => Promise<readonly BareRow[]>;
}

export async function openBareStore(): Promise<BareStore> {
  const opening = indexedDB.open('bare', 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore('entries', { keyPath: 'place', autoIncrement: true });
  });
  const db = await answer(opening);
  const strict = (): IDBTransaction => db.transaction('entries', 'readwrite', { durability: 'strict' });
  return {
    add: async (row) => {
      const transaction = strict();
      transaction.objectStore('entries').add(row);
      await done(transaction);
    },
    fill: async (rows) => {
      const transaction = strict();
      transaction.objectStore('entries').clear();
      for (const row of rows) transaction.objectStore('entries').add(row);
      await done(transaction);
    },
    all: () => answer(db.transaction('entries').objectStore('entries').getAll()),
  };
}
