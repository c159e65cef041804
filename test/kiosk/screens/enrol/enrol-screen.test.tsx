// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aCode } from '../../../support/builders.ts';
import { aSnapshot } from '../../../support/kiosk.ts';
import { begin, inAHall, offers, openHall, receipted, shown, tap, title, type } from '../../support/hall.tsx';

inAHall();

const refused = { kind: 'not-enrolled', failure: { kind: 'not-enrolled' } } as const;
const offline = { kind: 'not-enrolled', failure: { kind: 'offline' } } as const;
const error = (): string => screen.getByRole('alert').textContent ?? '';

describe('a screen that belongs to nobody yet', () => {
  test('asks a colleague for a code, and opens with a good one', async () => {
    const hall = await openHall({ device: refused });
    hall.line.enrols = aCode(3);
    expect(title()).toBe('Dit scherm is nog niet aangemeld');

    await type(aCode(3));
    await tap('Meld dit scherm aan');

    expect(hall.enrolments).toEqual([aCode(3)]);
    expect(offers('Raak het scherm aan')).toBe(true);
  });

  test('opened by the QR of the desk has the code already, and waits for the tap of a person', async () => {
    const hall = await openHall({ device: refused, codeGiven: aCode(3) });
    hall.line.enrols = aCode(3);
    expect(hall.enrolments).toEqual([]);

    await tap('Meld dit scherm aan');

    expect(hall.enrolments).toEqual([aCode(3)]);
    expect(offers('Raak het scherm aan')).toBe(true);
  });

  test('says when a code does not work, until another is typed', async () => {
    const hall = await openHall({ device: refused });
    await type(aCode(4));
    await tap('Meld dit scherm aan');
    expect(error()).toBe('Deze code werkt niet. Maak een nieuwe aan de balie.');

    await tap('Wis één teken');
    expect(error()).toBe('');
    expect(hall.enrolments).toHaveLength(1);
  });

  test('does not bother the server with a code that cannot be', async () => {
    const hall = await openHall({ device: refused });
    await type('7K3F');
    await tap('Meld dit scherm aan');

    expect(error()).not.toBe('');
    expect(hall.enrolments).toEqual([]);
  });
});

describe('a kiosk without an agenda', () => {
  test('says that it is being fetched', async () => {
    await openHall({ device: { kind: 'starting' }, snapshot: undefined });

    expect(shown()).toContain('We halen de activiteiten op.');
  });

  test('and without a network says so, and opens by itself when there is one', async () => {
    const hall = await openHall({ device: offline, snapshot: undefined });
    expect(shown()).toContain('Nog geen agenda');
    expect(shown()).toContain('Vraag intussen aan de balie wat er te doen is.');

    hall.snapshot.set(aSnapshot());
    await receipted();

    expect(offers('Raak het scherm aan')).toBe(true);
  });
});

describe('a kiosk that starts without a network', () => {
  test('shows the agenda of before, not an error', async () => {
    await openHall({ device: offline, online: false });

    expect(offers('Raak het scherm aan')).toBe(true);
    expect(shown()).toContain('Samen wandelen');
  });
});

describe('a kiosk that is not welcome any more', () => {
  test('lets its visitor finish, and asks a colleague when they have left', async () => {
    const hall = await openHall();
    await begin();
    await tap('Wat is er te doen?');

    hall.device.set(refused);
    await receipted();
    expect(title()).toBe('Wat is er vandaag te doen?');

    await tap('Stop en wis alles');
    expect(title()).toBe('Dit scherm is nog niet aangemeld');
  });
});
