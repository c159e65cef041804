import { describe, test } from 'vitest';
import { field } from '../../src/phone/forms/fields.ts';
import { phoneText } from '../../src/text/phone.ts';
import { younger } from '../phone/support/old-phones.ts';
import { coordinator } from './a-colleague.ts';
import { aResident, opensAnActivity, phoneWords as text } from './a-resident.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const someone = { firstName: 'Godelieve', telephone: '0470 12 34 56' };

describe('a phone without a script', () => {
  test('signs up from the agenda to the ticket, and nothing on the way breaks a policy', async () => {
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', someone.firstName);
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.signUp.send);

    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    expect(resident.page.url()).toMatch(/\/q\/[0-9A-Z]{8}$/);
    expect(resident.complaints).toEqual([]);
  });

  test('gets everything that was typed back when something is wrong, and reads what', async () => {
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', someone.firstName);
    await resident.chooses('3');
    await resident.sends(text.signUp.send);

    await expect(resident.page.getByRole('alert')).toContainText(text.mistake.telephoneMissing);
    await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue(someone.firstName);
    await expect(resident.page.getByLabel('3', { exact: true })).toBeChecked();

    await resident.follows(text.mistake.telephoneMissing);
    expect(resident.page.url()).toContain(`#${field.telephone}`);
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.signUp.send);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
  });

  test('goes back and sends again: what was typed is still there, and it is the same ticket', async () => {
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', 'Hortense');
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.signUp.send);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    const first = resident.page.url();

    await resident.page.goBack();
    await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue('Hortense');
    await resident.sends(text.signUp.send);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);

    expect(resident.page.url()).toBe(first);
  });

  test('a double tap is one sign-up, also at the desk', async () => {
    const [occurrence] = await (await place().elsewhere()).datesWithPlaces(1);
    const { activity, date } = occurrence!;
    const resident = await aResident(place());
    await resident.opens('/agenda');
    await resident.page
      .locator(`section[aria-labelledby="d${date.on}"]`)
      .getByRole('link', { name: activity.title })
      .click();
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', 'Ongeduldig');
    await resident.types('telephone', someone.telephone);
    await resident.page.getByRole('button', { name: text.signUp.send }).dblclick();
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);

    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(occurrence!);
    await expect(desk.signUpsOf('Ongeduldig')).toHaveCount(1);
  });

  test('when it is full the waiting list is offered, and the ticket says where in line', async () => {
    const resident = await aResident(place());
    await resident.opens('/agenda');
    await resident.page.locator('.card[data-room="full"]').first().getByRole('link').click();
    await resident.follows(text.activity.joinWaitingList);
    await resident.reads(text.signUp.isFull);
    await resident.types('firstName', someone.firstName);
    await resident.page.getByLabel(text.signUp.noTelephone).check();
    await resident.sends(text.signUp.sendToWaitingList);

    await expect(resident.heading).toHaveText(text.ticket.title.waiting);
    await resident.reads(/in de rij/);
  });

  test('the ticket is given back in two steps', async () => {
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', someone.firstName);
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.signUp.send);
    await resident.follows(text.ticket.cannotCome);
    await expect(resident.heading).toHaveText(text.withdraw.title);
    await resident.follows(text.withdraw.no);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);

    await resident.follows(text.ticket.cannotCome);
    await resident.sends(text.withdraw.yes);
    await expect(resident.heading).toHaveText(text.ticket.title.withdrawn);
  });

  test('asks to be called, reads the promised day, and takes it back', async () => {
    const resident = await aResident(place());
    await resident.opens('/agenda');
    await resident.follows(text.toContact);
    await resident.chooses('Papieren');
    await resident.types('firstName', 'Canan');
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.contact.send);
    await expect(resident.heading).toHaveText(/^Ten laatste /);

    await resident.follows(text.callback.withdraw);
    await resident.sends(text.withdraw.yesCallback);
    await expect(resident.heading).toHaveText(text.callback.title.withdrawn);
  });

  test('the keyboard alone goes from the page to the ticket', async () => {
    const resident = await aResident(place(), { isMobile: false });
    await opensAnActivity(resident);
    await resident.page.getByRole('link', { name: text.activity.signUp }).focus();
    await resident.page.keyboard.press('Enter');
    await resident.page.locator(`#${field.firstName}`).focus();
    await resident.page.keyboard.type(someone.firstName);
    await resident.page.keyboard.press('Tab');
    await resident.page.keyboard.type(someone.telephone);
    await resident.page.keyboard.press('Enter');

    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
  });
});

describe('a phone of ten years ago', () => {
  test.each(['/agenda', '/contact', '/q/x'])('knows all of the style of %s, as a build writes it', async (path) => {
    const answer = await fetch(`${place().server.origin}${path}`);
    const style = /<style>(.*?)<\/style>/s.exec(await answer.text())?.[1] ?? '';

    expect(style.length).toBeGreaterThan(2000);
    expect(younger.exec(style)?.[0]).toBeUndefined();
  });
});

describe('a phone that reads another language', () => {
  test.each(['fr', 'en', 'tr', 'ar'] as const)(
    'keeps %s from the agenda to the ticket, with Dutch a tap away',
    async (language) => {
      const words = phoneText(language);
      const resident = await aResident(place());
      await opensAnActivity(resident);
      await resident.page.locator(`nav a[hreflang="${language}"]`).click();
      await expect(resident.page.locator('html')).toHaveAttribute('dir', words.dir);
      await resident.reads(words.translation ?? 'nothing');

      await resident.follows(words.activity.signUp);
      await resident.types('firstName', someone.firstName);
      await resident.sends(words.signUp.send);
      await expect(resident.page.getByRole('alert')).toContainText(words.mistake.telephoneMissing);
      await resident.types('telephone', someone.telephone);
      await resident.sends(words.signUp.send);
      await expect(resident.heading).toHaveText(words.ticket.title.confirmed);

      await resident.page.locator('nav a[hreflang="nl"]').click();
      await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    },
  );
});
