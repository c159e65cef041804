// The protocol between kiosk and server. Kiosks are older than the server: it goes on understanding them.

// 1 (2026-12) first
export const protocolVersion = 1;
/** Raise only after every kiosk reports a newer one. */
export const oldestWelcome = 1;
