// Sentences that stand on two lines.

/** The lines of a message; where it breaks is for the translator to choose. */
export const linesOf = (message: string): readonly string[] => message.split('\n');
