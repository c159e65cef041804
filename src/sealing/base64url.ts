// Base64url: RFC 4648 section 5, without padding.

/** Some engines do not accept more arguments than this. */
const most = 8192;

export function toBase64url(bytes: ArrayBuffer | Uint8Array): string {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  let binary = '';
  for (let at = 0; at < all.length; at += most) binary += String.fromCodePoint(...all.subarray(at, at + most));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws on text that is not base64url. The contract has already checked what comes from outside. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.codePointAt(0) ?? 0);
