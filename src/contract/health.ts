// How a kiosk is, as it says at each contact. Nothing of any visitor.
import * as v from 'valibot';
import { cameraStates, troubles } from '../domain/kiosks/kiosk-alarm.ts';
import { instant } from './fields.ts';

export { type CameraState, type Trouble, troubles } from '../domain/kiosks/kiosk-alarm.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const healthMessage = v.object({
  /** The build the kiosk runs. */
  version: v.pipe(v.string(), v.maxLength(40)),
  /** Entries that wait for their receipt, those set apart, and when the oldest waiting one was left. */
  waiting: count,
  rejected: count,
  oldestAt: v.nullable(instant),
  /** Whether the browser promised not to clear the kiosk's storage; null when it cannot say. */
  persisted: v.nullable(v.boolean()),
  /** Bytes that are free for the kiosk; null when the browser cannot say. */
  roomLeft: v.nullable(v.number()),
  lastTrouble: v.nullable(v.object({ kind: v.picklist(troubles), at: instant })),
  /** Null until it was asked for. */
  camera: v.nullable(v.picklist(cameraStates)),
});
export type Health = v.InferOutput<typeof healthMessage>;
