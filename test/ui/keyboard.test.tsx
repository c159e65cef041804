// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { CodePad } from '../../src/ui/code-pad.tsx';
import { azertyRows, turkishRows } from '../../src/ui/keyboard-rows.ts';
import { Keyboard } from '../../src/ui/keyboard.tsx';
import { draw, onACleanPage } from './drawn.tsx';

onACleanPage();

const words = {
  label: 'Toetsenbord',
  shift: 'ABC',
  capitals: 'Hoofdletter',
  backspace: 'Wis één letter',
  space: 'spatie',
};

/** Presses keys by what they are called and tells what was typed. */
async function typed(keyboard: (onKey: (key: string) => void) => preact.JSX.Element, names: readonly string[]) {
  const keys: string[] = [];
  await draw(keyboard((key) => keys.push(key)));
  for (const name of names) await act(() => void fireEvent.click(screen.getByRole('button', { name })));
  return keys;
}

describe('the keyboard on the screen', () => {
  test('types letters, a space, and takes a letter back', async () => {
    const keys = await typed(
      (onKey) => <Keyboard rows={azertyRows} words={words} onKey={onKey} />,
      ['a', 'é', 'spatie', 'Wis één letter'],
    );

    expect(keys).toEqual(['a', 'é', ' ', 'Backspace']);
  });

  test('makes one capital and goes back to small letters', async () => {
    const keys = await typed(
      (onKey) => <Keyboard rows={azertyRows} words={words} onKey={onKey} />,
      ['Hoofdletter', 'A', 'n'],
    );

    expect(keys).toEqual(['A', 'n']);
  });

  test('begins a name with a capital', async () => {
    const keys = await typed((onKey) => <Keyboard rows={azertyRows} words={words} capital onKey={onKey} />, ['F']);

    expect(keys).toEqual(['F']);
  });

  test('gives a Turkish i its own capital', async () => {
    const keys = await typed(
      (onKey) => <Keyboard rows={turkishRows} words={words} lang="tr" capital onKey={onKey} />,
      ['İ'],
    );

    expect(keys).toEqual(['İ']);
  });
});

describe('the keys for a code', () => {
  test('leave out what is read as something else', async () => {
    await draw(<CodePad words={{ label: 'Tekens', backspace: 'Wis één teken' }} onKey={() => undefined} />);

    expect(screen.getAllByRole('button')).toHaveLength(33);
    for (const sign of ['I', 'L', 'O', 'U']) expect(screen.queryByRole('button', { name: sign })).toBeNull();
  });
});
