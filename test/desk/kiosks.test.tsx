// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { troubles } from '../../src/domain/kiosks/kiosk-alarm.ts';
import { asId } from '../../src/domain/ids.ts';
import { hours, minutes } from '../../src/domain/time/time.ts';
import { aHealth, aKiosk, at, karim } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';
import { deskText } from '../../src/text/desk.ts';

const menu = new RegExp(`^${deskText.pages.management}`);

describe('how the kiosks are', () => {
  test('one that is well says so, with what a helpdesk asks for', async () => {
    const desk = openDesk((server) => (server.kiosks = [aKiosk()]), '#kiosken');
    const row = await desk.findByRole('row', { name: /In orde/ });
    expect(row.textContent).toContain('Niets wacht');
    expect(row.textContent).toContain('versie 0.1.0, 2,1 GB vrij');
    expect(desk.getByText('Eén kiosk: alles in orde.')).toBeTruthy();
    expect(desk.getByRole('link', { name: menu }).textContent).toBe(deskText.pages.management);
  });

  test('facts that are no good are said too', async () => {
    const health = aHealth({ persisted: false, roomLeft: 40_000_000, clockOffset: minutes(-7) });
    const desk = openDesk((server) => (server.kiosks = [aKiosk({ health })]), '#kiosken');
    const words = /versie 0.1.0, 40 MB vrij, de browser mag dit wissen, klok 7 minuten voor/;
    expect(await desk.findByText(words)).toBeTruthy();
  });

  test('what waits too long is an alarm, in the table and beside the menu', async () => {
    const health = aHealth({ waiting: 3, oldestAt: at('2026-11-23', '13:05') });
    const desk = openDesk((server) => {
      server.kiosks = [aKiosk({ health, alarm: 'old-queue' }), aKiosk({ id: asId('zuid'), alarm: 'silent' })];
    }, '#kiosken');
    expect(await desk.findByText('Drie berichten wachten sinds 13.05 uur')).toBeTruthy();
    expect(desk.getByRole('link', { name: menu }).textContent).toContain('1 stil, 1 nakijken');
    expect(desk.getByText('Twee kiosken: één stil, één na te kijken.')).toBeTruthy();
  });

  test('appears by itself', async () => {
    const desk = openDesk((server) => (server.kiosks = [aKiosk()]), '#kiosken');
    await desk.findByText('In orde');
    desk.server.kiosks = [aKiosk({ alarm: 'trouble', trouble: 'cannot-keep' })];
    desk.hand().stream().say('changed', '"kiosks"');
    expect(await desk.findByText(deskText.kiosks.trouble['cannot-keep'].head)).toBeTruthy();
    expect(desk.getByText(/Leg papier klaar/)).toBeTruthy();
  });

  test('how the camera is stands with the facts', async () => {
    const health = aHealth({ camera: 'ok' });
    const desk = openDesk((server) => (server.kiosks = [aKiosk({ health })]), '#kiosken');
    expect(await desk.findByText(/GB vrij, camera werkt/)).toBeTruthy();
  });

  test('a camera that sees nothing is an alarm, with what to look at', async () => {
    const kiosk = aKiosk({ health: aHealth({ camera: 'dark' }), alarm: 'trouble', trouble: 'camera-dark' });
    const desk = openDesk((server) => (server.kiosks = [kiosk]), '#kiosken');
    expect(await desk.findByText(deskText.kiosks.trouble['camera-dark'].head)).toBeTruthy();
    expect(desk.getByText(/Kijk of er iets voor hangt/)).toBeTruthy();
  });

  test('beside what is wrong stands when it was heard last', async () => {
    const kiosk = aKiosk({
      lastContactAt: at('2026-11-23', '14:30'),
      health: aHealth({ camera: 'missing' }),
      alarm: 'trouble',
      trouble: 'camera-missing',
    });
    const desk = openDesk((server) => (server.kiosks = [kiosk]), '#kiosken');
    expect(
      await desk.findByText(/^Laatste contact 14.30 uur. Kijk of de kabel vastzit.*wie de kiosk beheert/),
    ).toBeTruthy();
  });

  test('who may make no code reads who does', async () => {
    const desk = openDesk((server) => {
      server.me = karim;
      server.kiosks = [aKiosk({ enrolledAt: null, lastContactAt: null })];
    }, '#kiosken');
    expect(await desk.findByText(deskText.kiosks.codeByCoordinator)).toBeTruthy();
    expect(desk.queryByRole('button', { name: /Maak een code/ })).toBeNull();
  });

  const ofCameras = ['camera-refused', 'camera-missing', 'camera-busy', 'camera-dark'] as const;
  test.each([...troubles, ...ofCameras, 'rejected', 'little-room'] as const)(
    '%s has its own words and a next step',
    (trouble) => {
      const { head, note } = deskText.kiosks.trouble[trouble];
      expect(head.split(' ').length).toBeLessThan(7);
      expect(note).toMatch(/\.$/);
    },
  );
});

describe('letting a kiosk go', () => {
  const open = () => openDesk((server) => (server.kiosks = [aKiosk()]), '#kiosken');
  const ask = async (desk: ReturnType<typeof open>) =>
    fireEvent.click(await desk.findByRole('button', { name: 'Koppel los: De Wilg' }));

  test('is asked twice, and says what happens to what waits on it', async () => {
    const desk = open();
    await ask(desk);
    const question = await desk.findByRole('group', { name: /De Wilg loskoppelen\?.*blijft staan/ });
    expect(desk.server.asked).not.toContain('POST /api/desk/kiosks/hal/revoke');
    fireEvent.click(within(question).getByRole('button', { name: deskText.kiosks.revokeYes }));
    expect(await desk.findByText(deskText.kiosks.notEnrolled)).toBeTruthy();
    expect(desk.server.asked).toContain('POST /api/desk/kiosks/hal/revoke');
    expect(desk.queryByRole('button', { name: 'Koppel los: De Wilg' })).toBeNull();
  });

  test('no is no', async () => {
    const desk = open();
    await ask(desk);
    fireEvent.click(await desk.findByRole('button', { name: 'Nee, laat zo' }));
    await waitFor(() => expect(desk.queryByRole('group', { name: /loskoppelen/ })).toBeNull());
    expect(desk.server.asked).not.toContain('POST /api/desk/kiosks/hal/revoke');
  });

  test('without a connection it says that it was not kept', async () => {
    const desk = open();
    await ask(desk);
    desk.server.cut = true;
    fireEvent.click(await desk.findByRole('button', { name: deskText.kiosks.revokeYes }));
    expect((await desk.findByRole('alert')).textContent).toContain('Niet bewaard');
  });
});

describe('the backups', () => {
  test.each([
    [
      { every: hours(24), lastAt: at('2026-11-23', '03:05'), failedAt: null, copy: null },
      /^Laatste reservekopie: 3.05 uur. Er komt om de 24 uur een nieuwe.$/,
    ],
    [
      { every: hours(1), lastAt: null, failedAt: null, copy: null },
      /^Er is nog geen reservekopie. Er komt elk uur een nieuwe.$/,
    ],
    [
      { every: null, lastAt: null, failedAt: null, copy: null },
      /Er worden er geen vanzelf gemaakt\. Vraag aan wie de server beheert/,
    ],
    [
      { every: hours(24), lastAt: null, failedAt: at('2026-11-23', '03:05'), copy: null },
      /De reservekopie van 3.05 uur lukte niet\..*Verwittig/,
    ],
  ])('%j', async (backup, words) => {
    const desk = openDesk((server) => {
      server.kiosks = [aKiosk()];
      server.backup = backup;
    }, '#kiosken');
    expect(await desk.findByText(words)).toBeTruthy();
  });

  test.each([
    [{ lastAt: null, failedAt: null, late: false }, 'calm', / Op de tweede plaats staat er nog geen\.$/],
    [
      { lastAt: at('2026-11-23', '03:05'), failedAt: null, late: false },
      'calm',
      / Op de tweede plaats: die van 3.05 uur\.$/,
    ],
    [
      { lastAt: at('2026-11-22', '03:05'), failedAt: at('2026-11-23', '03:05'), late: false },
      'late',
      /De kopie naar de tweede plaats lukte niet \(3.05 uur\)\..*Verwittig/,
    ],
    [{ lastAt: null, failedAt: null, late: true }, 'late', /laat te lang op zich wachten\..*Verwittig/],
  ] as const)('and their second place: %j', async (copy, tone, words) => {
    const desk = openDesk((server) => {
      server.kiosks = [aKiosk()];
      server.backup = { every: hours(24), lastAt: at('2026-11-23', '03:05'), failedAt: null, copy };
    }, '#kiosken');
    const told = await desk.findByText(words);
    expect(told.closest('[data-tone]')?.getAttribute('data-tone')).toBe(tone);
  });
});
