// `npm run chaos -- --seed 1 --runs 100000`: plays so many seeds, from the first on; stops at the first that fails.
import { parseArgs } from 'node:util';
import { failureOf } from './failure.ts';
import { openTheatre } from './run.ts';

const usage = 'Give whole numbers, as in: npm run chaos -- --seed 1 --runs 1000';
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1000' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) {
  console.log(usage);
  process.exit();
}
const [first, runs] = [Number(values.seed), Number(values.runs)];
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(runs) || runs < 1) throw new Error(usage);

const theatre = openTheatre();
const began = performance.now();
const passed = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
for (let seed = first; seed < first + runs; seed += 1) {
  const { broken } = await theatre.playSeed(seed);
  if (broken.length > 0) {
    console.log(await failureOf(theatre, seed));
    process.exitCode = 1;
    break;
  }
  const done = seed - first + 1;
  if (done % 1000 === 0 || done === runs) console.log(`${done} runs held, seeds ${first} to ${seed}, in ${passed()}`);
}
theatre.close();
