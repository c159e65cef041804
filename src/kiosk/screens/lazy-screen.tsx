// Loads screens and sentences from the kiosk's own cache when somebody wakes the screen, so that the first load stays
// small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../text/kiosk.ts';
import type { FullScreenContext, ScreenContext } from '../context/screen-context.ts';
import { CannotKeepView } from './cannot-keep/cannot-keep-view.tsx';

/** The props that every lazy screen has, at least. */
interface LazyScreenProps {
  readonly context: Pick<FullScreenContext, 'text' | 'contact'>;
}

/** The same props before the sentences are loaded. */
type PropsBeforeText<Props extends LazyScreenProps> = Omit<Props, 'context'> & {
  readonly context: Omit<Props['context'], 'text'> & Pick<ScreenContext, 'text' | 'contact'>;
};

/** Loaders of everything that is not part of the first load; each loads once. */
const loaders: (() => Promise<void>)[] = [async () => (await import('./fetched-screens.ts')).keepFitting()];

/** Loads what is not loaded yet. What fails now is tried again when it is needed. */
export const loadLazyScreens = async (text: Text): Promise<void> => {
  await Promise.allSettled([text.fetched.load(), ...loaders.map((load) => load())]);
};

/**
 * Makes a component of a screen that is not part of the first load, and passes it all sentences of its language.
 * Renders nothing during the short time that loading takes.
 */
export function lazyScreen<Props extends LazyScreenProps>(
  fetchScreen: () => Promise<ComponentType<Props>>,
): ComponentType<PropsBeforeText<Props>> {
  let screen: ComponentType<Props> | undefined;
  const load = async (): Promise<void> => {
    screen ??= await fetchScreen();
  };
  loaders.push(load);
  return function LazyScreen(props: PropsBeforeText<Props>) {
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
    const { text, contact } = props.context;
    useEffect(() => {
      // Runs also when loading ended between render and effect: nothing else would then redraw this.
      if (state !== 'loading') return;
      Promise.all([load(), text.fetched.load()]).then(
        () => setState('loaded'),
        () => setState('failed'),
      );
    }, [state, text]);
    const full = text.fetched.loaded();
    if (screen !== undefined && full !== undefined) {
      const Screen = screen;
      // The props are complete once the sentences are added.
      const complete = { ...props, context: { ...props.context, text: full } } as unknown as Props;
      return <Screen {...complete} />;
    }
    if (state !== 'failed') return null;
    return <CannotKeepView text={text} words={text.notLoaded} contact={contact} onAgain={() => setState('loading')} />;
  };
}
