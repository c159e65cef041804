// Rows of the bench and the sums behind them.

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null when the figure is told for information. */
  readonly target: number | null;
  /** From which side the target is met; at most when not said. */
  readonly from?: 'at least';
  readonly met: boolean | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

export const informational = (name: string, value: number, unit: string): Row => ({
  name,
  value: rounded(value),
  unit,
  target: null,
  met: null,
});

/** Met when the value is not above the target. */
export const atMost = (name: string, value: number, unit: string, target: number): Row => ({
  name,
  value: rounded(value),
  unit,
  target,
  met: value <= target,
});

/** Met when the value is not below the target. */
export const atLeast = (name: string, value: number, unit: string, target: number): Row => ({
  name,
  value: rounded(value),
  unit,
  target,
  from: 'at least',
  met: value >= target,
});

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, target, from, met }) => [
    name,
    `${value} ${unit}`,
    target === null ? '' : `${from ?? 'at most'} ${target}`,
    met === null ? '' : met ? 'met' : 'NOT MET',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
