// The kiosk's pictures and pictograms as inline SVG; a page includes only those it shows.
import type { ActivityPicture } from '../../domain/activities/activity.ts';
import art from '../../ui/art/art.svg?raw';
import icons from '../../ui/marks/icons.svg?raw';
import { type Mark, markShapes } from '../../ui/marks/marks.ts';
import { qrPath, type QrSquares } from '../../ui/qr/qr-path.ts';

export type { Mark } from '../../ui/marks/marks.ts';
export type { QrSquares } from '../../ui/qr/qr-path.ts';

export type IconName = 'pin' | 'wallet' | 'people' | 'wheelchair' | 'stairs' | 'chat' | 'calendar' | 'phone';

/** The shapes of each symbol in a sheet, without the text between them. */
const symbolsOf = (sheet: string): ReadonlyMap<string, string> =>
  new Map(
    [...sheet.matchAll(/<symbol id="([\w-]+)"[^>]*>(.*?)<\/symbol>/gs)].map(([, id = '', shapes = '']) => [
      id,
      shapes.replaceAll(/\s*\n\s*/g, ''),
    ]),
  );

const pictures = symbolsOf(art);
const pictograms = symbolsOf(icons);
const dots = /<pattern.*?<\/pattern>/s.exec(art)?.[0].replaceAll(/\s*\n\s*/g, '') ?? '';

/** The position of a picture in each shape, as at the kiosk. */
const places: Readonly<Record<Mark, string>> = {
  'purple-house': 'translate(78 128) scale(.62)',
  'red-circle': 'translate(70 62) scale(.66)',
  'yellow-bowl': 'translate(84 52) scale(.59)',
  'blue-arch': 'translate(78 66) scale(.61)',
};

/** Landscapes have no edge of their own, so the shape clips them. */
const landscapes: ReadonlySet<ActivityPicture> = new Set(['walk', 'garden']);

/** The arch without its opening, as a background for a picture. */
const solidArch = 'M6 204 C8 92 94 10 202 10 C310 12 394 96 394 206 V374 Q394 392 376 392 H24 Q6 392 6 374 Z';
const groundOf = (mark: Mark): string => (mark === 'blue-arch' ? solidArch : markShapes[mark].path);

interface Picture {
  readonly mark: Mark;
  readonly name: ActivityPicture;
}

/** A picture on its neighbourhood's shape. Use it once per page: its parts have ids. */
export function Picture({ mark, name }: Picture) {
  const ground = groundOf(mark);
  const shapes = pictures.get(name) ?? '';
  const drawn = landscapes.has(name)
    ? `<clipPath id="cut"><path d="${ground}"/></clipPath><g clip-path="url(#cut)">${shapes}</g>`
    : `<g transform="${places[mark]}">${shapes}</g>`;
  const pattern = shapes.includes('url(#dots)') ? `<defs>${dots}</defs>` : '';
  return (
    <svg
      class="art"
      viewBox="0 0 400 400"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: `${pattern}<path class="ground" d="${ground}"/>${drawn}` }}
    />
  );
}

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg viewBox="0 0 256 256" aria-hidden="true" dangerouslySetInnerHTML={{ __html: pictograms.get(name) ?? '' }} />
);

/** A neighbourhood's shape with its letter. Decorative: the name is beside it. */
export function MarkShape({ mark, letter }: { readonly mark: Mark; readonly letter: string }) {
  const { path, letterFoot, letterSize } = markShapes[mark];
  return (
    <svg viewBox="0 0 400 400" aria-hidden="true">
      <path d={path} />
      <text x="200" y={letterFoot} font-size={letterSize} text-anchor="middle">
        {letter}
      </text>
    </svg>
  );
}

/** The quiet zone: readers require four modules of white on each side. */
const quiet = 4;

interface QrCode {
  readonly squares: QrSquares;
  readonly label: string;
}

export function QrCode({ squares, label }: QrCode) {
  const side = squares.length + 2 * quiet;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={qrPath(squares, quiet)} />
    </svg>
  );
}
