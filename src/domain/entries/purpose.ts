// Which of the team's keys opens the personal part of an entry.

/** `care`: tells what somebody needs. `ordinary`: tells who comes. A colleague may hold one key and not the other. */
export const purposes = ['ordinary', 'care'] as const;
export type Purpose = (typeof purposes)[number];
