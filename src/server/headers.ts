// What every answer says to a browser: what the page may do, and that it is nobody else's.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

const noOtherSite = {
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
} satisfies Policy;

/** Two policies, for the two addresses that become a script while a page runs: `kiosk/updates.ts`, `kiosk/scan/reader.ts`. */
const ownPages = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  trustedTypes: ['service-worker', 'code-reader'],
  ...noOtherSite,
} satisfies Policy;

/** Everything that a page could ask of a device, and nothing of it is ours to ask. */
const nothingOfTheDevice = {
  camera: [] as string[],
  accelerometer: [],
  autoplay: [],
  clipboardRead: [],
  displayCapture: [],
  encryptedMedia: [],
  geolocation: [],
  gyroscope: [],
  hid: [],
  idleDetection: [],
  localFonts: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  pictureInPicture: [],
  publickeyCredentialsGet: [],
  serial: [],
  storageAccess: [],
  usb: [],
  windowManagement: [],
  xrSpatialTracking: [],
};

/** A year, as browsers ask before they promise it for good. Of this host only: others are not ours to speak for. */
const alwaysTls = 'max-age=31536000';

const headers = (
  publicAddress: string,
  contentSecurityPolicy: Policy,
  permissionsPolicy = nothingOfTheDevice,
): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy,
    permissionsPolicy,
    // The proxy in front speaks TLS; who came in once by https never comes back without.
    strictTransportSecurity: publicAddress.startsWith('https:') && alwaysTls,
    crossOriginEmbedderPolicy: true,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    xXssProtection: false,
  });

/** The kiosk's own page, by both its names: the camera reads codes there, and nowhere else. */
const kioskPage: ReadonlySet<string> = new Set(['/', '/index.html']);

export function ownHeaders(publicAddress: string): MiddlewareHandler {
  const ordinary = headers(publicAddress, ownPages);
  const withCamera = headers(publicAddress, ownPages, { ...nothingOfTheDevice, camera: ['self'] });
  return (c, next) => (kioskPage.has(c.req.path) ? withCamera(c, next) : ordinary(c, next));
}

/** For a page that is nothing but itself: its style by its hash, no script, no form, no frame. */
export const barePageHeaders = (publicAddress: string, styleHash: string): MiddlewareHandler =>
  headers(publicAddress, {
    defaultSrc: ["'none'"],
    styleSrc: [styleHash],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'none'"],
    trustedTypes: ["'none'"],
    ...noOtherSite,
  });
