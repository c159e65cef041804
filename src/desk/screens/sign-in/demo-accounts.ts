// The two colleagues of the demo. They exist only where the server says that it is one.
export const demoPassword = 'buurtkiosk-demo';

export const demoAccounts = [
  { name: 'Lies, De Wilg', email: 'coordinator@demo.local' },
  { name: 'An, Welzijnsloket', email: 'balie@demo.local' },
] as const;
