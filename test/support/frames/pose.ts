// Where a card is held before the camera, and which point of it each point of the picture shows.

/** A card in the hand: its middle in the picture, how large, and how it is turned. Angles in radians. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** Points of the picture per square of the code, when the card faces the camera. */
  readonly scale: number;
  readonly roll: number;
  /** How far the card leans away from the camera, about an axis in its own plane. */
  readonly tilt: number;
  readonly tiltAxis: number;
}

/** Three by three, row after row, from the card to the picture or back. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Of a camera with this many points across; a view of 53 degrees wide, as of many a webcam. */
export function cardToPicture(pose: Pose, width: number): Homography {
  const { x, y, scale, roll, tilt, tiltAxis } = pose;
  const distance = width / scale;
  const [ax, ay] = [Math.cos(tiltAxis), Math.sin(tiltAxis)];
  const [c, s, k] = [Math.cos(tilt), Math.sin(tilt), 1 - Math.cos(tilt)];
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)];
  // Rodrigues' turn about the axis in the card, after the roll; only its first two columns matter on a flat card.
  const tilted = [
    [c + ax * ax * k, ax * ay * k],
    [ax * ay * k, c + ay * ay * k],
    [-ay * s, ax * s],
  ] as const;
  const [toX, toY, toZ] = tilted.map(([one, other]) => [one * cr + other * sr, other * cr - one * sr] as const);
  if (toX === undefined || toY === undefined || toZ === undefined) throw new Error('A turn has three rows.');
  const row = (of: readonly [number, number], at: number): [number, number, number] => [
    width * of[0] + at * toZ[0],
    width * of[1] + at * toZ[1],
    at * distance,
  ];
  return [...row(toX, x), ...row(toY, y), toZ[0], toZ[1], distance];
}

export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function through([a, b, c, d, e, f, g, h, i]: Homography, u: number, v: number): readonly [number, number] {
  const depth = g * u + h * v + i;
  return [(a * u + b * v + c) / depth, (d * u + e * v + f) / depth];
}
