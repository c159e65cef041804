// What the holder of a buurtpas needs in order to take part.
export const supportNeeds = ['wheelchair', 'walker', 'transport', 'companion', 'hearing', 'sight', 'reading'] as const;
export type SupportNeed = (typeof supportNeeds)[number];
