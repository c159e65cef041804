// What somebody in the street may say of a poster. No words of their own: those could be about a person.
export const posterReports = ['torn', 'covered', 'outdated', 'stranger', 'other'] as const;
/** `stranger`: another code is stuck over ours, or it is not our poster. */
export type PosterReport = (typeof posterReports)[number];
