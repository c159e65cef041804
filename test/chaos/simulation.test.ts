// Kiosks, a desk and phones on a line that loses, doubles, delays and reorders; plugs, disks, clocks and backups.
import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from './failure.ts';
import { faults, undatedReceipts } from './faults.ts';
import { found } from './found.ts';
import { openTheatre, type Theatre } from './run.ts';
import { drawScript } from './script.ts';

const theatre = openTheatre();
afterAll(() => theatre.close());

const first = 1;
/** A hundred thousand are played by `npm run test:all`. */
const runs = 150;
const together = 50;
const groups = Array.from({ length: runs / together }, (_, group) => first + group * together);

/** The first seed that finds a fault; undefined when none of so many does. */
async function foundBy({ playSeed }: Theatre, most: number): Promise<number | undefined> {
  for (let seed = first; seed < first + most; seed += 1) if ((await playSeed(seed)).broken.length > 0) return seed;
  return undefined;
}

describe('whatever goes wrong, when all is quiet again', () => {
  test.each(groups)(
    'nothing is lost, doubled or oversold, and lines are in order: fifty seeds from %i',
    { timeout: 600_000 },
    async (from) => {
      for (let seed = from; seed < from + together; seed += 1) {
        const { broken } = await theatre.playSeed(seed);
        if (broken.length > 0) expect.fail(await failureOf(theatre, seed));
      }
    },
  );

  test('the same seed is the same run, word for word', { timeout: 600_000 }, async () => {
    for (let seed = 5000; seed < 5020; seed += 1) {
      const [once, again] = [await theatre.playSeed(seed), await theatre.playSeed(seed)];
      expect(again.log).toEqual(once.log);
      expect(once.log.length).toBeGreaterThan(3);
    }
  });
});

describe.each(Object.entries(found))('what was found once: %s', (_, script) => {
  test('does not happen', async () => {
    expect((await theatre.play(script)).broken).toEqual([]);
  });

  test('happens where kiosks do not say of when their last receipt is', async () => {
    const faulty = openTheatre(undatedReceipts);
    expect((await faulty.play(script)).broken).not.toEqual([]);
    faulty.close();
  });
});

describe('a fault that is planted', () => {
  test.each(Object.entries(faults))('is found: %s', { timeout: 600_000 }, async (_, fault) => {
    const faulty = openTheatre(fault);
    expect(await foundBy(faulty, 500)).toBeDefined();
    faulty.close();
  });

  test('is told as a short story with what to type to see it again', { timeout: 600_000 }, async () => {
    const faulty = openTheatre(faults['a kiosk does not say which receipt it got last']);
    const seed = (await foundBy(faulty, 300)) ?? 0;
    const shortest = await faulty.shorten(drawScript(seed));
    expect(shortest.happenings.map(({ what }) => what)).toEqual(expect.arrayContaining(['visit', 'restore']));
    expect(shortest.happenings.length).toBeLessThan(drawScript(seed).happenings.length);
    const shown = await failureOf(faulty, seed);
    expect(shown).toContain('was acknowledged and is not at the desk');
    expect(shown).toContain(`npm run chaos -- --seed ${seed} --runs 1`);
    faulty.close();
  });
});
