// What passers-by may report about a poster. There is no free text, which could be about a person.
export const posterReports = ['torn', 'covered', 'outdated', 'stranger', 'other'] as const;
/** `stranger`: another code is stuck over ours, or it is not our poster. */
export type PosterReport = (typeof posterReports)[number];
