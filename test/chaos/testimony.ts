// Every receipt that left the server: the same entry only gets another one when a restore made the server forget it.
import { isDeepStrictEqual } from 'node:util';
import { readPushAnswer } from '../../src/contract/push.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { Receipt } from '../../src/domain/entries/receipt.ts';
import { numberOf } from './visitors.ts';

export class Testimony {
  readonly broken: string[] = [];
  #given = new Map<EntryId, Receipt>();

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

  /** The server was put back to when it had given these and no others. */
  goBackTo(given: readonly Receipt[]): void {
    this.#given = new Map(given.map((receipt) => [receipt.id, receipt]));
  }
}
