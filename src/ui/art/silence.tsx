// Cut-paper pictures for when there is nothing to show, on a 400 by 400 grid.
import ink from './ink.module.css';

/** An empty bench under a lamp: nothing to do. */
export const quiet = (dots: string) => (
  <>
    <path
      class={ink.peach}
      d="M202 28 C300 26 366 96 364 196 C362 292 296 348 200 348 C104 348 36 292 38 196 C40 96 104 30 202 28Z"
    />
    <path class={ink.leaf} d="M4 336 C110 312 290 314 396 334 L394 370 L6 372Z" />
    <path class={ink.ink} d="M316 344 L320 92 L332 92 L338 344ZM282 96 L300 62 L352 60 L370 94Z" />
    <path class={ink.yellow} d="M288 98 L364 96 L352 126 L302 128Z" />
    <path class={ink.red} d="M62 206 L276 200 L278 224 L62 230ZM62 238 L276 232 L278 256 L62 262Z" />
    <path class={ink.purple} d="M46 276 L292 270 L296 298 L44 304Z" />
    <path fill={dots} d="M176 273 L292 270 L296 298 L176 301Z" />
    <path class={ink.ink} d="M74 200 L90 199 L92 350 L74 350ZM248 196 L264 195 L268 346 L250 346Z" />
    <path class={ink.green} d="M120 318 C138 296 166 300 172 324 C150 336 132 334 120 318Z" />
  </>
);

/** Chairs in a row: the waiting list. */
export const waiting = (dots: string) => (
  <>
    <path class={ink.leaf} d="M4 342 C120 318 280 318 396 340 L394 372 L6 374Z" />
    {chair(ink.purple, dots, 12, 0)}
    {chair(ink.red, dots, 136, 4)}
    {chair(ink.yellow, dots, 262, -2)}
    <path
      class={ink.green}
      d="M68 96 C90 96 106 110 106 132 L106 216 L32 220 L32 134 C34 110 48 96 68 96ZM70 26 C90 26 104 40 104 60 C104 80 90 92 70 92 C50 92 36 80 36 60 C36 40 50 26 70 26Z"
    />
  </>
);

const chair = (colour: string | undefined, dots: string, x: number, y: number) => (
  <g transform={`translate(${x} ${y})`}>
    <path class={colour} d="M10 124 L104 120 L108 206 L12 210Z" />
    <path class={colour} d="M2 226 L118 220 L122 256 L0 262Z" />
    <path fill={dots} d="M62 223 L118 220 L122 256 L62 259Z" />
    <path
      class={ink.ink}
      d="M12 260 L28 259 L26 352 L8 352ZM94 256 L110 255 L116 348 L98 350ZM22 208 L36 208 L36 226 L22 226ZM84 206 L98 205 L98 222 L84 222Z"
    />
  </g>
);

/** A plug beside its cloud: no network. */
export const cloudOff = (dots: string) => (
  <>
    <path
      class={ink.canal}
      d="M104 216 C44 216 20 176 34 136 C44 106 78 94 106 104 C118 54 168 28 218 44 C256 56 276 86 278 116 C322 104 364 130 364 172 C364 204 338 220 304 220Z"
    />
    <path
      fill={dots}
      d="M218 44 C256 56 276 86 278 116 C322 104 364 130 364 172 C364 204 338 220 304 220 L214 218 C262 180 260 100 218 44Z"
    />
    <g transform="translate(-44 -34) scale(1.2)">
      <path class={ink.wire} d="M200 212 C202 246 190 256 196 274" />
      <path class={ink.red} d="M162 270 L234 266 Q240 266 240 272 L240 296 L158 300 L156 276 Q156 270 162 270Z" />
      <path class={ink.dash} d="M178 304 L180 336M220 302 L220 334" />
      <path class={ink.ink} d="M168 330 L186 329 L186 348 L168 349ZM212 327 L230 326 L230 346 L212 347Z" />
      <path class={ink.purple} d="M150 346 L246 342 L242 372 Q240 386 224 386 L172 388 Q156 388 154 374Z" />
    </g>
  </>
);

/** An envelope, closed: kept and on its way. */
export const letter = (dots: string) => (
  <>
    <g transform="rotate(-6 200 210)">
      <path class={ink.paper} d="M38 108 L362 100 L366 312 L42 320Z" />
      <path class={ink.peach} d="M42 320 L172 210 L236 208 L366 312Z" />
      <path fill={dots} d="M204 209 L236 208 L366 312 L204 316Z" />
      <path class={ink.yellow} d="M38 108 L362 100 L218 236 Q202 250 186 238Z" />
      <path
        class={ink.red}
        d="M202 176 C226 176 242 192 242 214 C240 238 224 252 202 252 C178 252 162 236 162 212 C164 190 180 176 202 176Z"
      />
      <path class={ink.paper} d="M184 212 L196 224 L222 196 L232 206 L196 242 L174 222Z" />
    </g>
    <path
      class={ink.green}
      d="M4 168 L30 162 L30 176 L4 180ZM0 210 L22 206 L22 220 L0 222ZM8 252 L32 248 L32 262 L8 264Z"
    />
  </>
);

/** A key with a label: this kiosk is not enrolled yet. */
export const key = (dots: string) => (
  <>
    <g transform="rotate(-28 200 200)">
      <path
        class={ink.yellow}
        fill-rule="evenodd"
        d="M112 108 C168 106 204 140 208 184 L384 178 L388 214 L364 216 L364 258 L334 260 L332 218 L308 218 L308 244 L280 246 L278 220 L206 222 C198 268 162 296 112 296 C54 296 14 254 14 202 C16 146 58 110 112 108ZM108 168 C88 168 74 182 74 202 C74 222 90 236 110 236 C130 236 144 222 144 202 C144 182 128 168 108 168Z"
      />
      <path
        fill={dots}
        d="M206 222 L278 220 L280 246 L308 244 L308 218 L332 218 L334 260 L364 258 L364 216 L388 214 L386 198 L208 203Z"
      />
    </g>
    <path class={ink.thread} d="M112 236 C98 262 96 282 110 300" />
    <path
      class={ink.purple}
      d="M74 300 L146 294 Q158 294 160 306 L166 372 Q166 384 154 386 L80 390 Q68 390 66 378 L62 314 Q62 302 74 300Z"
    />
    <circle class={ink.paper} cx="112" cy="318" r="9" />
    <path class={ink.paper} d="M82 342 L146 338 L146 348 L82 352ZM84 362 L126 360 L126 370 L84 372Z" />
  </>
);
