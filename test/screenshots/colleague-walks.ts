// The pages of colleagues and of one's own account, in each state.
import { secondFactorNeeded } from '../../src/contract/desk-staff.ts';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { deskText } from '../../src/text/desk.ts';
import { coordinator, password } from '../journeys/a-colleague.ts';
import { expect } from '../journeys/expect.ts';
import type { DeskWalk } from './walk.ts';

const { colleagues, account, lock, oneTimeLink, firstCoordinator } = deskText;

export const colleagueWalk: DeskWalk = {
  name: 'colleagues and accounts',
  walk: async ({ place, options, show }) => {
    const { page } = await place.aDesk(coordinator, { ...options, anew: true });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.goto(`${new URL(page.url()).origin}/desk${addressOf({ name: 'colleagues' })}`);
    await expect(page.getByRole('table')).toBeVisible();
    await show(page, 'desk-colleagues');
    await press(colleagues.invite);
    await press(colleagues.form.send);
    await show(page, 'desk-colleagues-invite');
    await page.getByLabel(colleagues.form.name).fill('Nadia, Samenleven');
    await press(colleagues.form.send);
    const address = await page.getByLabel(colleagues.link.address).inputValue();
    await show(page, 'desk-colleagues-link');
    await press(colleagues.link.hide);
    await press(colleagues.changeOf({ name: coordinator.name }));
    await show(page, 'desk-colleagues-change');
    await press(colleagues.remove);
    await press(colleagues.removeYes);
    await expect(page.getByText(colleagues.failure['last-coordinator'])).toBeVisible();
    await show(page, 'desk-colleagues-last-coordinator');
    await press(colleagues.rule.require);
    await expect(page.getByRole('button', { name: colleagues.rule.stop })).toBeVisible();
    await show(page, 'desk-colleagues-required');
    await press(colleagues.rule.stop);
    await expect(page.getByRole('button', { name: colleagues.rule.require })).toBeVisible();

    const door = await place.aDoor(options, new URL(address).hash);
    await expect(
      door.getByRole('heading', { name: oneTimeLink.invitation.title({ name: 'Nadia, Samenleven' }) }),
    ).toBeVisible();
    await door.getByRole('button', { name: oneTimeLink.send }).click();
    await expect(door.getByText(firstCoordinator.emailMissing)).toBeVisible();
    await show(door, 'desk-invited');
    const late = await place.aDoor(options, '#welkom=een-link-die-niet-meer-werkt');
    await expect(late.getByRole('heading', { name: oneTimeLink.over })).toBeVisible();
    await show(late, 'desk-invited-too-late');

    await page.goto(`${new URL(page.url()).origin}/desk${addressOf({ name: 'account' })}`);
    await expect(page.getByRole('heading', { name: account.sessions.title })).toBeVisible();
    await show(page, 'desk-account');
    await page.getByLabel(account.password.current).first().fill(password);
    await press(account.secondFactor.begin);
    await expect(page.getByRole('img', { name: account.secondFactor.qr })).toBeVisible();
    await show(page, 'desk-account-second-factor');
    // Whoever has no second factor on the day from which it is required.
    await page.route('**/api/desk/me', (route) =>
      route.fulfill({ status: 403, json: { refusal: secondFactorNeeded } }),
    );
    await page.reload();
    await expect(page.getByRole('heading', { name: account.secondFactor.firstTitle })).toBeVisible();
    await show(page, 'desk-second-factor-required');
    await page.unroute('**/api/desk/me');
    await page.reload();
    await expect(page.getByRole('heading', { name: account.sessions.title })).toBeVisible();
    await press(deskText.lockNow);
    await expect(page.getByRole('heading', { name: lock.title })).toBeVisible();
    await show(page, 'desk-locked');
    // Other walks go on with this session.
    await page.getByRole('textbox', { name: lock.password, exact: true }).fill(password);
    await press(lock.send);
    await expect(page.getByRole('heading', { name: lock.title })).toHaveCount(0);
  },
};
