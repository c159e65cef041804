// A mark outside the kiosk's own tables: when a browser throws those away, as it does with spoiled ones, it stays.
const name = 'buurtkiosk-enrolled';

export const markEnrolled = async (): Promise<void> => void (await globalThis.caches?.open(name));
export const wasEnrolled = async (): Promise<boolean> => (await globalThis.caches?.has(name)) === true;
