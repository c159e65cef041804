// The protocol between kiosk and server. Kiosks are older than the server: it goes on understanding them.

// 2 (2026-11, last of all) a receipt may be `ahead`: what it is about is not here yet
// 2 (2026-11, after that) a push may say when the server got the entry of the last receipt
// 2 (2026-11, at last) the personal part may be a `pass` alone: the code of a buurtpas
// 2 (2026-11, later still) a kiosk says how its camera is, and the configuration which one it has
// 2 (2026-11, later) a sign-up may have a `seat`: from the loan of its kiosk, or that loan is returned; an entry may be `told`
// 2 (2026-11) the personal part is sealed, the header travels as its exact text
// 1 (2026-11) first: sign-up, callback request, withdrawal
export const protocolVersion = 2;
/** Raise only after every kiosk reports a newer one. */
export const oldestWelcome = 1;
