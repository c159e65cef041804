// Screens and sentences that are fetched from the kiosk's own store when somebody wakes the screen, so that the first load
// stays small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../text/kiosk.ts';
import type { FullScreenContext, ScreenContext } from '../context/screen-context.ts';
import { CannotKeepView } from './cannot-keep/cannot-keep-view.tsx';

/** What a screen needs that says something. */
interface Drawn {
  readonly context: Pick<FullScreenContext, 'text' | 'contact'>;
}

/** The same before its sentences are fetched. */
type Early<Props extends Drawn> = Omit<Props, 'context'> & {
  readonly context: Omit<Props['context'], 'text'> & Pick<ScreenContext, 'text' | 'contact'>;
};

/** A part that is fetched once. */
interface Late {
  readonly load: () => Promise<void>;
}

const parts: Late[] = [];

/** Fetches what is not here yet. What cannot be had now is asked for again when it is needed. */
export const loadLazyScreens = async (text: Text): Promise<void> => {
  await Promise.allSettled([text.later.load(), ...parts.map((part) => part.load())]);
};

/**
 * Makes a screen of a module that is not part of the first load; it gets all sentences of its language. While they are
 * fetched nothing stands there: it is a moment.
 */
export function later<Props extends Drawn>(
  fetchScreen: () => Promise<ComponentType<Props>>,
): ComponentType<Early<Props>> {
  let screen: ComponentType<Props> | undefined;
  const load = async (): Promise<void> => {
    screen ??= await fetchScreen();
  };
  parts.push({ load });
  return function Later(props: Early<Props>) {
    const [state, setState] = useState<'asked' | 'here' | 'failed'>('asked');
    const { text, contact } = props.context;
    useEffect(() => {
      // Also when it came between drawing and here: then nothing else would draw it.
      if (state !== 'asked') return;
      Promise.all([load(), text.later.load()]).then(
        () => setState('here'),
        () => setState('failed'),
      );
    }, [state, text]);
    const full = text.later.loaded();
    if (screen !== undefined && full !== undefined) {
      const Screen = screen;
      // An early screen is a drawn one but for its sentences, which are here now.
      const whole = { ...props, context: { ...props.context, text: full } } as unknown as Props;
      return <Screen {...whole} />;
    }
    if (state !== 'failed') return null;
    return <CannotKeepView text={text} words={text.notLoaded} contact={contact} onAgain={() => setState('asked')} />;
  };
}
