// Which of the team's keys open the personal part of an entry.

/** `care`: says what somebody needs. `ordinary`: says who comes. A colleague may hold one key and not the other. */
export const purposes = ['ordinary', 'care'] as const;
export type Purpose = (typeof purposes)[number];
