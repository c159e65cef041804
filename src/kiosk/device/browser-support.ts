/** Whether this browser, at this address, supports what a kiosk needs. X25519 is the newest requirement. */
export async function isAble(): Promise<boolean> {
  if (!isSecureContext || !('serviceWorker' in navigator) || !('indexedDB' in globalThis)) return false;
  return crypto.subtle.generateKey('X25519', false, ['deriveBits']).then(
    () => true,
    () => false,
  );
}
