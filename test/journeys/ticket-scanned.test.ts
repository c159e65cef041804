import { test } from 'vitest';
import { codesOnScreen } from '../support/paper.ts';
import { aResident, opensAnActivity, phoneWords as text } from './a-resident.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

test('the ticket on an ordinary phone is read off its screen, and leads back to the activity', async () => {
  const resident = await aResident(place());
  const { page } = resident;
  const title = await opensAnActivity(resident);
  await resident.follows(text.activity.signUp);
  await resident.types('firstName', 'Godelieve');
  await resident.types('telephone', '0470 12 34 56');
  await resident.sends(text.signUp.send);
  await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
  await page.getByRole('img', { name: text.ticket.qr }).scrollIntoViewIfNeeded();

  const [, code] = /\/q\/([0-9A-Z]{8})$/.exec(page.url()) ?? [];
  const [read, ...others] = await codesOnScreen(await page.screenshot());
  expect(read).toMatch(new RegExp(`^https?://[^/]+/q/${code}$`));
  expect(others).toEqual([]);
  expect(resident.complaints).toEqual([]);

  await resident.follows(text.ticket.toActivity);
  await expect(resident.heading).toHaveText(title);
});
