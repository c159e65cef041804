// Access log: opening personal data is an act, done by somebody, for a reason, that succeeds or fails.

/** Why personal data was opened. */
export const accessReasons = ['list', 'detail', 'export', 'print'] as const;
export type AccessReason = (typeof accessReasons)[number];

/**
 * Whether a personal part could be opened. If not, name and number exist but cannot be read.
 *
 * `tampered`: what is stored is not what was sealed. `no-key`: sealed to a key that this server does not have.
 */
export type OpenedState = 'yes' | 'tampered' | 'no-key';
