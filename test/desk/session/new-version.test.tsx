// @vitest-environment happy-dom
// A desk that stays open over an upgrade offers to load the page again, and never does so by itself.
import { fireEvent, waitFor } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { isReplaced, tellNotLoaded } from '../../../src/desk/session/new-version.ts';
import { deskText } from '../../../src/text/desk.ts';
import { openDesk } from '../support/open-desk.tsx';

const { reload } = deskText;

describe('a desk that is open while the server is upgraded', () => {
  test('says so when the stream is back, and loads anew only when somebody asks', async () => {
    const desk = openDesk(() => {});
    await desk.findByRole('heading', { level: 1 });
    expect(desk.queryByText(reload['new-version'])).toBeNull();

    desk.server.isNewer = true;
    const { stream, pass } = desk.hand();
    stream().say('error');
    pass(1000);
    stream().say('open');

    expect(await desk.findByText(reload['new-version'])).toBeTruthy();
    expect(desk.server.reloads).toBe(0);
    fireEvent.click(desk.getByRole('button', { name: reload.press }));
    expect(desk.server.reloads).toBe(1);
  });

  test('says nothing when the page is the same', async () => {
    const desk = openDesk(() => {});
    await desk.findByRole('heading', { level: 1 });
    const { stream, pass } = desk.hand();
    stream().say('error');
    pass(1000);
    stream().say('open');
    await desk.findByRole('heading', { level: 1 });
    expect(desk.queryByText(reload['new-version'])).toBeNull();
  });

  test('says so when a part that is loaded later does not come', async () => {
    const desk = openDesk(() => {});
    await desk.findByRole('heading', { level: 1 });
    // The page listens from just after it is drawn.
    await waitFor(() => {
      tellNotLoaded();
      expect(desk.getByText(reload['not-loaded'])).toBeTruthy();
    });
  });
});

describe('whether the page was replaced', () => {
  const own = '/assets/desk-CJj8qvCM.js';
  const pageOf = (script: string) => `<!doctype html><script type="module" src="${script}"></script>`;
  test.each<[string, () => Promise<Response>, boolean]>([
    ['the same page', () => Promise.resolve(new Response(pageOf(own))), false],
    ['another build', () => Promise.resolve(new Response(pageOf('/assets/desk-B_x-3.js'))), true],
    ['the page of a portal', () => Promise.resolve(new Response('<p>Meld u aan op het wifi-net</p>')), false],
    ['a proxy while the server is away', () => Promise.resolve(new Response(pageOf('/x.js'), { status: 502 })), false],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), false],
  ])('%s: as it should be', async (_, answer, expected) => {
    expect(await isReplaced(answer, own)).toBe(expected);
  });
});
