// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { NeedsReview } from '../../src/contract/desk.ts';
import type { EntryRefusal } from '../../src/domain/entries/receipt.ts';
import { asId } from '../../src/domain/ids.ts';
import { asLocalDate } from '../../src/domain/time/time.ts';
import { deskText } from '../../src/text/desk.ts';
import { aNeedsReview } from './support/builders.ts';
import { openDesk } from './support/open-desk.tsx';

const ticket = { code: asId<'code'>('4M2P8RTV'), date: asId<'activity-date'>('soep@2026-11-23') };

/** The desk with something to look at, once it is there. */
async function withAside(of: Partial<NeedsReview>) {
  const aside = aNeedsReview({ kind: 'check-in', refusal: { kind: 'withdrawn' }, ticket, ...of });
  const desk = openDesk((server) => server.needsReview.set(aside.id, aside));
  return { desk, block: await desk.findByRole('region', { name: deskText.needsReview.title }) };
}

describe('somebody said without a network that they are here, and it was not so', () => {
  test('a colleague reads who it is, what they have in hand, and that they do not know', async () => {
    const { block } = await withAside({});
    for (const part of [
      'Rosa',
      '0470 00 00 09',
      '4M2P-8RTV',
      'Aanmelding ter plaatse: Samen soep eten',
      'De bezoeker weet dit nog niet.',
    ])
      expect(block.textContent).toContain(part);
  });

  test.each<[string, EntryRefusal, string]>([
    ['who gave up their place', { kind: 'withdrawn' }, 'Kwam de bezoeker toch? Schrijf die dan opnieuw in.'],
    ['who is still in line', { kind: 'no-seat' }, 'Kijk of er plaats is en zeg het aan de bezoeker.'],
    ['who comes for something that is called off', { kind: 'cancelled' }, 'De activiteit gaat niet door.'],
    [
      'who comes on the wrong day',
      { kind: 'not-today', on: asLocalDate('2026-11-24') },
      'Dit ticket is voor dinsdag 24 november.',
    ],
    ['whose code is of something else', { kind: 'unknown-code' }, 'Vraag wie dit ticket heeft'],
  ])('and what to do for %s', async (_, refusal, words) => {
    const { block } = await withAside({ refusal });
    expect(block.textContent).toContain(words);
  });

  test('whose ticket is still on its way was told to come to the desk: no colleague reads that they do not know', async () => {
    const { block } = await withAside({ refusal: { kind: 'not-here-yet' }, ticket: { ...ticket, date: null } });
    expect(block.textContent).toContain('is nog onderweg naar ons');
    expect(block.textContent).not.toContain('weet dit nog niet');
  });

  test('one tap leads to everybody of that day', async () => {
    const { block } = await withAside({});
    const api = within(block).getByRole('link', { name: 'Wie komt er? Samen soep eten' });
    expect(api.getAttribute('href')).toBe('#activiteiten/soep%402026-11-23');
  });

  test('with an unknown code there is no list to look at', async () => {
    const unknown = {
      refusal: { kind: 'not-here-yet' },
      activityTitle: null,
      firstName: null,
      telephone: null,
    } as const;
    const { block } = await withAside({ ...unknown, ticket: { ...ticket, date: null } });
    expect(block.textContent).toContain('Naam onbekend');
    expect(within(block).queryByRole('link')).toBeNull();
  });

  test('it goes when a colleague has seen it', async () => {
    const { desk, block } = await withAside({});
    fireEvent.click(within(block).getByRole('button', { name: 'Gezien: Rosa, Samen soep eten' }));
    await waitFor(() => expect(desk.queryByRole('region', { name: deskText.needsReview.title })).toBeNull());
    expect(desk.server.needsReview.size).toBe(0);
  });
});
