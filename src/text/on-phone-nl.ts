// What the kiosk says to who goes on with their own phone. Not part of its first load.
export const onPhoneNl = {
  title: 'Op uw eigen telefoon',
  lead: (activity: string) =>
    `Scan dit vierkant. Op uw telefoon leest u alles over ${activity}, en kunt u zich inschrijven.`,
  qr: 'Vierkant met het adres van deze activiteit',
  or: 'Of surf naar',
  here: 'Toch hier inschrijven',
};
