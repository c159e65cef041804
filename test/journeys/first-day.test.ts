import { describe, test } from 'vitest';
import { addressOf } from '../../src/desk/session/desk-page.ts';
import { deskText } from '../../src/text/desk.ts';
import { nl } from '../support/kiosk-text.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

// With an empty database, as a team finds it.
const place = inANeighbourhood({ mode: 'serve', copyOf: undefined });
const { firstCoordinator, signIn, editor, kiosks } = deskText;
const lies = { name: 'Lies', email: 'lies@dewilg.example', password: 'vier gewone woorden samen' };
const title = 'Koffie en een babbel';

describe('the first day of a team', () => {
  test('from the printed link to a visitor who signs up', async () => {
    const { server } = place();
    const token = /#eerste=([\w-]+)/.exec(server.printed())?.[1];
    const page = await place().aDoor({}, `#eerste=${token}`);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.getByLabel(firstCoordinator.name).fill(lies.name);
    await page.getByLabel(firstCoordinator.email).fill(lies.email);
    await page.getByLabel(firstCoordinator.password).fill(lies.password);
    await press(firstCoordinator.send);
    await expect(page.getByText(firstCoordinator.made)).toBeVisible();
    await page.getByLabel(signIn.email).fill(lies.email);
    await page.getByLabel(signIn.password).fill(lies.password);
    await press(signIn.send);
    await expect(page.getByRole('heading', { name: deskText.pages.callbacks, level: 1 })).toBeVisible();

    await page.goto(`${server.origin}/desk${addressOf({ name: 'new-activity' })}`);
    await page.getByLabel(editor.title, { exact: true }).fill(title);
    await page.getByLabel(editor.day, { exact: true }).fill('2026-11-24');
    await press(editor.publish);
    await expect(page.getByText(editor.saved.published)).toBeVisible();

    await page.goto(`${server.origin}/desk${addressOf({ name: 'kiosks' })}`);
    await press(kiosks.makeCodeOf({ name: 'De Wilg, hal' }));
    const slip = page.getByRole('region', { name: kiosks.codeTitle({ name: 'De Wilg, hal' }) });
    const code = (await slip.getByRole('img').first().textContent())?.replace('-', '') ?? '';

    const visitor = await place().aScreen();
    await expect(visitor.page.getByRole('heading', { name: nl.enrol.title })).toBeVisible();
    for (const sign of code) await visitor.touches(sign);
    await visitor.touches(nl.enrol.go);
    await visitor.seesTheRestScreen();
    await visitor.opensTheAgenda();
    await visitor.turnsTo('2026-11-24' as never);
    await visitor.cards().filter({ hasText: title }).tap();
    await visitor.signsUp({ firstName: 'Marie', telephone: '0470123456' });
    await visitor.reads(nl.ticket.confirmed);

    await page.goto(`${server.origin}/desk${addressOf({ name: 'activities' })}`);
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    await expect(page.getByRole('row').filter({ hasText: 'Marie' })).toHaveCount(1);
  });
});
