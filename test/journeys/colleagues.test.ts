import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { deskText } from '../../src/text/desk.ts';
import { totp } from '../support/totp.ts';
import { coordinator } from './a-colleague.ts';
import { receiptsOf } from './another-kiosk.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const { colleagues, account, lock, oneTimeLink, firstCoordinator, secondStep, signIn } = deskText;
const nadia = { name: 'Nadia, Samenleven', email: 'nadia@demo.local' };
const herPassword = 'een lange zin van Nadia';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const opens = async (page: Page, name: 'colleagues' | 'account'): Promise<void> => {
  await page.goto(`${place().server.origin}/desk${addressOf({ name })}`);
  await expect(page.getByRole('heading', { name: deskText.pages[name], level: 1 })).toBeVisible();
};
const signsIn = async (page: Page): Promise<void> => {
  await page.getByLabel(signIn.email).fill(nadia.email);
  await page.getByLabel(signIn.password).fill(herPassword);
  await press(page, signIn.send);
};
const atTheList = (page: Page) => page.getByRole('heading', { name: deskText.pages.callbacks, level: 1 });

describe('a new colleague', () => {
  test('comes in by a link, sets a second step, locks, and is removed: what she had goes back to the list', async () => {
    const elsewhere = await place().elsewhere();
    receiptsOf(await elsewhere.leaves([elsewhere.aCallback('Rosa')]));
    const lies = await place().aDesk(coordinator);
    await opens(lies.page, 'colleagues');
    await press(lies.page, colleagues.invite);
    await lies.page.getByLabel(colleagues.form.name).fill(nadia.name);
    await press(lies.page, colleagues.form.send);
    const address = await lies.page.getByLabel(colleagues.link.address).inputValue();

    const hers = await place().aDoor({}, new URL(address).hash);
    await hers.getByLabel(firstCoordinator.email).fill(nadia.email);
    await hers.getByLabel(firstCoordinator.password).fill(herPassword);
    expect(hers.url()).not.toContain('welkom');
    await press(hers, oneTimeLink.send);
    await expect(hers.getByText(firstCoordinator.made)).toBeVisible();
    await signsIn(hers);
    await expect(atTheList(hers)).toBeVisible();

    await opens(hers, 'account');
    await hers.getByLabel(account.password.current).first().fill(herPassword);
    const begun = hers.waitForResponse('**/account/second-factor');
    await press(hers, account.secondFactor.begin);
    const { uri } = (await (await begun).json()) as { uri: string };
    await hers.getByLabel(account.secondFactor.code).fill(totp(uri, Date.now()));
    await press(hers, account.secondFactor.confirm);
    await expect(hers.getByText(account.secondFactor.done)).toBeVisible();
    await press(hers, deskText.signOut);
    await expect(hers.getByRole('heading', { name: signIn.title })).toBeVisible();
    await signsIn(hers);
    await expect(hers.getByRole('heading', { name: secondStep.title })).toBeVisible();
    await hers.getByLabel(secondStep.code).fill(totp(uri, Date.now()));
    await press(hers, secondStep.send);
    await expect(atTheList(hers)).toBeVisible();

    await press(hers, deskText.callbacks.claimOf({ reach: 'telephone', name: 'Rosa' }));
    await press(hers, deskText.lockNow);
    await expect(hers.getByRole('heading', { name: lock.title })).toBeVisible();
    await expect(hers.getByText('Rosa')).toBeHidden();
    await hers.reload();
    await expect(hers.getByRole('heading', { name: lock.title })).toBeVisible();
    await hers.getByLabel(lock.password).fill(herPassword);
    await press(hers, lock.send);
    await expect(
      hers.getByRole('button', { name: deskText.callbacks.mineOf({ reach: 'telephone', name: 'Rosa' }) }),
    ).toBeVisible();

    await press(lies.page, colleagues.changeOf({ name: nadia.name }));
    await press(lies.page, colleagues.remove);
    await press(lies.page, colleagues.removeYes);
    await expect(lies.page.getByRole('row').filter({ hasText: nadia.name })).toHaveCount(0);
    await expect(hers.getByRole('heading', { name: signIn.title })).toBeVisible();
    await lies.page.goto(`${place().server.origin}/desk`);
    await expect(
      lies.page.getByRole('button', { name: deskText.callbacks.claimOf({ reach: 'telephone', name: 'Rosa' }) }),
    ).toBeVisible();
  });
});
