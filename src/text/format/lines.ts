// Messages of several lines.

/** The lines of a message; the translator chooses where it breaks. */
export const linesOf = (message: string): readonly string[] => message.split('\n');
