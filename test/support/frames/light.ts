// Pictures in linear light, and what lenses and hands do to them: 0 is no light, 1 is what a white wall sends back.

export interface Light {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export const dark = (width: number, height: number): Light => ({
  width,
  height,
  values: new Float32Array(width * height),
});

const clamp = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);

type Weights = readonly number[];

/** Weighs each point with its neighbours in the same row; the border repeats itself. */
function weighRows({ width, height, values }: Light, weights: Weights): Light {
  const half = (weights.length - 1) / 2;
  const out = dark(width, height);
  const row = new Float32Array(width + 2 * half);
  for (let start = 0; start < values.length; start += width) {
    row.fill(values[start]!, 0, half);
    row.set(values.subarray(start, start + width), half);
    row.fill(values[start + width - 1]!, half + width);
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap += 1) sum += weights[tap]! * row[x + tap]!;
      out.values[start + x] = sum;
    }
  }
  return out;
}

function weighColumns({ width, height, values }: Light, weights: Weights): Light {
  const half = (weights.length - 1) / 2;
  const out = dark(width, height);
  for (let y = 0; y < height; y += 1)
    for (let tap = 0; tap < weights.length; tap += 1) {
      const from = clamp(y + tap - half, height - 1) * width;
      const weight = weights[tap]!;
      for (let x = 0; x < width; x += 1) out.values[y * width + x]! += weight * values[from + x]!;
    }
  return out;
}

/** The softness of every lens: a Gaussian with this deviation in points. */
export function soften(light: Light, deviation: number): Light {
  const half = Math.ceil(deviation * 2.5);
  const bells = Array.from({ length: 2 * half + 1 }, (_, tap) => Math.exp(-((tap - half) ** 2) / (2 * deviation ** 2)));
  const sum = bells.reduce((total, bell) => total + bell, 0);
  const weights = bells.map((bell) => bell / sum);
  return weighColumns(weighRows(light, weights), weights);
}

/** Out of focus: each point of light becomes a disc with this radius in points. */
export function defocus({ width, height, values }: Light, radius: number): Light {
  const out = dark(width, height);
  const reach = Math.ceil(radius);
  const halves = Array.from({ length: 2 * reach + 1 }, (_, row) =>
    Math.sqrt(Math.max(0, radius ** 2 - (row - reach) ** 2)),
  );
  const area = halves.reduce((total, half) => total + 2 * half + 1, 0);
  // Sums from the left make each row of the disc two look-ups, at fractions of a point.
  const sums = new Float64Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      sums[y * (width + 1) + x + 1] = sums[y * (width + 1) + x]! + values[y * width + x]!;
  const sumUpTo = (row: number, x: number): number => {
    const at = clamp(x, width);
    const whole = Math.min(Math.floor(at), width - 1);
    const low = sums[row + whole]!;
    return low + (sums[row + whole + 1]! - low) * (at - whole);
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let tap = 0; tap < halves.length; tap += 1) {
        const row = clamp(y + tap - reach, height - 1) * (width + 1);
        sum += sumUpTo(row, x + 1 + halves[tap]!) - sumUpTo(row, x - halves[tap]!);
      }
      out.values[y * width + x] = sum / area;
    }
  return out;
}

/** Moved while the shutter was open: over this length in points, in this direction in radians. */
export function move({ width, height, values }: Light, length: number, direction: number): Light {
  const out = dark(width, height);
  const steps = Math.max(2, Math.ceil(length * 1.5));
  for (let step = 0; step < steps; step += 1) {
    const along = length * (step / (steps - 1) - 0.5);
    const [shiftX, shiftY] = [along * Math.cos(direction), along * Math.sin(direction)];
    const [wholeX, wholeY] = [Math.floor(shiftX), Math.floor(shiftY)];
    const [partX, partY] = [shiftX - wholeX, shiftY - wholeY];
    const shares = [(1 - partX) * (1 - partY), partX * (1 - partY), (1 - partX) * partY, partX * partY] as const;
    for (let y = 0; y < height; y += 1) {
      const upper = clamp(y + wholeY, height - 1) * width;
      const lower = clamp(y + wholeY + 1, height - 1) * width;
      for (let x = 0; x < width; x += 1) {
        const left = clamp(x + wholeX, width - 1);
        const right = clamp(x + wholeX + 1, width - 1);
        out.values[y * width + x]! +=
          (shares[0] * values[upper + left]! +
            shares[1] * values[upper + right]! +
            shares[2] * values[lower + left]! +
            shares[3] * values[lower + right]!) /
          steps;
      }
    }
  }
  return out;
}
