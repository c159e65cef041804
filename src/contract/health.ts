// What a kiosk reports about itself with each push. Contains nothing about visitors.
import * as v from 'valibot';
import { cameraStates, troubles } from '../domain/kiosks/kiosk-alarm.ts';
import { instant } from './fields.ts';

export { type CameraState, type Trouble, troubles } from '../domain/kiosks/kiosk-alarm.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const healthMessage = v.object({
  /** The build that the kiosk runs. */
  version: v.pipe(v.string(), v.maxLength(40)),
  /** Entries without a receipt, rejected entries, and when the oldest entry without a receipt was submitted. */
  waiting: count,
  rejected: count,
  oldestAt: v.nullable(instant),
  /** Whether the browser promised not to clear the kiosk's storage; null when it cannot tell. */
  persisted: v.nullable(v.boolean()),
  /** Bytes that the kiosk may still store; null when the browser cannot tell. */
  roomLeft: v.nullable(v.number()),
  lastTrouble: v.nullable(v.object({ kind: v.picklist(troubles), at: instant })),
  /** Null until the camera was first used. */
  camera: v.nullable(v.picklist(cameraStates)),
});
export type Health = v.InferOutput<typeof healthMessage>;
