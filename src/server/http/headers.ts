// Security headers of every response: what a page may do, and that no other site may embed it.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

const noOtherSite = {
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
} satisfies Policy;

/**
 * Trusted-types policies, for the two URLs that become a script at run time: `kiosk/device/updates.ts` and
 * `kiosk/scan/reader.ts`.
 */
const ownPages = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  trustedTypes: ['service-worker', 'code-reader'],
  ...noOtherSite,
} satisfies Policy;

/** Permissions-Policy that denies every device feature. */
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

/** A year, the minimum that browsers require for preloading. This host only: we do not speak for its subdomains. */
const alwaysTls = 'max-age=31536000';

interface Telling {
  readonly publicAddress: string;
  readonly policy: Policy;
  /** Which of our own pages may receive the referrer; other sites never do. */
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
    // The proxy in front terminates TLS. A browser that once connected with https never goes back to http.
    strictTransportSecurity: publicAddress.startsWith('https:') && alwaysTls,
    crossOriginEmbedderPolicy: true,
    referrerPolicy,
    xFrameOptions: 'DENY',
    xXssProtection: false,
  });

/** The kiosk's page under both its paths, the only page that may use the camera. */
const kioskPage: ReadonlySet<string> = new Set(['/', '/index.html']);

export function ownHeaders(publicAddress: string): MiddlewareHandler {
  const ordinary = headers({ publicAddress, policy: ownPages });
  const permissionsPolicy = { ...nothingOfTheDevice, camera: ['self'] };
  const withCamera = headers({ publicAddress, policy: ownPages, permissionsPolicy });
  return (c, next) => (kioskPage.has(c.req.path) ? withCamera(c, next) : ordinary(c, next));
}

/** Keeps the order, so that each allowed source stands right behind the default. */
const onlyItself = (allowed: Policy): Policy => ({
  defaultSrc: ["'none'"],
  ...allowed,
  trustedTypes: ["'none'"],
  ...noOtherSite,
});

/** For feeds, which other programs read and which never act as a page. */
export const feedHeaders = (publicAddress: string): MiddlewareHandler =>
  headers({
    publicAddress,
    policy: onlyItself({ styleSrc: ["'none'"], formAction: ["'none'"] }),
  });

/**
 * For a server-rendered page: its styles by their hashes, forms to this origin only, no script, no frame.
 *
 * With `no-referrer` a browser would also hide from us which page a form comes from, and older browsers have no other
 * way to say so.
 */
export const barePageHeaders = (publicAddress: string, styleHashes: readonly string[]): MiddlewareHandler =>
  headers({
    publicAddress,
    referrerPolicy: 'same-origin',
    policy: onlyItself({ styleSrc: [...styleHashes], imgSrc: ["'self'", 'data:'], formAction: ["'self'"] }),
  });
