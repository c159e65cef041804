// Texts of a kiosk's settings.
import { cameraSides } from '../../../contract/kiosk-config.ts';
import { deskFormat, deskText } from '../../../text/desk.ts';

const text = deskText.settings.kiosks;

/** A camera that is named instead of a side is shown by that name. */
export function cameraWords(camera: string): string {
  const side = cameraSides.find((one) => one === camera);
  return side === undefined ? text.camera.named({ name: camera }) : text.camera[side];
}

/** `2,71 px per mm` */
export const pxPerMmWords = (pxPerMm: number): string => text.pxPerMm({ number: deskFormat.decimal(pxPerMm) });
