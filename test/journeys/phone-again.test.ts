// Somebody with a phone goes back, sends twice, loads a page anew, or comes back later: each shows what is true.
import { describe, test } from 'vitest';
import { field } from '../../src/phone/forms/fields.ts';
import { coordinator } from './a-colleague.ts';
import { aResident, opensAnActivity, phoneWords as text, type Resident } from './a-resident.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

async function signsUp(resident: Resident, firstName: string): Promise<string> {
  await opensAnActivity(resident);
  await resident.follows(text.activity.signUp);
  await resident.types('firstName', firstName);
  await resident.types('telephone', '0470 12 34 56');
  await resident.sends(text.signUp.send);
  await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
  return resident.page.url();
}

describe('somebody who signed up', () => {
  test('goes back, mends the number and sends again: the ticket is the same, and says that this does not count', async () => {
    const resident = await aResident(place());
    const ticket = await signsUp(resident, 'Alfonsine');
    await resident.page.goBack();
    await expect(resident.page.locator(`#${field.telephone}`)).toHaveValue('0470 12 34 56');
    await resident.types('telephone', '0470 65 43 21');
    await resident.sends(text.signUp.send);

    await resident.reads(text.ticket.alreadySent);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    expect(resident.page.url().split('?')[0]).toBe(ticket);
  });

  test('loads the ticket anew, and comes back to it later from nowhere: it says how it stands then', async () => {
    const resident = await aResident(place());
    const ticket = await signsUp(resident, 'Baldewijn');
    await resident.page.reload();
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    await resident.follows(text.ticket.cannotCome);
    await resident.sends(text.withdraw.yes);
    await expect(resident.heading).toHaveText(text.ticket.title.withdrawn);

    const later = await aResident(place());
    await later.page.goto(ticket);
    await expect(later.heading).toHaveText(text.ticket.title.withdrawn);
  });

  test('gave the place back and goes back: nowhere is it theirs again, and no question is left to answer', async () => {
    const resident = await aResident(place());
    await signsUp(resident, 'Clothilde');
    await resident.follows(text.ticket.cannotCome);
    await resident.sends(text.withdraw.yes);
    await expect(resident.heading).toHaveText(text.ticket.title.withdrawn);
    for (let back = 0; back < 2; back += 1) {
      await resident.page.goBack();
      await expect(resident.heading).toHaveText(text.ticket.title.withdrawn);
      await expect(resident.page.getByRole('button')).toHaveCount(0);
    }
  });
});

describe('somebody who is not ready yet', () => {
  test('looks at the activity once more and comes back: what was typed is there', async () => {
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', 'Desideer');
    await resident.chooses('4');
    await resident.follows(text.form.back);
    await expect(resident.page.getByRole('link', { name: text.activity.signUp })).toBeVisible();
    await resident.page.goBack();

    await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue('Desideer');
    await expect(resident.page.getByLabel('4', { exact: true })).toBeChecked();
  });

  test('reads that something is missing, and loads that page anew: nothing is left twice', async () => {
    const [occurrence] = await (await place().elsewhere()).datesWithPlaces(1);
    const resident = await aResident(place());
    await resident.opens('/agenda');
    await resident.page
      .locator(`section[aria-labelledby="d${occurrence!.date.on}"]`)
      .getByRole('link', { name: occurrence!.activity.title })
      .click();
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', 'Euphrasie');
    await resident.sends(text.signUp.send);
    await expect(resident.page.getByRole('alert')).toContainText(text.mistake.telephoneMissing);
    await resident.page.reload();
    await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue('Euphrasie');
    await resident.types('telephone', '0470 12 34 56');
    await resident.sends(text.signUp.send);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);

    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(occurrence!);
    await expect(desk.signUpsOf('Euphrasie')).toHaveCount(1);
  });
});

test('somebody who asked to be called goes back twice and forth again: one request at the desk', async () => {
  const resident = await aResident(place());
  await resident.opens('/agenda');
  await resident.follows(text.toContact);
  await resident.chooses('Papieren');
  await resident.types('firstName', 'Fabiola');
  await resident.types('telephone', '0470 12 34 56');
  await resident.sends(text.contact.send);
  await expect(resident.heading).toHaveText(/^Ten laatste /);
  await resident.page.goBack();
  await resident.page.goBack();
  await expect(resident.heading).toHaveText(text.agenda.title);
  await resident.page.goForward();
  await resident.sends(text.contact.send);
  await expect(resident.heading).toHaveText(/^Ten laatste /);
  await expect(resident.page.getByText(text.ticket.alreadySent)).toHaveCount(0);

  const desk = await place().aDesk(coordinator);
  await expect(desk.requestsOf('Fabiola')).toHaveCount(1);
});
