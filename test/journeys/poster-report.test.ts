// "Klopt deze affiche niet?": told in the street on a phone without a script, and put away at the desk.
import { describe, test } from 'vitest';
import { phoneText } from '../../src/text/phone.ts';
import { coordinator } from './a-colleague.ts';
import { aResident, phoneWords as text } from './a-resident.ts';
import { goesTo, makesAPoster } from './at-the-printer.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';
import { deskText } from '../../src/text/desk.ts';

const place = inANeighbourhood();

describe('a poster hangs loose', () => {
  test('somebody tells it, the desk reads so at once, and puts it away when it is in order', async () => {
    const { page: desk } = await place().aDesk(coordinator);
    const hangsAt = 'aan de deur van de slager';
    const { code } = await makesAPoster(desk, 'neighbourhood', 'Zuid', hangsAt);
    await goesTo(desk, { name: 'posters' });
    const row = desk.getByRole('row').filter({ hasText: hangsAt });
    const done = desk.getByRole('button', {
      name: deskText.posters.reportDoneOf({ report: deskText.posters.report['torn'], where: hangsAt }),
    });
    await expect(row).toBeVisible();
    await expect(done).toHaveCount(0);

    const resident = await aResident(place());
    await resident.opens(`/q/${code}`);
    await resident.reads(hangsAt);
    await resident.follows(text.poster.wrong);
    await resident.sends(text.report.send);
    await expect(resident.page.getByRole('alert')).toContainText(text.report.missing);
    await resident.chooses(text.report.choice.torn);
    await resident.sends(text.report.send);
    await expect(resident.heading).toHaveText(text.report.thanks);
    await expect(done).toHaveCount(1);

    await resident.page.goBack();
    await expect(resident.page.getByLabel(text.report.choice.torn)).toBeVisible();
    await resident.chooses(text.report.choice.torn);
    await resident.sends(text.report.send);
    await expect(resident.heading).toHaveText(text.report.thanks);
    await expect(done).toHaveCount(1);

    await done.click();
    await expect(done).toHaveCount(0);
    await desk.reload();
    await expect(row).toBeVisible();
    await expect(done).toHaveCount(0);
  });

  test('who reads Arabic tells it too, having begun in Dutch', async () => {
    const words = phoneText('ar');
    const { page: desk } = await place().aDesk(coordinator);
    const hangsAt = 'in de hal van de school';
    const { code } = await makesAPoster(desk, 'neighbourhood', 'Noord', hangsAt);
    const resident = await aResident(place());
    await resident.opens(`/q/${code}/melden`);
    await resident.chooses(text.report.choice.covered);
    await resident.page.locator('nav [lang="ar"]').tap();
    await expect(resident.page.getByLabel(words.report.choice.covered)).toBeChecked();
    await resident.sends(words.report.send);
    await expect(resident.heading).toHaveText(words.report.thanks);

    await goesTo(desk, { name: 'posters' });
    await expect(
      desk.getByRole('button', {
        name: deskText.posters.reportDoneOf({ report: deskText.posters.report['covered'], where: hangsAt }),
      }),
    ).toBeVisible();
  });
});
