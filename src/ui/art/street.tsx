import { useId } from 'preact/hooks';
import { Dots } from './dots.tsx';
import ink from './ink.module.css';
import style from './street.module.css';

/** Our street, wide: houses, the bridge over the canal, the willow. Fills its place and is cut at the sides. */
export function Street() {
  const id = useId();
  const dots = `url(#${id})`;
  return (
    <div class={style.street} aria-hidden="true">
      <svg class={style.drawing} viewBox="0 0 1160 352" preserveAspectRatio="xMidYMax slice">
        <Dots id={id} />
        <circle class={ink.yellow} cx="868" cy="96" r="70" />
        <path class={ink.peach} d="M40 300 V150 L110 84 L182 148 V300Z" />
        <path class={ink.purple} d="M182 300 V112 L262 40 L344 110 V300Z" />
        <path class={ink.red} d="M344 300 V164 L372 164 L372 120 L402 120 L402 164 L468 163 V300Z" />
        <path class={ink.leaf} d="M468 300 V128 C468 84 574 84 576 126 V300Z" />
        <path fill={dots} d="M262 40 L344 110 V300 H262Z" />
        <path
          class={ink.paper}
          d="M214 150h40v52h-40zM276 150h40v52h-40zM240 236h46v64h-46zM84 178h46v48h-46zM84 250h50v50H84zM366 192h34v42h-34zM416 192h34v42h-34zM500 156h46v54h-46z"
        />
        <path class={ink.ink} d="M500 236h50v64h-50zM372 252h48v48h-48z" />
        <path class={ink.ink} d="M1000 300 L1008 150 L1030 148 L1042 300Z" />
        <path
          class={ink.green}
          d="M1018 58 C1092 50 1126 106 1112 178 C1114 226 1096 236 1090 206 C1088 170 1076 158 1066 168 C1070 232 1052 250 1044 214 C1040 182 1030 172 1018 178 C1004 172 996 188 992 218 C984 252 966 230 970 172 C960 160 950 176 946 214 C938 240 924 222 928 182 C916 106 948 60 1018 58Z"
        />
        <path
          class={ink.ink}
          d="M606 300 V176 L640 120 L832 120 L866 176 V300 H842 V186 L820 146 H652 L630 186 V300Z"
        />
        <path class={ink.ink} d="M590 214 L884 210 L884 234 L590 238Z" />
        <path class={ink.water} d="M0 300 L1160 292 V372 H0Z" />
        <path class={ink.canal} d="M70 326h180v10H70zM330 326h200v10H330zM660 324h150v10H660zM900 322h180v10H900z" />
      </svg>
    </div>
  );
}
