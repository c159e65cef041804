// Loads screens and sentences from the kiosk's own cache when somebody wakes the screen, so that the first load stays
// small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../text/kiosk.ts';
import type { FullScreenContext, ScreenContext } from '../context/screen-context.ts';
import { CannotKeepView } from './cannot-keep/cannot-keep-view.tsx';

/** What every lazy screen receives, at least. */
interface Drawn {
  readonly context: Pick<FullScreenContext, 'text' | 'contact'>;
}

/** The same props before the sentences are loaded. */
type Early<Props extends Drawn> = Omit<Props, 'context'> & {
  readonly context: Omit<Props['context'], 'text'> & Pick<ScreenContext, 'text' | 'contact'>;
};

/** A part that is loaded once. */
interface Late {
  readonly load: () => Promise<void>;
}

const parts: Late[] = [{ load: async () => (await import('./fetched-screens.ts')).keepFitting() }];

/** Loads what is not loaded yet. What fails now is tried again when it is needed. */
export const loadLazyScreens = async (text: Text): Promise<void> => {
  await Promise.allSettled([text.later.load(), ...parts.map((part) => part.load())]);
};

/**
 * Makes a component of a screen that is not part of the first load, and passes it all sentences of its language.
 * Renders nothing during the short time that loading takes.
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
      // Runs also when loading ended between render and effect: nothing else would then redraw this.
      if (state !== 'asked') return;
      Promise.all([load(), text.later.load()]).then(
        () => setState('here'),
        () => setState('failed'),
      );
    }, [state, text]);
    const full = text.later.loaded();
    if (screen !== undefined && full !== undefined) {
      const Screen = screen;
      // The props are complete once the sentences are added.
      const whole = { ...props, context: { ...props.context, text: full } } as unknown as Props;
      return <Screen {...whole} />;
    }
    if (state !== 'failed') return null;
    return <CannotKeepView text={text} words={text.notLoaded} contact={contact} onAgain={() => setState('asked')} />;
  };
}
