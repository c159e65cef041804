// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { addDuration, minutes } from '../../src/domain/time/time.ts';
import { deskFormat, deskText } from '../../src/text/desk.ts';
import { addDays } from '../../src/domain/time/local-date.ts';
import { aRequest, karim, lies, today } from './support/builders.ts';
import { rightCode, rightPassword } from './support/fake-staff.ts';
import { openDesk } from './support/open-desk.tsx';

const { colleagues, account, lock, pages } = deskText;
type Desk = ReturnType<typeof openDesk>;
const press = async (desk: Desk, name: string) => fireEvent.click(await desk.findByRole('button', { name }));
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const tabs = (desk: Desk) =>
  within(desk.getByRole('navigation', { name: pages.management }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('Beheer', () => {
  test('has a tab for each page that a coordinator may open', async () => {
    const desk = openDesk(() => {}, '#collegas');
    await desk.findByRole('table', { name: pages.colleagues });
    expect(tabs(desk)).toEqual([pages.kiosks, pages.colleagues, pages.settings, pages.accessLog]);
    const current = desk.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map((link) => link.textContent)).toEqual([pages.management, pages.colleagues]);
  });

  test('shows a desk worker only what a desk worker may open', async () => {
    const desk = openDesk((server) => (server.me = karim), '#kiosken');
    await desk.findByRole('heading', { name: new RegExp(pages.kiosks), level: 1 });
    expect(tabs(desk)).toEqual([pages.kiosks, pages.settings]);
  });

  test('turning to another tab moves the focus to its title', async () => {
    const desk = openDesk(() => {}, '#kiosken');
    await desk.findByRole('heading', { name: new RegExp(pages.kiosks), level: 1 });
    location.hash = '#collegas';
    const heading = await desk.findByRole('heading', { name: new RegExp(pages.colleagues), level: 1 });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});

describe('colleagues', () => {
  test('an invitation is shown once, as a square and as a link to copy or print', async () => {
    const desk = openDesk(() => {}, '#collegas');
    await press(desk, colleagues.invite);
    await press(desk, colleagues.form.send);
    expect(desk.getByText(colleagues.form.nameMissing)).toBeTruthy();
    type(desk.getByLabelText(colleagues.form.name), 'Nadia');
    await press(desk, colleagues.form.send);
    const heading = await desk.findByRole('heading', { name: colleagues.link.invitation({ name: 'Nadia' }) });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(desk.getByLabelText(colleagues.link.address)).toHaveProperty(
      'value',
      'https://buurt.test/desk/#welkom=a-token-that-works-once-0123456',
    );
    expect(desk.getByRole('img', { name: colleagues.link.qr })).toBeTruthy();
    expect(desk.getByRole('button', { name: colleagues.link.print })).toBeTruthy();
    expect(location.href).not.toContain('welkom');
    await press(desk, colleagues.link.hide);
    expect(desk.queryByLabelText(colleagues.link.address)).toBeNull();
  });

  test('somebody is removed after a second question; the only coordinator never', async () => {
    const desk = openDesk(() => {}, '#collegas');
    await press(desk, colleagues.changeOf({ name: karim.name }));
    await press(desk, colleagues.remove);
    await press(desk, colleagues.removeYes);
    await waitFor(() => expect(desk.queryByText(karim.name)).toBeNull());
    await press(desk, colleagues.changeOf({ name: lies.name }));
    await press(desk, colleagues.makeDeskWorker);
    expect((await desk.findByRole('alert')).textContent).toContain(colleagues.failure['last-coordinator']);
  });

  test('where somebody is signed in is listed, and ended device by device', async () => {
    const desk = openDesk(() => {}, '#collegas');
    expect(await desk.findByText(colleagues.now({ devices: 2 }))).toBeTruthy();
    await press(desk, colleagues.changeOf({ name: lies.name }));
    await press(desk, account.sessions.endOf({ device: account.sessions.unknownDevice }));
    expect(await desk.findByText(colleagues.now({ devices: 1 }))).toBeTruthy();
  });

  test('a second factor is required from a day on, and who has none is named', async () => {
    const desk = openDesk(() => {}, '#collegas');
    const from = addDays(today, 7);
    expect(await desk.findByLabelText(colleagues.rule.from)).toHaveProperty('value', from);
    expect(desk.getByText(colleagues.withoutCode)).toBeTruthy();
    await press(desk, colleagues.rule.require);
    const day = deskFormat.calendar.fullDay(from);
    const said = await desk.findByText(new RegExp(colleagues.rule.on({ day })));
    expect(said.textContent).toContain(colleagues.rule.missing({ count: 1, names: 'Karim' }));
    expect(desk.getByText(colleagues.notYet)).toBeTruthy();
    await press(desk, colleagues.rule.stop);
    expect(await desk.findByLabelText(colleagues.rule.from)).toBeTruthy();
    expect(desk.server.bodies.filter((body) => body.includes('from'))).toEqual([
      JSON.stringify({ from }),
      JSON.stringify({ from: null }),
    ]);
  });
});

describe('whoever needs a second factor and has none', () => {
  test('sets it up first, and then works', async () => {
    const desk = openDesk((server) => (server.staff.needsSecondFactor = true));
    await desk.findByRole('heading', { name: account.secondFactor.firstTitle });
    type(desk.getByLabelText(account.password.current), 'wrong');
    await press(desk, account.secondFactor.begin);
    expect((await desk.findByRole('alert')).textContent).toContain(account.failure['wrong-password']);
    type(desk.getByLabelText(account.password.current), rightPassword);
    await press(desk, account.secondFactor.begin);
    expect(await desk.findByText('aaaaa-bbbbb')).toBeTruthy();
    type(desk.getByLabelText(account.secondFactor.code), '000000');
    await press(desk, account.secondFactor.confirm);
    expect((await desk.findByRole('alert')).textContent).toContain(account.failure['wrong-code']);
    type(desk.getByLabelText(account.secondFactor.code), rightCode);
    await press(desk, account.secondFactor.confirm);
    expect(await desk.findByRole('heading', { name: pages.callbacks })).toBeTruthy();
  });

  test('can sign out instead', async () => {
    const desk = openDesk((server) => (server.staff.needsSecondFactor = true));
    await press(desk, deskText.signOut);
    expect(await desk.findByRole('heading', { name: deskText.signIn.title })).toBeTruthy();
  });
});

describe('the lock', () => {
  const unlock = async (desk: Desk, password: string) => {
    type(await desk.findByLabelText(lock.password), password);
    fireEvent.submit(desk.getByLabelText(lock.password));
  };

  test('covers the desk, keeps what was typed, and opens with the password only', async () => {
    const desk = openDesk(() => {}, '#collegas');
    await press(desk, colleagues.invite);
    type(desk.getByLabelText(colleagues.form.name), 'Nadia');
    await press(desk, deskText.lockNow);
    const title = await desk.findByRole('heading', { name: lock.title });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(desk.getByLabelText(colleagues.form.name).closest('[inert][hidden]')).not.toBeNull();
    await unlock(desk, 'wrong');
    expect((await desk.findByRole('alert')).textContent).toContain(account.failure['wrong-password']);
    await unlock(desk, rightPassword);
    await waitFor(() => expect(desk.queryByRole('heading', { name: lock.title })).toBeNull());
    expect(desk.getByLabelText(colleagues.form.name)).toHaveProperty('value', 'Nadia');
    expect(desk.getByLabelText(colleagues.form.name).closest('[inert]')).toBeNull();
  });

  test('comes by itself after ten minutes without a touch, also when the computer slept', async () => {
    const line = aRequest({ firstName: 'Hatice' });
    const desk = openDesk((server) => server.lines.set(line.id, line));
    await desk.findByText('Hatice');
    desk.server.clock = addDuration(desk.server.clock, minutes(9));
    fireEvent.keyDown(document.body, { key: 'a' });
    desk.server.clock = addDuration(desk.server.clock, minutes(9));
    fireEvent(document, new Event('visibilitychange'));
    expect(desk.queryByRole('heading', { name: lock.title })).toBeNull();
    desk.server.clock = addDuration(desk.server.clock, minutes(1));
    // The touch that wakes it does not count.
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent(document, new Event('visibilitychange'));
    expect(await desk.findByRole('heading', { name: lock.title })).toBeTruthy();
    await waitFor(() => expect(desk.server.staff.isLocked).toBe(true));
    expect(desk.getByText('Hatice').closest('[inert][hidden]')).not.toBeNull();
  });
});
