// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { deskText } from '../../src/text/desk.ts';
import { aRequest, karim } from './support/builders.ts';
import { password } from './support/fake-desk.ts';
import { openDesk } from './support/open-desk.tsx';

const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const press = (button: HTMLElement) => fireEvent.click(button);

async function signIn(desk: ReturnType<typeof openDesk>, with_: string) {
  type(await desk.findByLabelText('E-mailadres'), 'lies@dewilg.example');
  type(desk.getByLabelText('Wachtwoord'), with_);
  fireEvent.submit(desk.getByLabelText('Wachtwoord'));
}

describe('signing in', () => {
  test('a wrong password is said plainly, and nothing else', async () => {
    const desk = openDesk((server) => (server.me = null));
    await signIn(desk, 'verkeerd');
    expect((await desk.findByRole('alert')).textContent).toBe(
      'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer opnieuw.',
    );
  });

  test('the demo shows its two colleagues and their password, and fills them in', async () => {
    const desk = openDesk((server) => (server.me = null));
    press(await desk.findByRole('button', { name: 'Vul in als Lies, De Wilg' }));
    await waitFor(() => expect(desk.getByLabelText('E-mailadres')).toHaveProperty('value', 'coordinator@demo.local'));
  });

  test('a real desk shows no accounts', async () => {
    const desk = openDesk((server) => {
      server.me = null;
      server.demo = false;
    });
    await desk.findByLabelText('E-mailadres');
    await waitFor(() => expect(desk.server.asked).toContain('GET /api/desk/welcome'));
    expect(desk.queryByText(/demo/i)).toBeNull();
  });

  test('a session that ends in the middle brings back the same page and choice after signing in', async () => {
    const line = aRequest({ firstName: 'Hatice', neighbourhood: asId('noord') });
    const desk = openDesk((server) => server.lines.set(line.id, line));
    await desk.findByText('Hatice');
    press(desk.getByRole('button', { name: /Noord/ }));
    desk.server.me = null;
    press(await desk.findByRole('button', { name: 'Ik bel: Hatice' }));
    expect(await desk.findByText(deskText.signIn.again)).toBeTruthy();
    expect(desk.queryByText('Hatice')).toBeNull();
    await signIn(desk, password);
    expect(await desk.findByText('Hatice')).toBeTruthy();
    expect(desk.getByRole('button', { name: /Noord/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('an account without a role reads that it may do nothing yet, and can sign out', async () => {
    const desk = openDesk((server) => (server.hasRole = false));
    expect(
      await desk.findByText('Uw account heeft nog geen rol. Vraag een coördinator om dat na te kijken.'),
    ).toBeTruthy();
    press(desk.getByRole('button', { name: 'Meld af' }));
    expect(await desk.findByLabelText('E-mailadres')).toBeTruthy();
  });

  test('signing out leaves nothing on the screen', async () => {
    const line = aRequest();
    const desk = openDesk((server) => server.lines.set(line.id, line));
    await desk.findByText('Jef');
    press(desk.getByRole('button', { name: deskText.signOut }));
    expect(await desk.findByRole('heading', { name: deskText.signIn.title })).toBeTruthy();
    expect(desk.queryByText('Jef')).toBeNull();
  });

  test('whoever signs in after a colleague signed out starts at the callback list', async () => {
    const desk = openDesk(() => {}, '#kiosken');
    await desk.findByRole('heading', { name: new RegExp(deskText.pages.kiosks) });
    press(desk.getByRole('button', { name: deskText.signOut }));
    await desk.findByRole('heading', { name: deskText.signIn.title });
    await signIn(desk, password);
    expect(await desk.findByRole('heading', { name: deskText.pages.callbacks })).toBeTruthy();
  });

  test('so does a colleague who signs in where the session of another ended by itself', async () => {
    const desk = openDesk((server) => (server.me = karim), '#kiosken');
    await desk.findByRole('heading', { name: new RegExp(deskText.pages.kiosks) });
    desk.server.me = null;
    desk.hand().stream().say('changed', '"kiosks"');
    await desk.findByRole('heading', { name: deskText.signIn.title });
    await signIn(desk, password);
    expect(await desk.findByRole('heading', { name: deskText.pages.callbacks })).toBeTruthy();
  });

  test('a server that is away at the start is said, and asked again on a tap', async () => {
    const desk = openDesk((server) => (server.cut = true));
    const again = await desk.findByRole('button', { name: deskText.tryAgain });
    desk.server.cut = false;
    press(again);
    expect(await desk.findByRole('heading', { name: deskText.pages.callbacks })).toBeTruthy();
  });
});

describe('the first account', () => {
  const api = '#eerste=a-token-that-is-printed-once';

  test('the token leaves the address at once', async () => {
    const desk = openDesk((server) => (server.me = null), api);
    await desk.findByRole('heading', { name: /Maak het eerste account/ });
    expect(location.href).not.toContain('token');
  });

  test('a short password says how many signs are missing, and nothing is sent', async () => {
    const desk = openDesk((server) => (server.me = null), api);
    type(await desk.findByLabelText('Wachtwoord'), 'tien-tekens');
    press(desk.getByRole('button', { name: deskText.firstCoordinator.send }));
    expect(await desk.findByText('Nog één teken te kort.')).toBeTruthy();
    expect(desk.server.asked).not.toContain('POST /api/desk/first-coordinator');
  });

  test('a good account leads to signing in; a used link says so', async () => {
    for (const [hash, words] of [
      [api, 'Uw account is klaar. Meld u nu aan.'],
      ['#eerste=an-older-token-that-was-used', /Deze link is al gebruikt/],
    ] as const) {
      const desk = openDesk((server) => (server.me = null), hash);
      type(await desk.findByLabelText(deskText.firstCoordinator.name), 'Lies, De Wilg');
      type(desk.getByLabelText('E-mailadres'), 'lies@dewilg.example');
      type(desk.getByLabelText('Wachtwoord'), password);
      press(desk.getByRole('button', { name: deskText.firstCoordinator.send }));
      expect(await desk.findByText(words)).toBeTruthy();
    }
  });
});
