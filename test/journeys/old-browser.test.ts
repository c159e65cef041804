// Whoever sets up a kiosk on a browser that is too old reads so at once, and not from a visitor weeks later.
import { describe, test } from 'vitest';
import { expect } from './expect.ts';
import { nl } from '../support/kiosk-text.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('a browser that cannot be a kiosk', () => {
  test('for it knows no X25519 says what is needed', async () => {
    const { page } = await place().aScreen({
      before: async (opening) => {
        await opening.addInitScript(() => {
          const make = crypto.subtle.generateKey.bind(crypto.subtle);
          Object.assign(crypto.subtle, {
            generateKey: (algorithm: string, ...others: [boolean, KeyUsage[]]) =>
              algorithm === 'X25519' ? Promise.reject(new Error('Unknown.')) : make(algorithm, ...others),
          });
        });
      },
    });
    await expect(page.getByRole('heading', { name: nl.unable.title, level: 1 })).toBeVisible();
    await expect(page.getByText(nl.unable.more)).toBeVisible();
  });

  test('for it cannot even read the script is told by the page itself', async () => {
    const { page } = await place().aScreen({
      serviceWorkers: 'block',
      before: async (opening) => {
        await opening.route('**/assets/kiosk-*.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'this is of later' }),
        );
      },
    });
    await expect(page.getByText('Chromium 137')).toBeVisible();
  });
});

describe('a browser that can', () => {
  test('never shows those words', async () => {
    const { page } = await place().aKiosk();
    await expect(page.getByText('Chromium 137')).toBeHidden();
  });
});
