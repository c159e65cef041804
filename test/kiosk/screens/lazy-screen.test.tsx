// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { lazyScreen, loadLazyScreens } from '../../../src/kiosk/screens/lazy-screen.tsx';
import type { ScreenContext } from '../../../src/kiosk/context/screen-context.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { nl } from '../../support/kiosk-text.ts';
import { aSnapshot } from '../../support/kiosk.ts';

const [contact] = aSnapshot().config.contactPoints;
const Screen = ({ context }: { readonly context: Pick<ScreenContext, 'text' | 'contact'> }) => (
  <h1>{context.contact.shortName}</h1>
);

async function show(fetchScreen: () => Promise<typeof Screen>) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const Lazy = lazyScreen(fetchScreen);
  if (contact === undefined) throw new Error('A snapshot has a contact point.');
  const context = { text: nl, contact };
  await act(() => render(<Lazy context={context} />, root));
  await act(async () => {});
}

describe('a screen that is fetched when it is needed', () => {
  test('is there as soon as it is fetched', async () => {
    await show(() => Promise.resolve(Screen));
    expect(screen.getByRole('heading').textContent).toBe(contact?.shortName);
  });

  test('that cannot be had says so, with the number of a person, and can be asked for again', async () => {
    let tries = 0;
    await show(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(Screen);
    });
    expect(screen.getByRole('heading').textContent).toBe(nl.notLoaded.title);
    expect(document.body.textContent).toContain(contact?.telephone);

    await act(async () => screen.getByRole('button', { name: nl.cannotKeep.again }).click());
    expect((await screen.findByRole('heading', { name: contact?.shortName ?? '' })).textContent).toBe(
      contact?.shortName,
    );
  });

  test('that comes just after nothing was drawn is drawn too', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof Screen>();
    const Lazy = lazyScreen(() => promise);
    const loading = loadLazyScreens(nl);
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    if (contact === undefined) throw new Error('A snapshot has a contact point.');
    const context = { text: nl, contact };
    await act(async () => {
      render(<Lazy context={context} />, root);
      resolve(Screen);
      await loading;
    });
    await act(async () => {});
    expect(screen.getByRole('heading').textContent).toBe(contact.shortName);
  });
});
