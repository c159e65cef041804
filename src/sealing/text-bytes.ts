// Converts text to UTF-8 bytes and back.
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
/** Throws when the bytes are not UTF-8. */
export const fromBytes = (bytes: ArrayBuffer): string => decoder.decode(bytes);
