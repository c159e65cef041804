// What somebody with a buurtpas needs to be able to take part.
export const supportNeeds = ['wheelchair', 'walker', 'transport', 'companion', 'hearing', 'sight', 'reading'] as const;
export type SupportNeed = (typeof supportNeeds)[number];
