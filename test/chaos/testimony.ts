// Every receipt that ever left the server: the same entry may only ever get another one after a restore.
import { isDeepStrictEqual } from 'node:util';
import { readPushAnswer } from '../../src/contract/push.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import { numberOf } from './visitors.ts';

export class Testimony {
  readonly broken: string[] = [];
  readonly #given = new Map<EntryId, Receipt>();

  hear(answer: string): void {
    const read = readPushAnswer(JSON.parse(answer));
    if (!read.ok) {
      this.broken.push(`the server gave an answer that kiosks cannot read: ${JSON.stringify(read.refusal)}`);
      return;
    }
    for (const receipt of read.value.receipts) {
      const earlier = this.#given.get(receipt.id);
      if (earlier !== undefined && !isDeepStrictEqual(earlier, receipt))
        this.broken.push(
          `${numberOf(receipt.id)} got two receipts: ${JSON.stringify(earlier.outcome)} at ${earlier.receivedAt}, ` +
            `then ${JSON.stringify(receipt.outcome)} at ${receipt.receivedAt}`,
        );
      this.#given.set(receipt.id, receipt);
    }
  }

  /** The server was put back to when it knew these only: the others may get another receipt. */
  forgetAllBut(known: ReadonlySet<EntryId>): void {
    for (const id of this.#given.keys()) if (!known.has(id)) this.#given.delete(id);
  }
}
