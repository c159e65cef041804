// Opening what a person typed is an act: somebody does it, for a reason, and it works or it does not.

/** Why a name was opened. */
export const accessReasons = ['list', 'detail', 'export', 'print'] as const;
export type AccessReason = (typeof accessReasons)[number];

/**
 * Whether a personal part could be opened. When it is not `yes`, name and number are closed, not unknown.
 *
 * `tampered`: what is stored is not what the kiosk sealed. `no-key`: sealed to a key that is not held here.
 */
export type OpenedState = 'yes' | 'tampered' | 'no-key';
