// How a run that failed is told: short, with what to type to see it again.
import { drawScript } from './script.ts';
import type { Theatre } from './run.ts';

/** What never comes to rest has much to tell. */
const most = 60;

export async function failureOf({ play, shorten }: Theatre, seed: number): Promise<string> {
  const shortest = await shorten(drawScript(seed));
  const { log, broken } = await play(shortest);
  return [
    `Seed ${seed} fails. As short as it gets, with ${shortest.places} places at each date:`,
    (log.length > most ? [...log.slice(0, most / 2), '…', ...log.slice(-most / 2)] : log).join('\n'),
    broken.join('\n'),
    `Again: npm run chaos -- --seed ${seed} --runs 1`,
  ].join('\n\n');
}
