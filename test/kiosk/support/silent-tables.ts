// A browser whose tables say nothing: an ask to open them neither succeeds nor fails, until the browser comes to itself.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange, type IDBOpenDBRequest } from 'fake-indexeddb';

export class SilentFactory extends IDBFactory {
  silent = false;
  readonly #held: (() => void)[] = [];

  override open(name: string, version?: number): IDBOpenDBRequest {
    const request = super.open(name, version);
    const dispatch = request.dispatchEvent.bind(request);
    request.dispatchEvent = (event) => {
      if (!this.silent) return dispatch(event);
      this.#held.push(() => void dispatch(event));
      return true;
    };
    return request;
  }

  /** What was asked is answered after all, late and in the order of asking. */
  comeToItself(): void {
    this.silent = false;
    for (const answer of this.#held.splice(0)) answer();
  }
}

/** The disk of this kiosk from here on. */
export function silentTables(): SilentFactory {
  const factory = new SilentFactory();
  Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange });
  return factory;
}
