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

/** Two policies, for the two addresses that become a script while a page runs: `kiosk/device/updates.ts`, `kiosk/scan/reader.ts`. */
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

interface Telling {
  readonly publicAddress: string;
  readonly policy: Policy;
  /** Which address another page of ours is told; others are told none. */
  readonly referrerPolicy?: 'no-referrer' | 'same-origin';
  readonly permissionsPolicy?: typeof nothingOfTheDevice;
}

const headers = ({
  publicAddress,
  policy,
  referrerPolicy = 'no-referrer',
  permissionsPolicy = nothingOfTheDevice,
}: Telling): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: policy,
    permissionsPolicy,
    // The proxy in front speaks TLS; who came in once by https never comes back without.
    strictTransportSecurity: publicAddress.startsWith('https:') && alwaysTls,
    crossOriginEmbedderPolicy: true,
    referrerPolicy,
    xFrameOptions: 'DENY',
    xXssProtection: false,
  });

/** The kiosk's own page, by both its names: the camera reads codes there, and nowhere else. */
const kioskPage: ReadonlySet<string> = new Set(['/', '/index.html']);

export function ownHeaders(publicAddress: string): MiddlewareHandler {
  const ordinary = headers({ publicAddress, policy: ownPages });
  const permissionsPolicy = { ...nothingOfTheDevice, camera: ['self'] };
  const withCamera = headers({ publicAddress, policy: ownPages, permissionsPolicy });
  return (c, next) => (kioskPage.has(c.req.path) ? withCamera(c, next) : ordinary(c, next));
}

/** In this order, so that what it allows stands right behind what it does not. */
const onlyItself = (allowed: Policy): Policy => ({
  defaultSrc: ["'none'"],
  ...allowed,
  trustedTypes: ["'none'"],
  ...noOtherSite,
});

/** For what is read by other programs: no page at all. */
export const feedHeaders = (publicAddress: string): MiddlewareHandler =>
  headers({
    publicAddress,
    policy: onlyItself({ styleSrc: ["'none'"], formAction: ["'none'"] }),
  });

/**
 * For a page that is nothing but itself: its styles by their hashes, forms to ourselves only, no script, no frame.
 *
 * With `no-referrer` a browser hides from where a form comes also from us, and older ones have no other way to say it.
 */
export const barePageHeaders = (publicAddress: string, styleHashes: readonly string[]): MiddlewareHandler =>
  headers({
    publicAddress,
    referrerPolicy: 'same-origin',
    policy: onlyItself({ styleSrc: [...styleHashes], imgSrc: ["'self'", 'data:'], formAction: ["'self'"] }),
  });
