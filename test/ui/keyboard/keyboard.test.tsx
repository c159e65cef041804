// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { CodePad } from '../../../src/ui/keyboard/code-pad.tsx';
import { accentRows, azertyRows, turkishRows } from '../../../src/ui/keyboard/keyboard-rows.ts';
import { Keyboard } from '../../../src/ui/keyboard/keyboard.tsx';
import { draw, onACleanPage } from '../drawn.tsx';

onACleanPage();

const words = {
  label: 'Toetsenbord',
  shift: 'ABC',
  capitals: 'Hoofdletter',
  more: 'áü',
  fewer: 'abc',
  otherLetters: 'letters met tekens',
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
      ['ABC, Hoofdletter', 'A', 'n'],
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

describe('the other letters', () => {
  const both = (onKey: (key: string) => void, capital = false) => (
    <Keyboard rows={azertyRows} moreRows={accentRows} words={words} capital={capital} lang="nl" onKey={onKey} />
  );

  test.each('üöğşıâñßćłąęśźżńóäãáíúêôîûščžİ'.split(''))(
    '%s is among them, and the keyboard is as large',
    async (letter) => {
      const keys = await typed(both, ['áü, letters met tekens', letter]);

      expect(keys).toEqual([letter]);
      expect(accentRows.map((row) => row.length <= 10)).toEqual(azertyRows.map(() => true));
    },
  );

  test('begin a name with a capital too', async () => {
    const keys = await typed((onKey) => both(onKey, true), ['áü, letters met tekens', 'Ü']);

    expect(keys).toEqual(['Ü']);
  });

  test('give way to the first ones after one letter, not after one that is taken back', async () => {
    const keys = await typed(both, ['g', 'áü, letters met tekens', 'Wis één letter', 'ü', 'l']);

    expect(keys).toEqual(['g', 'Backspace', 'ü', 'l']);
  });

  test('go away by the same key, with the focus still on it', async () => {
    await draw(both(() => undefined));
    const key = screen.getByRole('button', { name: 'áü, letters met tekens' });
    key.focus();
    await act(() => void fireEvent.click(key));
    expect([key.getAttribute('aria-pressed'), key.textContent, document.activeElement]).toEqual(['true', 'abc', key]);
    await act(() => void fireEvent.click(key));

    expect([key.getAttribute('aria-pressed'), key.textContent]).toEqual(['false', 'áü']);
    expect(screen.queryByRole('button', { name: 'ü' })).toBeNull();
  });

  test('have no ß of two letters', async () => {
    await typed((onKey) => both(onKey, true), ['áü, letters met tekens']);

    expect(screen.queryByRole('button', { name: 'SS' })).toBeNull();
  });
});

describe('the keys for a code', () => {
  test('leave out what is read as something else', async () => {
    await draw(<CodePad words={{ label: 'Tekens', backspace: 'Wis één teken' }} onKey={() => undefined} />);

    expect(screen.getAllByRole('button')).toHaveLength(33);
    for (const sign of ['I', 'L', 'O', 'U']) expect(screen.queryByRole('button', { name: sign })).toBeNull();
  });
});
