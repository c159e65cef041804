// Shapes of the neighbourhoods on a 400 by 400 grid, and where a letter stands in them.
export const marks = ['purple-house', 'red-circle', 'yellow-bowl', 'blue-arch'] as const;
export type Mark = (typeof marks)[number];

interface MarkShape {
  readonly path: string;
  /** Baseline of the letter. */
  readonly letterFoot: number;
  readonly letterSize: number;
}

export const markShapes: Readonly<Record<Mark, MarkShape>> = {
  'purple-house': {
    path: 'M200 14 L386 172 Q392 178 392 186 V372 Q392 392 372 392 H30 Q8 392 8 370 V188 Q8 178 15 171 Z',
    letterFoot: 346,
    letterSize: 250,
  },
  'red-circle': {
    path: 'M200 6 C308 4 396 90 394 202 C392 312 306 396 198 394 C90 392 4 304 6 196 C8 92 94 8 200 6 Z',
    letterFoot: 292,
    letterSize: 260,
  },
  'yellow-bowl': {
    path: 'M4 62 Q4 44 22 44 L380 40 Q396 40 396 58 C398 240 310 356 200 358 C90 356 6 240 4 62 Z',
    letterFoot: 270,
    letterSize: 250,
  },
  'blue-arch': {
    path: 'M6 204 C8 92 94 10 202 10 C310 12 394 96 394 206 V374 Q394 392 376 392 H304 V366 C302 308 258 268 200 268 C142 268 98 308 96 366 V392 H24 Q6 392 6 374 Z',
    letterFoot: 236,
    letterSize: 220,
  },
};
