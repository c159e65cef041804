import ink from './ink.module.css';

/** The halftone. Each picture has its own, for a pattern in a hidden picture paints nothing. */
export function Dots({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <circle class={ink.ink} cx="4" cy="4" r="1.5" />
      </pattern>
    </defs>
  );
}
