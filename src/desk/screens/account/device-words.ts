// Names a device from its browser's description: enough to recognise one's own, no more.
import { deskText } from '../../../text/desk.ts';

const text = deskText.account.sessions;

/** In this order: Edge also calls itself Chrome, and Chrome calls itself Safari. */
const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
/** Android calls itself Linux too. */
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

const nameIn = (userAgent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** `Chrome op Windows` */
export function deviceWords(userAgent: string | null): string {
  const browser = nameIn(userAgent ?? '', browsers);
  const system = nameIn(userAgent ?? '', systems);
  return browser === undefined || system === undefined ? text.unknownDevice : text.device({ browser, system });
}
