import sprite from './art.svg?url';
import style from './street.module.css';

/**
 * A wide picture of the street: houses, the bridge over the canal, the willow. Fills its container, cropped at the
 * sides.
 */
export function Street() {
  return (
    <div class={style.street} aria-hidden="true">
      <svg class={style.drawing} viewBox="0 0 1160 352" preserveAspectRatio="xMidYMax slice">
        <use href={`${sprite}#street`} width="1160" height="352" />
      </svg>
    </div>
  );
}
