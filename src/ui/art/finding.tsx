// Cut-paper pictures that show the way in, on a 400 by 400 grid.
import { cards } from './playing.tsx';
import { soup } from './eating.tsx';
import ink from './ink.module.css';

export const sign = (_dots: string) => (
  <>
    <path class={ink.leaf} d="M20 372 C100 330 300 334 384 368 L384 392 L20 392Z" />
    <path class={ink.ink} d="M186 40 L214 38 L218 372 L184 374Z" />
    <path class={ink.red} d="M58 66 L318 60 L366 98 L320 138 L60 140Z" />
    <path class={ink.yellow} d="M342 158 L96 154 L44 194 L98 234 L344 230Z" />
    <path class={ink.purple} d="M82 252 L300 248 L346 286 L302 322 L84 324Z" />
  </>
);

export const code = (_dots: string) => (
  <>
    <g transform="rotate(-7 200 200)">
      <rect class={ink.paper} x="84" y="92" width="236" height="216" rx="18" />
      <path class={ink.ink} d="M112 120h70v70h-70zM222 120h70v70h-70zM112 220h62v62h-62z" />
      <path class={ink.paper} d="M128 136h38v38h-38zM238 136h38v38h-38zM128 236h30v30h-30z" />
      <path
        class={ink.green}
        d="M140 148h14v14h-14zM250 148h14v14h-14zM194 214h30v28h-30zM232 222h24v60h-24zM266 214h26v30h-26zM196 254h26v28h-26zM268 256h24v26h-24z"
      />
    </g>
    <path
      class={ink.red}
      d="M26 26h92v26H52v66H26zM374 26v92h-26V52h-66V26zM26 374v-92h26v66h66v26zM374 374h-92v-26h66v-66h26z"
    />
  </>
);

/** What there is to do, in one picture: for the first tile of the start screen. */
export const together = (dots: string) => (
  <>
    <path
      class={ink.canal}
      d="M232 34 C338 24 406 104 386 210 C378 304 312 362 218 346 C112 346 52 284 66 184 C70 94 132 40 232 34Z"
    />
    <g transform="translate(-48 18) scale(.78)">{soup(dots)}</g>
    <g transform="translate(172 44) scale(.66)">{cards(dots)}</g>
  </>
);
