// How many degraded codes the kiosk reads, how surely and how soon, beside zxing-wasm and plain @zxing/browser.
import { join } from 'node:path';
import { troubles } from '../support/frames/scenes.ts';
import { codeReaders } from './code-readers.ts';
import { readInWorker } from './codes-in-worker.ts';
import { atLeast, atMost, median, informational, type Row } from './measure.ts';
import { readScenes, tries, type Seen } from './read-frames.ts';

/** The set that is reported; the reader was tuned on another. */
const reported = 1;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const hasCode = ({ scene }: Seen): boolean => scene.text !== null;
const isRead = ({ readAt, isWrong }: Seen): boolean => readAt !== null && !isWrong;
const shareOf = (seen: readonly Seen[], of: (one: Seen) => boolean): number =>
  (100 * seen.filter(of).length) / Math.max(1, seen.length);
const atFirst = (one: Seen): boolean => isRead(one) && one.readAt === 0;

/** One line of the table: a trouble and, of each reader, first try, six tries, wrong, median and 95th percentile. */
function line(name: string, readers: readonly string[], seen: readonly Seen[]): string {
  const cells = readers.map((reader) => {
    const own = seen.filter((one) => one.reader === reader);
    const took = own.flatMap((one) => one.took);
    const rate = own.some(hasCode) ? `${shareOf(own, atFirst).toFixed(0)} > ${shareOf(own, isRead).toFixed(0)} %` : '-';
    const wrong = own.filter(({ isWrong }) => isWrong).length;
    return `${rate}, ${wrong}, ${median(took).toFixed(0)}/${percentile(took, 0.95).toFixed(0)} ms`.padEnd(28);
  });
  return `${name.padEnd(14)}${cells.join('')}`.trimEnd();
}

function matrix(readers: readonly string[], seen: readonly Seen[]): string {
  const of = (wanted: (one: Seen) => boolean): readonly Seen[] => seen.filter(wanted);
  return [
    `codes: read at the first try > within ${tries}, wrong reads, time of a try (median/95th percentile)`,
    `${' '.repeat(14)}${readers.map((reader) => reader.padEnd(28)).join('')}`.trimEnd(),
    ...troubles.map((trouble) =>
      line(
        trouble,
        readers,
        of(({ scene }) => scene.text !== null && scene.trouble === trouble),
      ),
    ),
    line('all of these', readers, of(hasCode)),
    line(
      'no code',
      readers,
      of((one) => !hasCode(one)),
    ),
  ].join('\n');
}

export async function benchCodes(folder: string, seed = reported): Promise<readonly Row[]> {
  const readers = await codeReaders();
  const names = readers.map(({ name }) => name);
  const seen = await readScenes(seed, readers);
  console.log(`${matrix(names, seen)}\n`);
  const by = (name: string): readonly Seen[] => seen.filter((one) => one.reader === name);
  const rate = (name: string, trouble?: string): number =>
    shareOf(
      by(name).filter((one) => one.scene.text !== null && (trouble === undefined || one.scene.trouble === trouble)),
      isRead,
    );
  const wrong = (name: string): number => by(name).filter(({ isWrong }) => isWrong).length;
  const inWorker = await readInWorker(seed, join(folder, 'codes-page'));
  const took = (width: number): readonly number[] =>
    inWorker.filter((one) => one.width === width).flatMap((one) => one.took);
  const [ours = '', wasm = '', plain = ''] = names;
  return [
    atLeast(`codes: read within ${tries} tries`, rate(ours), '%', Number(rate(wasm).toPrecision(4))),
    informational(`codes: ${wasm}, within ${tries} tries`, rate(wasm), '%'),
    informational(`codes: ${plain}, within ${tries} tries`, rate(plain), '%'),
    ...[ours, wasm, plain].map((name) =>
      informational(`codes: ${name}, at the first try`, shareOf(by(name).filter(hasCode), atFirst), '%'),
    ),
    atMost('codes: wrong reads', wrong(ours) + inWorker.filter(({ isWrong }) => isWrong).length, '', 0),
    informational(`codes: ${wasm}, wrong reads`, wrong(wasm), ''),
    informational(`codes: ${plain}, wrong reads`, wrong(plain), ''),
    informational('codes: a try at 640x480 in the worker, median', median(took(640)), 'ms'),
    atMost('codes: a try at 640x480 in the worker, 95th percentile', percentile(took(640), 0.95), 'ms', 60),
    informational('codes: a try at 1280x720 in the worker, 95th percentile', percentile(took(1280), 0.95), 'ms'),
    ...names.map((name) => {
      const worked = by(name).flatMap((one) => (one.scene.width === 640 ? one.worked : []));
      return informational(
        `codes: ${name}, processor time of a try at 640x480, 95th percentile`,
        percentile(worked, 0.95),
        'ms',
      );
    }),
    ...troubles.flatMap((trouble) =>
      names.map((name) => informational(`codes: ${trouble}, ${name}`, rate(name, trouble), '%')),
    ),
  ];
}
