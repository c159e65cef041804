// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { Card } from '../../src/ui/activity/card.tsx';
import { Field } from '../../src/ui/keyboard/field.tsx';
import { QrCode } from '../../src/ui/qr/qr-code.tsx';
import { Strip } from '../../src/ui/layout/strip.tsx';
import { draw, onACleanPage } from './drawn.tsx';

onACleanPage();

const soup = {
  title: 'Samen soep eten',
  line: 'Buurtlokaal Zuid. Gratis.',
  time: '12 uur',
  mark: 'yellow-bowl',
  letter: 'Z',
  neighbourhood: 'Zuid',
  onPress: () => undefined,
} as const;

describe('a card in the agenda', () => {
  test('can be touched when there is room, and when there is a waiting list', async () => {
    await draw(
      <ul>
        <Card {...soup} state={{ variant: 'open', count: '9', unit: 'plaatsen vrij' }} />
        <Card {...soup} state={{ variant: 'full', stamp: 'Volzet' }} />
      </ul>,
    );

    expect(screen.getAllByRole('button')).toHaveLength(2);
  });

  test('that is cancelled cannot be touched, strikes the time and keeps the title', async () => {
    await draw(
      <ul>
        <Card {...soup} state={{ variant: 'cancelled', stamp: 'Geannuleerd' }} />
      </ul>,
    );

    expect(screen.queryByRole('button')).toBeNull();
    expect(document.querySelector('s')?.textContent).toBe('12 uur');
    expect(screen.getByText('Samen soep eten').closest('s')).toBeNull();
  });
});

describe('the tear-off strip', () => {
  test('shows the telephone number from left to right, in every language', async () => {
    document.documentElement.dir = 'rtl';

    await draw(<Strip label="Hulp" question="?" call="Bel De Wilg" telephone="03 860 34 97" tabs={[]} />);

    expect(screen.getByText('03 860 34 97').getAttribute('dir')).toBe('ltr');
    document.documentElement.dir = '';
  });
});

describe('a field', () => {
  test('takes what a keyboard on the kiosk types, and remembers nothing', async () => {
    const values: string[] = [];
    await draw(<Field label="Voornaam" value="Fatim" onType={(value) => values.push(value)} />);
    const input = screen.getByRole('textbox', { name: 'Voornaam' });

    await act(() => void fireEvent.input(input, { target: { value: 'Fatima' } }));

    expect(values).toEqual(['Fatima']);
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.getAttribute('inputmode')).toBe('none');
  });

  test('that is wrong says what to do next', async () => {
    await draw(<Field label="Voornaam" value="" error="Typ eerst uw voornaam." />);

    const input = screen.getByRole('textbox', { name: 'Voornaam' });
    const said = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('Typ eerst uw voornaam.');
  });
});

describe('a QR code', () => {
  test('is one path with its quiet margin', async () => {
    await draw(
      <QrCode
        label="Uw code"
        matrix={[
          [true, true, false],
          [false, true, false],
          [false, false, true],
        ]}
      />,
    );

    const code = screen.getByRole('img', { name: 'Uw code' });
    expect(code.getAttribute('viewBox')).toBe('0 0 7 7');
    expect(code.querySelector('path')?.getAttribute('d')).toBe('M2 2h2v1H2zM3 3h1v1H3zM4 4h1v1H4z');
  });
});
