// The two demo accounts. They exist only when the server runs as a demo.
export const demoPassword = 'buurtkiosk-demo';

export const demoAccounts = [
  { name: 'Lies, De Wilg', email: 'coordinator@demo.local' },
  { name: 'An, Welzijnsloket', email: 'balie@demo.local' },
] as const;
