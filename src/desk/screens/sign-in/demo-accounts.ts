// The two colleagues of the demo. They exist only where the server says that it is one.
export const demoPassword = 'samen-in-de-buurt';

export const demoAccounts = [
  { name: 'Lies, De Wilg', email: 'lies@dewilg.example' },
  { name: 'Karim, SAAMO', email: 'karim@saamo.example' },
] as const;
