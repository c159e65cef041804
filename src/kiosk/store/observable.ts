// A value that notifies its listeners when it changes.
import { useEffect, useState } from 'preact/hooks';

export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Returns a function that stops listening. */
  readonly listen: (onChange: (value: T) => void) => () => void;
}

export function observable<T>(first: T): Observable<T> {
  let value = first;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener(next);
    },
    listen: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

export function useObservable<T>(source: Observable<T>): T {
  const [value, setValue] = useState(source.get);
  useEffect(() => {
    setValue(() => source.get());
    return source.listen((next) => setValue(() => next));
  }, [source]);
  return value;
}
