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

/** Everything that a page could ask of a device: the camera reads codes; nothing else is ours to ask. */
const device = {
  camera: ['self'],
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

const headers = (publicAddress: string, contentSecurityPolicy: Policy): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy,
    permissionsPolicy: device,
    // The proxy in front speaks TLS; who came in once by https never comes back without.
    strictTransportSecurity: publicAddress.startsWith('https:') && alwaysTls,
    crossOriginEmbedderPolicy: true,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    xXssProtection: false,
  });

export const ownHeaders = (publicAddress: string): MiddlewareHandler => headers(publicAddress, ownPages);

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
