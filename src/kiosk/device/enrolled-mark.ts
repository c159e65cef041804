// Marks this kiosk as enrolled, outside its own tables. The mark survives when the browser deletes damaged tables.
const name = 'buurtkiosk-enrolled';

export const markEnrolled = async (): Promise<void> => void (await globalThis.caches?.open(name));
export const wasEnrolled = async (): Promise<boolean> => (await globalThis.caches?.has(name)) === true;
