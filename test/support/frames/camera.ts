// Takes the picture of a scene: the card in the hall, in its light, through the lens, onto the sensor.
import { chanceOf, type Chance } from '../../chaos/chance.ts';
import { aCard, aCode, damage, type Card } from './card.ts';
import { atTry, conditionsOf, type Conditions } from './conditions.ts';
import { aHall, fingers } from './hall.ts';
import { defocus, move, soften, type Light } from './light.ts';
import { aPattern } from './patterns.ts';
import { cardToPicture, inverse, through } from './pose.ts';
import type { Scene } from './scenes.ts';
import { take } from './sensor.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly luminance: Uint8ClampedArray;
}

/** The light in the hall: from a side, less towards the corners, and a shadow with a soft edge over part of the card. */
function lightOf({ width, height }: Scene, { pose, shade }: Conditions, chance: Chance): Float32Array {
  const field = new Float32Array(width * height);
  const [slope, direction] = [chance.share() * 0.3, chance.share() * 2 * Math.PI];
  const [slopeX, slopeY] = [slope * Math.cos(direction), slope * Math.sin(direction)];
  const [turn, penumbra] = [chance.share() * 2 * Math.PI, (0.5 + chance.share() * 5) * pose.scale];
  const [turnX, turnY] = [Math.cos(turn), Math.sin(turn)];
  const offset = (chance.share() - 0.5) * 14 * pose.scale;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = [x / width - 0.5, y / height - 0.5];
      const corners = 1 - 0.35 * (fromX * fromX + fromY * fromY);
      const beyond = ((x - pose.x) * turnX + (y - pose.y) * turnY - offset) / penumbra;
      const shadow = shade === 1 ? 1 : shade + (1 - shade) / (1 + Math.exp(-4 * beyond));
      field[y * width + x] = (1 + slopeX * fromX + slopeY * fromY) * corners * shadow;
    }
  return field;
}

/** A lamp mirrored by plastic or glass: white where it is, a veil around it. */
function glare(light: Light, { pose, glare: amount }: Conditions, half: number, chance: Chance): void {
  if (amount === 0) return;
  const { width, height, values } = light;
  const place = (): number => (chance.share() * 2 - 1) * half * 0.8;
  const x = pose.x + place() * pose.scale;
  const y = pose.y + place() * pose.scale;
  const wide = half * pose.scale * (0.06 + 0.34 * amount) * (0.8 + chance.share() * 0.7);
  const high = wide * (0.35 + chance.share() * 0.5);
  const turn = chance.share() * Math.PI;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const veil = 0.3 * amount;
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const along = ((column - x) * c + (row - y) * s) / wide;
      const across = ((row - y) * c - (column - x) * s) / high;
      const away = along * along + across * across;
      values[row * width + column]! += 2 / (1 + away * away * away) + veil / (1 + away / 9);
    }
}

/** Points of the print for each square of the code; more than a camera ever sees of it. */
const fine = 8;

interface Print {
  readonly side: number;
  /** Below 0 where the card is not. */
  readonly reflects: Float32Array;
}

/** The card once, as finely as it is ever seen: what each picture of it looks at. */
function printed({ surface, reach }: Card): Print {
  const side = Math.ceil(2 * reach * fine);
  const reflects = new Float32Array(side * side);
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1)
      reflects[row * side + column] = surface((column + 0.5) / fine - reach, (row + 0.5) / fine - reach) ?? -1;
  return { side, reflects };
}

interface Held {
  readonly card: Card;
  readonly print: Print;
}

/** Each point of the picture sees the mean over nine places on the card. */
function hold(light: Light, { card, print }: Held, { pose }: Conditions): void {
  const forth = cardToPicture(pose, light.width);
  const [a, b, c, d, e, f, g, h, i] = inverse(forth);
  const corners = [-1, 1].flatMap((u) => [-1, 1].map((v) => through(forth, u * card.reach, v * card.reach)));
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...across))), Math.min(light.width, Math.max(...across))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...down))), Math.min(light.height, Math.max(...down))];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      let sum = 0;
      let hits = 0;
      for (let py = y + 1 / 6; py < y + 1; py += 1 / 3)
        for (let px = x + 1 / 6; px < x + 1; px += 1 / 3) {
          const depth = g * px + h * py + i;
          const column = Math.floor(((a * px + b * py + c) / depth + card.reach) * fine);
          const row = Math.floor(((d * px + e * py + f) / depth + card.reach) * fine);
          if (column < 0 || row < 0 || column >= print.side || row >= print.side) continue;
          const seen = print.reflects[row * print.side + column]!;
          if (seen < 0) continue;
          sum += seen;
          hits += 1;
        }
      if (hits > 4) light.values[y * light.width + x] = sum / hits;
    }
  const edge = card.half + 6;
  fingers(light, [through(forth, -edge, edge), through(forth, edge, edge)], 2.6 * pose.scale);
}

const copyOf = ({ width, height, values }: Light): Light => ({ width, height, values: values.slice() });

/** The scene before the camera; each try is another picture of it. */
export function aCamera(scene: Scene): (tryNumber: number) => Frame {
  const chance = (purpose: string): Chance => chanceOf(scene.seed, `${scene.name} ${purpose}`);
  const conditions = conditionsOf(scene, chance('conditions'));
  const hall = aHall(chance('hall'), scene.width, scene.height);
  const light = lightOf(scene, conditions, chance('light'));
  const card = cardOf(scene, conditions, chance);
  const held = card === null ? null : { card, print: printed(card) };
  return (tryNumber) => {
    const now = atTry(conditions, chance(`try ${tryNumber}`));
    let view = copyOf(hall);
    if (held !== null) hold(view, held, now);
    for (let at = 0; at < light.length; at += 1) view.values[at]! *= light[at]!;
    glare(view, now, card?.half ?? 0, chance('glare'));
    const { scale } = now.pose;
    const direction = chance('motion').share() * Math.PI + chance(`turn ${tryNumber}`).share() * 0.3;
    if (now.motion > 0) view = move(view, now.motion * scale, direction);
    if (now.defocus > 0) view = defocus(view, now.defocus * scale);
    return take(soften(view, now.softness), now.sensor, chance(`grains ${tryNumber}`));
  };
}

function cardOf(scene: Scene, conditions: Conditions, chance: (purpose: string) => Chance): Card | null {
  if (scene.text === null)
    return scene.pattern === 'nothing'
      ? null
      : aCard(aPattern(scene.pattern, chance('pattern')), conditions.print, chance('card'), []);
  const code = aCode(scene.text, chance('level').happens(0.75) ? 'M' : 'Q');
  const blots = conditions.damage > 0 ? damage(code.size / 2, conditions.damage, chance('damage')) : [];
  return aCard(code, conditions.print, chance('card'), blots);
}
