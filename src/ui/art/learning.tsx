// Cut-paper pictures of learning, making and talking, on a 400 by 400 grid.
import ink from './ink.module.css';

export const phones = (_dots: string) => (
  <>
    <g transform="rotate(-8 200 200)">
      <rect class={ink.ink} x="118" y="40" width="170" height="320" rx="28" />
      <rect class={ink.paper} x="134" y="72" width="138" height="240" rx="8" />
      <circle class={ink.paper} cx="203" cy="336" r="12" />
      <path class={ink.green} d="M150 96h84v40h-50l-18 18v-18h-16z" />
      <path class={ink.orange} d="M256 176h-84v40h50l18 18v-18h16z" />
      <rect class={ink.canal} x="150" y="256" width="106" height="34" rx="8" />
    </g>
    <path
      class={ink.yellow}
      d="M262 250c20-20 46-8 60 10l50 66-70 74-74-60c-16-14 4-40 22-28l24 14-30-44c-8-16 6-28 18-32z"
    />
  </>
);

export const books = (dots: string) => (
  <>
    <path
      class={ink.purple}
      d="M52 292 L346 286 Q356 286 356 296 L358 344 Q358 354 348 354 L54 360 Q30 358 30 326 Q30 294 52 292Z"
    />
    <path class={ink.paper} d="M66 306 L344 300 L346 340 L68 346Q54 342 54 326 Q54 310 66 306Z" />
    <path
      class={ink.yellow}
      d="M66 222 L322 216 Q344 218 346 250 Q346 282 326 284 L68 290 Q58 290 58 280 L56 232 Q56 222 66 222Z"
    />
    <path fill={dots} d="M206 219 L322 216 Q344 218 346 250 Q346 282 326 284 L208 287Z" />
    <path class={ink.ink} d="M84 240 L300 235 L300 246 L84 251ZM84 262 L240 258 L240 269 L84 273Z" />
    <path class={ink.red} d="M200 112 C160 76 100 66 34 76 L44 204 C106 194 164 202 204 224Z" />
    <path class={ink.green} d="M200 112 C238 74 302 58 366 64 L362 192 C302 186 242 200 204 224Z" />
    <path
      class={ink.paper}
      d="M200 100 C162 70 112 60 58 66 L64 184 C116 180 166 190 202 210ZM200 100 C236 68 290 54 344 56 L342 172 C292 170 242 186 202 210Z"
    />
    <path
      class={ink.ink}
      d="M84 92 C116 92 144 98 172 112 L172 124 C144 110 116 104 84 104ZM86 124 C118 124 146 130 174 144 L174 156 C146 142 118 136 86 136ZM226 114 C254 100 286 92 318 92 L318 104 C286 104 254 112 226 126ZM226 146 C254 132 286 124 318 124 L318 136 C286 136 254 144 226 158Z"
    />
  </>
);

export const talk = (_dots: string) => (
  <>
    <path
      class={ink.purple}
      d="M26 60 Q26 34 52 34 L240 30 Q268 30 268 58 L264 166 Q264 190 238 190 L132 192 L74 244 L80 192 L50 190 Q28 190 28 164Z"
    />
    <circle class={ink.paper} cx="92" cy="112" r="15" />
    <circle class={ink.paper} cx="148" cy="111" r="15" />
    <circle class={ink.paper} cx="204" cy="110" r="15" />
    <path
      class={ink.red}
      d="M158 214 Q158 192 182 192 L350 188 Q376 188 376 214 L378 312 Q378 336 352 336 L330 338 L336 388 L280 338 L184 340 Q160 340 160 316Z"
    />
    <path class={ink.paper} d="M268 312c-68-44-54-90-24-90 13 0 22 12 24 22 2-10 11-22 24-22 30 0 44 46-24 90z" />
  </>
);

export const craft = (dots: string) => (
  <>
    <path class={ink.ink} d="M312 34 L330 42 L166 330 L150 320ZM92 52 L110 44 L262 322 L244 332Z" />
    <circle class={ink.yellow} cx="323" cy="34" r="20" />
    <circle class={ink.yellow} cx="98" cy="44" r="20" />
    <path
      class={ink.red}
      d="M202 128 C280 124 330 180 328 244 C326 316 270 358 202 358 C130 358 76 312 76 242 C78 176 132 128 202 128Z"
    />
    <path fill={dots} d="M232 131 C294 140 330 188 328 244 C326 316 270 358 202 358 C272 320 290 210 232 131Z" />
    <path
      class={ink.thread}
      d="M96 200 C150 160 240 150 300 190M84 246 C150 200 250 190 322 226M92 290 C160 246 250 236 324 264M120 328 C180 290 250 280 312 296"
    />
    <path class={ink.thread} d="M150 348 C110 380 60 386 24 366" />
    <path class={ink.purple} d="M286 300 L384 292 L388 372 L294 378Z" />
    <path
      class={ink.paper}
      d="M302 314 h16v14h-16zM334 312 h16v14h-16zM318 334 h16v14h-16zM350 332 h16v14h-16zM304 354 h16v12h-16zM338 352 h16v12h-16z"
    />
  </>
);
