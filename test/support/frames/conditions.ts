// How one picture is taken: what the trouble of its scene does to pose, light, lens and sensor.
import type { Chance } from '../../chaos/chance.ts';
import type { Print } from './card.ts';
import type { Pose } from './pose.ts';
import type { Scene, Trouble } from './scenes.ts';
import type { Sensor } from './sensor.ts';

export interface Conditions {
  readonly pose: Pose;
  readonly print: Print;
  readonly sensor: Sensor;
  /** Deviation of the lens, in points. */
  readonly softness: number;
  /** Radius out of focus, in squares of the code. */
  readonly defocus: number;
  /** How far the card moves while the shutter is open, in squares of the code. */
  readonly motion: number;
  /** How much light is left in the shadow; 1 is no shadow. */
  readonly shade: number;
  /** From 0, a mirror of a lamp on the card. */
  readonly glare: number;
  /** How much of the code is hidden. */
  readonly damage: number;
}

const degrees = (count: number): number => (count * Math.PI) / 180;
/** From the one to the other as severity rises. */
const from = (start: number, end: number, severity: number): number => start + (end - start) * severity;
const geometric = (start: number, end: number, severity: number): number => start * (end / start) ** severity;

/** Somebody holds a card well, in a well lit hall, before a webcam of little money. */
function wellHeld({ width, height }: Scene, chance: Chance): Conditions {
  const around = (most: number): number => (chance.share() * 2 - 1) * most;
  return {
    pose: {
      x: width * (0.5 + around(0.12)),
      y: height * (0.5 + around(0.06)),
      scale: (height / 480) * (4.6 + chance.share() * 2.4),
      roll: degrees(around(12)),
      tilt: degrees(around(12)),
      tiltAxis: chance.share() * Math.PI,
    },
    print: { ink: 0.035 + chance.share() * 0.05, paper: 0.62 + chance.share() * 0.2 },
    sensor: { exposure: 1, mostGain: 6, grain: 0.5 + chance.share() * 1.5, sharpening: -0.06 + chance.share() * 0.16 },
    softness: (0.5 + chance.share() * 0.3) * (height / 480) ** 0.6,
    defocus: 0,
    motion: 0,
    shade: 1,
    glare: 0,
    damage: 0,
  };
}

/** Ink that a picture shows so many of its 256 steps darker than the paper. */
function faintInk(paper: number, fainter: number): number {
  const shown = 255 * paper ** (1 / 2.2) - fainter;
  return (shown / 255) ** 2.2;
}

type Worsen = (well: Conditions, severity: number, chance: Chance) => Partial<Conditions>;

const worsened: Record<Trouble, Worsen> = {
  clean: () => ({}),
  noise: ({ sensor }, severity) => ({ sensor: { ...sensor, grain: from(2, 48, severity) } }),
  blur: (_, severity) => ({ defocus: from(0.05, 0.85, severity) }),
  motion: (_, severity) => ({ motion: from(0.1, 1.8, severity) }),
  rotation: ({ pose }, severity, chance) => ({
    pose: {
      ...pose,
      roll: degrees(90 * chance.between(0, 3) + chance.oneOf([-1, 1]) * from(5, 45, severity)),
      scale: pose.scale * from(1, 0.5, severity),
    },
  }),
  perspective: ({ pose }, severity) => ({ pose: { ...pose, tilt: degrees(from(15, 70, severity)) } }),
  shade: (_, severity) => ({ shade: geometric(0.6, 0.04, severity) }),
  glare: (_, severity) => ({ glare: severity }),
  'low light': ({ sensor }, severity) => ({ sensor: { ...sensor, exposure: geometric(0.2, 0.004, severity) } }),
  'low contrast': ({ print }, severity) => ({
    print: { ...print, ink: faintInk(print.paper, geometric(120, 11, severity)) },
  }),
  small: ({ pose, softness }, severity) => ({
    pose: { ...pose, scale: geometric(3.6, 1.45, severity), tilt: pose.tilt / 2 },
    softness: softness * 0.8,
  }),
  damaged: (_, severity) => ({ damage: from(0.005, 0.1, severity) }),
};

export function conditionsOf(scene: Scene, chance: Chance): Conditions {
  const well = wellHeld(scene, chance);
  if (scene.text !== null) return { ...well, ...worsened[scene.trouble](well, scene.severity, chance) };
  // What is no code is held no better than codes are.
  const { sensor } = well;
  return { ...well, sensor: { ...sensor, grain: chance.oneOf([1, 6, 20]) }, defocus: chance.oneOf([0, 0.2, 0.5]) };
}

/** A hand is never still, and a lens looks for its focus: no two pictures of one scene are the same. */
export function atTry(conditions: Conditions, chance: Chance): Conditions {
  const { pose } = conditions;
  const about = (most: number): number => (chance.share() * 2 - 1) * most;
  const restless = (): number => 1 + about(0.15);
  return {
    ...conditions,
    pose: {
      ...pose,
      x: pose.x + about(0.6) * pose.scale,
      y: pose.y + about(0.6) * pose.scale,
      scale: pose.scale * (1 + about(0.015)),
      roll: pose.roll + degrees(about(1.5)),
      tilt: pose.tilt + degrees(about(1)),
    },
    defocus: conditions.defocus * restless(),
    motion: conditions.motion * restless(),
  };
}
