// Version of the protocol between kiosk and server. A server keeps understanding kiosks that are older than itself.

// 1 (2026-12) first
export const protocolVersion = 1;
/** Oldest version that the server accepts. Raise it only after every kiosk reports a newer one. */
export const oldestWelcome = 1;
