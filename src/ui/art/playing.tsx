// Cut-paper pictures of playing, on a 400 by 400 grid.
import ink from './ink.module.css';

export const cards = (dots: string) => (
  <>
    <g transform="rotate(-13 150 220)">
      <rect class={ink.paper} x="76" y="92" width="150" height="220" rx="16" />
      <path class={ink.red} d="M151 250c-66-46-52-98-22-98 14 0 22 14 22 22 0-8 10-22 24-22 30 0 42 52-24 98z" />
    </g>
    <g transform="rotate(11 260 220)">
      <rect class={ink.yellow} x="186" y="100" width="150" height="220" rx="16" />
      <path
        class={ink.ink}
        d="M261 150c44 40 62 58 62 80 0 26-34 34-52 12l10 32h-40l10-32c-18 22-52 14-52-12 0-22 18-40 62-80z"
      />
      <path fill={dots} d="M262 100h58q16 0 16 16v188q0 16-16 16h-58z" />
    </g>
  </>
);

export const puzzle = (dots: string) => (
  <>
    <path
      class={ink.red}
      d="M40 60 L182 56 L184 104 C200 90 226 98 226 122 C226 146 200 154 186 140 L188 190 L140 192 C154 208 146 232 122 232 C98 232 90 208 104 194 L42 196Z"
    />
    <path
      class={ink.yellow}
      d="M196 58 L352 52 L356 188 L304 190 C318 206 308 228 286 228 C262 228 254 206 266 192 L200 192 L198 158 C220 162 240 146 240 122 C240 98 220 84 198 88Z"
    />
    <path fill={dots} d="M286 55 L352 52 L356 188 L304 190 C318 206 308 228 286 228Z" />
    <path
      class={ink.purple}
      d="M42 210 L88 208 C88 232 104 246 124 246 C144 246 158 228 156 206 L190 205 L192 254 C176 242 156 252 156 274 C156 298 178 306 194 294 L196 346 L46 350Z"
    />
    <g transform="rotate(9 290 300) translate(10 14)">
      <path
        class={ink.green}
        d="M202 206 L254 205 C254 228 268 242 288 242 C308 242 320 226 320 205 L360 204 L364 342 L208 346 L206 296 C186 306 170 296 170 276 C170 256 188 246 204 256Z"
      />
    </g>
  </>
);

export const music = (dots: string) => (
  <>
    <g transform="rotate(-7 200 210)">
      <path class={ink.paper} d="M118 118 L290 106 L290 306 L118 296Z" />
      <path
        class={ink.ink}
        d="M132 117 L148 116 L148 298 L132 297ZM166 115 L182 114 L182 300 L166 299ZM200 113 L216 112 L216 302 L200 301ZM234 111 L250 110 L250 304 L234 303ZM268 108 L284 107 L284 305 L268 304Z"
      />
      <path
        class={ink.red}
        d="M34 104 Q34 92 46 92 L112 90 Q122 90 122 102 L122 312 Q122 322 112 322 L46 322 Q34 322 34 310Z"
      />
      <path
        class={ink.paper}
        d="M46 124 L92 123 L92 146 L46 147ZM46 156 L92 155 L92 178 L46 179ZM46 188 L92 188 L92 211 L46 211ZM46 220 L92 220 L92 243 L46 243ZM46 252 L92 252 L92 275 L46 275Z"
      />
      <path
        class={ink.purple}
        d="M286 84 Q286 76 296 76 L356 74 Q368 74 368 88 L368 328 Q368 340 356 340 L298 340 Q286 340 286 330Z"
      />
      <path fill={dots} d="M326 75 L356 74 Q368 74 368 88 L368 328 Q368 340 356 340 L326 340Z" />
      <circle class={ink.yellow} cx="310" cy="126" r="10" />
      <circle class={ink.yellow} cx="342" cy="126" r="10" />
      <circle class={ink.yellow} cx="310" cy="170" r="10" />
      <circle class={ink.yellow} cx="342" cy="170" r="10" />
      <circle class={ink.yellow} cx="310" cy="214" r="10" />
      <circle class={ink.yellow} cx="342" cy="214" r="10" />
      <circle class={ink.yellow} cx="310" cy="258" r="10" />
      <circle class={ink.yellow} cx="342" cy="258" r="10" />
    </g>
    <path
      class={ink.orange}
      d="M150 24 L204 8 L206 20 L168 32 L176 66 A17 14 0 1 1 162 54ZM262 30 L276 28 L282 70 A17 14 0 1 1 268 58Z"
    />
  </>
);
