// Cut-paper pictures of eating together, on a 400 by 400 grid.
import ink from './ink.module.css';

export const soup = (dots: string) => (
  <>
    <path
      class={ink.paper}
      d="M138 160c-26-26 18-44-4-76 34 20 24 48 18 76zM196 152c-28-30 22-52-2-92 38 24 28 60 18 92zM256 160c-26-26 18-44-4-76 34 20 24 48 18 76z"
    />
    <path class={ink.ink} d="M302 40l26 12-66 150-30-12z" />
    <path class={ink.red} d="M52 196 L348 190 C352 282 290 342 204 344 C112 346 50 290 52 196Z" />
    <path fill={dots} d="M210 193 L348 190 C352 282 290 342 204 344 C262 300 262 240 210 193Z" />
    <ellipse class={ink.orange} cx="200" cy="194" rx="150" ry="34" />
    <ellipse class={ink.yellow} cx="200" cy="192" rx="126" ry="24" />
    <circle class={ink.green} cx="150" cy="190" r="13" />
    <circle class={ink.red} cx="205" cy="200" r="14" />
    <circle class={ink.green} cx="246" cy="187" r="11" />
    <path class={ink.paper} d="M170 182l22-6 4 12-22 6z" />
    <path class={ink.purple} d="M138 344h128l14 26H124z" />
    <path class={ink.ink} d="M62 370 L344 366 L348 380 L58 384Z" />
  </>
);

export const coffee = (dots: string) => (
  <>
    <path
      class={ink.paper}
      d="M166 128c-26-26 18-44-4-80 36 22 24 52 18 80zM226 128c-26-26 18-44-4-80 36 22 24 52 18 80z"
    />
    <path class={ink.yellow} d="M300 178h34c62 0 62 104-30 106l-12-30c56 2 58-46 26-46h-20z" />
    <path class={ink.red} d="M84 150 L310 146 C316 250 290 318 250 320 L144 322 C104 320 80 250 84 150Z" />
    <path fill={dots} d="M214 148 L310 146 C316 250 290 318 250 320 L206 321 C240 280 240 200 214 148Z" />
    <ellipse class={ink.ink} cx="197" cy="150" rx="110" ry="20" />
    <path class={ink.purple} d="M44 334 L356 328 C346 360 316 366 290 366 H112 C80 366 56 358 44 334Z" />
  </>
);

export const bread = (dots: string) => (
  <>
    <path class={ink.purple} d="M28 296 L372 288 L378 332 L24 340Z" />
    <path class={ink.ink} d="M60 338 L92 337 L90 366 L62 366ZM312 332 L344 331 L342 360 L314 360Z" />
    <path class={ink.orange} d="M44 294 C22 236 40 150 108 128 C176 106 262 108 306 130 C372 158 374 238 350 288Z" />
    <path
      fill={dots}
      d="M222 114 C262 112 290 120 306 130 C372 158 374 238 350 288 L258 290 C304 236 290 158 222 114Z"
    />
    <path
      class={ink.peach}
      d="M92 196 C96 168 116 150 142 142 L156 158 C130 168 116 182 110 206ZM160 180 C164 152 184 138 210 132 L224 150 C198 158 184 170 178 194ZM230 170 C236 148 250 138 272 136 L288 154 C264 158 252 166 248 184Z"
    />
    <path class={ink.yellow} d="M196 292 C188 250 206 222 240 218 C280 214 300 244 298 290Z" />
    <path class={ink.paper} d="M210 291 C206 256 220 236 243 233 C270 231 284 252 284 289Z" />
    <path class={ink.ink} d="M62 66 L232 44 C240 62 234 78 218 82 L64 84Z" />
    <path class={ink.red} d="M62 62 L64 86 L4 92 C-6 84 -4 74 4 70Z" />
  </>
);
