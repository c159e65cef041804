// Screens that are fetched from the kiosk's own store when somebody wakes the screen, so that the first load stays small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Here } from './here.ts';
import { CannotKeepView } from './screens/cannot-keep/cannot-keep-view.tsx';

interface InPlace {
  readonly here: Pick<Here, 'text' | 'contact'>;
}

/** A part that is fetched once. */
interface Late {
  readonly load: () => Promise<void>;
}

const parts: Late[] = [];

/** Fetches what is not here yet. What cannot be had now is asked for again when it is needed. */
export const loadLater = async (): Promise<void> => {
  await Promise.allSettled(parts.map((part) => part.load()));
};

/** Makes a screen of a module that is not part of the first load. While it is fetched nothing stands there: it is a moment. */
export function later<Props extends InPlace>(fetchScreen: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let screen: ComponentType<Props> | undefined;
  const load = async (): Promise<void> => {
    screen ??= await fetchScreen();
  };
  parts.push({ load });
  return function Later(props: Props) {
    const [state, setState] = useState<'asked' | 'here' | 'failed'>('asked');
    useEffect(() => {
      // Also when it came between drawing and here: then nothing else would draw it.
      if (state !== 'asked') return;
      load().then(
        () => setState('here'),
        () => setState('failed'),
      );
    }, [state]);
    const { text, contact } = props.here;
    if (screen !== undefined) {
      const Screen = screen;
      return <Screen {...props} />;
    }
    if (state !== 'failed') return null;
    return <CannotKeepView text={text} words={text.notLoaded} contact={contact} onAgain={() => setState('asked')} />;
  };
}
