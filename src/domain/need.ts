// What somebody with a buurtpas needs to be able to take part.
export const needs = ['wheelchair', 'walker', 'transport', 'companion', 'hearing', 'sight', 'reading'] as const;
export type Need = (typeof needs)[number];
