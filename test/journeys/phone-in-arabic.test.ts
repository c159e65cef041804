// Somebody reads Arabic on a small phone that runs no script, and does everything that one can do there.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { phoneText } from '../../src/text/phone.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();
const { activity, agenda, signUp, mistake, form, ticket, withdraw, contact, callback } = phoneText('ar');

interface Reader {
  readonly page: Page;
  /** Taps, and is on the page that follows. */
  readonly taps: (name: string, role?: 'link' | 'button') => Promise<void>;
  readonly reads: (heading: string) => Promise<void>;
}

async function aReader(): Promise<Reader> {
  const viewport = { width: 390, height: 844 };
  const context = await place().aWindow({ viewport, hasTouch: true, javaScriptEnabled: false });
  const page = await context.newPage();
  return {
    page,
    async taps(name, role = 'link') {
      await page.getByRole(role, { name, exact: true }).first().click();
    },
    async reads(heading) {
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
      const html = page.locator('html');
      expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual(['ar', 'rtl']);
      expect(page.url()).toContain('taal=ar');
    },
  };
}

/** Where something begins to be read, from the right edge of the screen. */
const fromTheRight = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  return box === null ? Number.NaN : 390 - (box.x + box.width);
};

describe('somebody who reads Arabic', () => {
  test('chooses it once, signs up, and gives the place back, all in Arabic', async () => {
    const { page, taps, reads } = await aReader();
    await page.goto(`${place().server.origin}/agenda`);
    await taps('العربية');
    await reads(agenda.title);

    await page.locator('.card[data-room=free] h3 a').first().click();
    await taps(activity.signUp);
    await reads(signUp.title);

    await page.locator('#voornaam').fill('ليلى');
    await taps(signUp.send, 'button');
    await reads(signUp.title);
    expect(await page.getByRole('alert').textContent()).toContain(form.wrong({ count: 1 }));
    expect(await page.getByRole('alert').textContent()).toContain(mistake.telephoneMissing);
    expect(await page.locator('#voornaam').inputValue()).toBe('ليلى');

    await page.locator('#telefoon').fill('0470 12 34 56');
    await taps(signUp.send, 'button');
    await reads(ticket.title.confirmed);

    await taps(ticket.cannotCome);
    await reads(withdraw.title);
    await taps(withdraw.yes, 'button');
    await reads(ticket.title.withdrawn);
  });

  test('asks to be called in Arabic, and reads on which day that will be', async () => {
    const { page, taps, reads } = await aReader();
    await page.goto(`${place().server.origin}/contact?taal=ar`);
    await reads(contact.title);
    expect(await page.locator('input[value=ar]').isChecked()).toBe(true);

    await page.locator('input[name=onderwerp]').first().check();
    await page.locator('#voornaam').fill('ليلى');
    await page.locator('#telefoon').fill('0470 12 34 56');
    await taps(contact.send, 'button');
    await page.getByText(callback.stamp.waiting, { exact: true }).waitFor();
    expect(page.url()).toContain('taal=ar');
  });

  test('begins at the right, with codes and numbers from left to right', async () => {
    const { page, reads } = await aReader();
    await page.goto(`${place().server.origin}/q/x?taal=ar`);
    await reads(phoneText('ar').message.notACode.title);

    expect(await fromTheRight(page, 'footer .call span')).toBeLessThan(30);
    expect(await page.locator('footer [dir=ltr]').evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('is in Dutch again with one tap, on the same page', async () => {
    const { page, taps } = await aReader();
    await page.goto(`${place().server.origin}/agenda/zuid?taal=ar`);
    await taps('Nederlands');

    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/agenda/zuid');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  });
});
