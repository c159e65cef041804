// Somebody fills in a form on a phone that runs no script, and finds out that they can read it in their own language.
import type { Locator } from 'playwright';
import { describe, test } from 'vitest';
import { field } from '../../src/phone/forms/fields.ts';
import { phoneText } from '../../src/text/phone.ts';
import { aResident, opensAnActivity, phoneWords as text, type Resident } from './a-resident.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const someone = { firstName: 'Leïla', telephone: '0470 12 34 56' };
const languageOf = ({ page }: Resident, language: string): Locator => page.locator(`nav [lang="${language}"]`);

describe('somebody begins a form in Dutch', () => {
  test.each(['fr', 'tr', 'ar'] as const)(
    'and goes on in %s with all that was typed, to the ticket',
    async (language) => {
      const words = phoneText(language);
      const resident = await aResident(place());
      await opensAnActivity(resident);
      await resident.follows(text.activity.signUp);
      await resident.types('firstName', someone.firstName);
      await resident.chooses('3');
      await resident.page.getByLabel(text.signUp.togetherYes).check();
      await languageOf(resident, language).tap();

      await expect(resident.heading).toHaveText(words.signUp.title);
      await expect(resident.page.locator('html')).toHaveAttribute('dir', words.dir);
      await expect(resident.page.getByRole('alert')).toHaveCount(0);
      await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue(someone.firstName);
      await expect(resident.page.getByLabel('3', { exact: true })).toBeChecked();
      await expect(resident.page.getByLabel(words.signUp.togetherYes)).toBeChecked();
      expect(resident.page.url()).not.toContain(encodeURIComponent(someone.firstName));

      await resident.types('telephone', someone.telephone);
      await resident.sends(words.signUp.send);
      await expect(resident.heading).toHaveText(words.ticket.title.confirmed);
      expect(resident.complaints).toEqual([]);
    },
  );

  test('and goes back from the ticket, step by step: each shows what was typed, and sends the same', async () => {
    const [fr, ar] = [phoneText('fr'), phoneText('ar')];
    const resident = await aResident(place());
    await opensAnActivity(resident);
    await resident.follows(text.activity.signUp);
    await resident.types('firstName', someone.firstName);
    await languageOf(resident, 'ar').tap();
    await expect(resident.heading).toHaveText(ar.signUp.title);
    await resident.sends(ar.signUp.send);
    await expect(resident.page.getByRole('alert')).toContainText(ar.mistake.telephoneMissing);
    await languageOf(resident, 'fr').tap();
    await expect(resident.page.getByRole('alert')).toContainText(fr.mistake.telephoneMissing);
    await resident.types('telephone', someone.telephone);
    await resident.sends(fr.signUp.send);
    await expect(resident.heading).toHaveText(fr.ticket.title.confirmed);
    const ticket = resident.page.url();

    for (const { signUp } of [fr, ar, ar, text]) {
      await resident.page.goBack();
      await expect(resident.heading).toHaveText(signUp.title);
      await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue(someone.firstName);
    }
    await resident.types('telephone', someone.telephone);
    await resident.sends(text.signUp.send);
    await expect(resident.heading).toHaveText(text.ticket.title.confirmed);
    expect(`${resident.page.url()}?taal=fr`).toBe(ticket);
  });

  test('does not understand what is wrong, and reads that too', async () => {
    const words = phoneText('fr');
    const resident = await aResident(place());
    await resident.opens('/contact');
    await resident.types('firstName', someone.firstName);
    await resident.chooses('Papieren');
    await resident.sends(text.contact.send);
    await expect(resident.page.getByRole('alert')).toContainText(text.mistake.telephoneMissing);
    await languageOf(resident, 'fr').tap();

    await expect(resident.page.getByRole('alert')).toContainText(words.mistake.telephoneMissing);
    await expect(resident.page.locator(`#${field.firstName}`)).toHaveValue(someone.firstName);
    await resident.types('telephone', someone.telephone);
    await resident.sends(words.contact.send);
    await expect(resident.page.getByText(words.callback.stamp.waiting)).toBeVisible();
  });

  test('by keyboard: a language is chosen like any button, and Enter in a field sends the form', async () => {
    const words = phoneText('en');
    const resident = await aResident(place(), { isMobile: false });
    const { keyboard } = resident.page;
    await resident.opens('/contact');
    await resident.chooses('Papieren');
    await resident.types('firstName', someone.firstName);
    await languageOf(resident, 'en').focus();
    await keyboard.press('Enter');
    await expect(resident.heading).toHaveText(words.contact.title);

    await resident.page.locator(`#${field.telephone}`).focus();
    await keyboard.type(someone.telephone);
    await keyboard.press('Enter');
    await expect(resident.page.getByText(words.callback.stamp.waiting)).toBeVisible();
  });

  test('by keyboard the languages come first, one after the other, and nothing unseen between them', async () => {
    const resident = await aResident(place(), { isMobile: false });
    await resident.opens('/contact');
    const names: (string | null)[] = [];
    for (let pressed = 0; pressed < 4; pressed += 1) {
      await resident.page.keyboard.press('Tab');
      names.push(await resident.page.locator(':focus').getAttribute('lang'));
    }

    expect(names).toEqual(['fr', 'en', 'tr', 'ar']);
  });
});

describe('the languages of a form', () => {
  test.each(['nl', 'ar'] as const)('in %s look like those of any other page', async (language) => {
    const resident = await aResident(place(), { viewport: { width: 320, height: 640 } });
    const accessLog = async (path: string) => {
      await resident.opens(`${path}?taal=${language}`);
      expect(await resident.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      return resident.page.locator('nav.languages ul > li > *').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const { color, fontSize, fontFamily, textDecorationLine, backgroundColor } = getComputedStyle(one);
          const rounded = [x, y, width, height].map(Math.round);
          return [...rounded, color, fontSize, fontFamily, textDecorationLine, backgroundColor].join(' ');
        }),
      );
    };

    expect(await accessLog('/contact')).toEqual(await accessLog('/agenda'));
  });
});
