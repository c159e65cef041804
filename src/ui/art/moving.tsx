// Cut-paper pictures of moving about, on a 400 by 400 grid.
import ink from './ink.module.css';

export const walk = (dots: string) => (
  <>
    <circle class={ink.yellow} cx="296" cy="104" r="58" />
    <path class={ink.water} d="M0 250 C90 200 170 236 240 214 C310 194 360 206 400 190 V400 H0Z" />
    <path class={ink.leaf} d="M0 296 C110 250 240 300 400 258 V400 H0Z" />
    <path class={ink.paper} d="M186 400 C200 340 300 330 262 284 C300 322 330 350 286 400Z" />
    <path class={ink.ink} d="M112 352 L118 176 L140 174 L150 350Z" />
    <path
      class={ink.green}
      d="M126 60 C196 52 226 108 214 186 C216 226 202 240 196 214 C192 172 180 160 172 170 C176 232 160 252 152 218 C148 186 138 176 126 182 C112 176 104 190 100 222 C92 254 76 232 80 172 C70 160 60 176 56 216 C48 242 36 224 40 184 C28 108 60 62 126 60Z"
    />
    <path
      fill={dots}
      d="M126 60 C196 52 226 108 214 186 C216 226 202 240 196 214 C192 172 180 160 172 170 C150 130 150 90 126 60Z"
    />
  </>
);

export const bike = (dots: string) => (
  <>
    <path class={ink.leaf} d="M14 348 C110 318 300 320 390 344 L388 374 L14 376Z" />
    <path
      class={ink.ink}
      fill-rule="evenodd"
      d="M104 180 C152 178 188 214 188 262 C188 312 152 346 104 346 C56 346 20 310 20 262 C22 214 56 180 104 180ZM104 206 C72 206 46 230 46 262 C46 296 72 320 104 320 C136 320 162 296 162 262 C162 230 136 206 104 206ZM298 178 C346 178 382 214 382 262 C382 310 346 346 298 346 C250 346 214 310 214 262 C214 214 250 180 298 178ZM298 206 C266 206 240 230 240 262 C240 294 266 320 298 320 C330 320 356 294 356 262 C356 230 330 206 298 206Z"
    />
    <path
      class={ink.red}
      fill-rule="evenodd"
      d="M96 268 L150 156 L256 150 L250 116 L278 110 L308 262 L288 266 L266 178 L204 276 L96 280ZM160 176 L122 258 L192 257ZM180 178 L206 236 L246 174Z"
    />
    <path
      class={ink.ink}
      d="M132 128 L190 124 C194 140 184 148 166 148 L166 168 L150 170 L148 148 C138 146 132 140 132 128ZM250 96 L300 78 L310 94 L282 112 L280 122 L250 122Z"
    />
    <path class={ink.yellow} d="M292 110 L386 104 L372 172 L306 176Z" />
    <path fill={dots} d="M336 107 L386 104 L372 172 L340 174Z" />
    <path class={ink.green} d="M304 108 C298 80 318 70 326 92 C330 66 352 64 352 90 C364 76 378 84 370 106Z" />
    <circle class={ink.purple} cx="202" cy="266" r="20" />
    <circle class={ink.paper} cx="104" cy="263" r="12" />
    <circle class={ink.paper} cx="298" cy="263" r="12" />
  </>
);

export const dance = (dots: string) => (
  <>
    <ellipse class={ink.yellow} cx="202" cy="356" rx="184" ry="26" />
    <path class={ink.ink} d="M250 246 L296 244 L330 352 L300 358 L272 290 L262 358 L232 358Z" />
    <path class={ink.orange} d="M236 130 C262 116 296 118 312 136 L304 252 L244 254Z" />
    <path
      class={ink.orange}
      d="M242 138 L256 164 L192 190 L150 160 L162 142 L194 160ZM300 132 L322 128 L352 190 L310 232 L296 216 L322 186Z"
    />
    <circle class={ink.peach} cx="270" cy="82" r="34" />
    <path class={ink.ink} d="M238 84 C232 44 300 36 306 74 C290 62 262 62 238 84Z" />
    <path
      class={ink.purple}
      d="M112 146 C138 134 166 140 178 158 L176 222 C214 262 232 302 226 330 C170 352 96 350 44 322 C50 284 74 248 112 222Z"
    />
    <path
      fill={dots}
      d="M150 139 C162 142 172 148 178 158 L176 222 C214 262 232 302 226 330 C206 338 184 342 162 343 C186 290 172 200 150 139Z"
    />
    <path class={ink.peach} d="M118 150 L130 168 L76 206 L44 158 L62 148 L82 180Z" />
    <path class={ink.peach} d="M112 340 L134 344 L130 366 L112 366ZM168 344 L188 341 L190 364 L172 364Z" />
    <circle class={ink.peach} cx="148" cy="100" r="33" />
    <path
      class={ink.red}
      d="M116 110 C100 62 148 46 178 76 C186 86 182 96 180 102 C164 82 140 86 132 112 C128 126 118 124 116 110Z"
    />
    <path
      class={ink.green}
      d="M28 58 L40 54 L46 98 A16 13 0 1 1 34 86ZM356 40 L386 50 L384 62 L364 56 L370 96 A15 12 0 1 1 358 84Z"
    />
  </>
);

export const garden = (dots: string) => (
  <>
    <circle class={ink.yellow} cx="86" cy="86" r="54" />
    <path class={ink.leaf} d="M0 322 C110 288 280 292 400 318 V400 H0Z" />
    <path class={ink.ink} d="M256 250 L250 130 L264 128 L272 250Z" />
    <path
      class={ink.green}
      d="M254 176 C196 178 168 142 172 104 C220 102 252 130 254 176ZM260 146 C262 98 296 66 340 68 C346 116 314 148 260 146ZM262 214 C272 176 310 160 346 172 C340 208 306 226 262 214Z"
    />
    <path fill={dots} d="M260 146 C262 98 296 66 340 68 C346 116 314 148 260 146Z" />
    <path class={ink.orange} d="M196 232 L330 228 L332 258 L194 262ZM208 268 L320 264 L302 354 L226 356Z" />
    <path fill={dots} d="M268 266 L320 264 L302 354 L262 355Z" />
    <path
      class={ink.purple}
      fill-rule="evenodd"
      d="M44 232 L146 226 L150 250 L196 196 L176 184 L214 158 L232 182 L214 204 L154 300 L156 340 L48 346ZM60 226 C54 170 132 164 134 222 L116 224 C114 192 76 194 78 226Z"
    />
    <path class={ink.water} d="M226 198 l12 16 -6 8 -12 -14zM208 216 l10 18 -8 6 -8 -16zM236 224 l8 16 -8 4 -8 -14z" />
  </>
);
