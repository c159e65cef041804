// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { Choice } from '../../../src/ui/controls/choice.tsx';
import { Stepper } from '../../../src/ui/controls/stepper.tsx';
import { draw, onACleanPage } from '../drawn.tsx';

onACleanPage();

const chosenName = () =>
  screen.getAllByRole('radio').find((radio) => radio.getAttribute('aria-checked') === 'true')?.textContent;
const press = (key: string) => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));

function DayParts() {
  const [chosen, choose] = useState<string | undefined>('morning');
  const options = [
    { id: 'morning', label: 'Voormiddag' },
    { id: 'noon', label: 'Middag', disabled: true },
    { id: 'evening', label: 'Avond' },
  ];
  return <Choice label="Wanneer" options={options} chosen={chosen} onChoose={choose} />;
}

describe('choosing with a physical keyboard', () => {
  beforeEach(async () => {
    await draw(<DayParts />);
    screen.getByRole('radio', { name: 'Voormiddag' }).focus();
  });

  test('an arrow chooses the next one and leaves out what cannot be chosen', async () => {
    await press('ArrowDown');

    expect(chosenName()).toBe('Avond');
    expect(document.activeElement?.textContent).toBe('Avond');
  });

  test('walks round at the end', async () => {
    await press('ArrowDown');
    await press('ArrowRight');

    expect(chosenName()).toBe('Voormiddag');
  });

  test('only the chosen one is reached with the tab key', () => {
    expect(screen.getAllByRole('radio').map((radio) => radio.tabIndex)).toEqual([0, -1, -1]);
  });
});

describe('how many people come', () => {
  test('more than there is room for cannot be chosen', async () => {
    await draw(
      <Stepper
        label="Met hoeveel?"
        counts={[1, 2, 3]}
        most={2}
        nameOf={(count) => `${count} mensen`}
        onChoose={() => undefined}
      />,
    );

    expect(screen.getByRole('radio', { name: '2 mensen' })).toHaveProperty('disabled', false);
    expect(screen.getByRole('radio', { name: '3 mensen' })).toHaveProperty('disabled', true);
  });
});
