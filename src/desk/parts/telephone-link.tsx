// A telephone number as a link to call. Copying it copies the readable number.
import { dialOf, numberOf, type Reachable } from '../words/person.ts';
import style from './telephone-link.module.css';

export function TelephoneLink({ person }: { readonly person: Reachable }) {
  const number = numberOf(person);
  const dial = dialOf(person);
  if (dial === null) return <>{number}</>;
  return (
    <a class={style.link} href={`tel:${dial}`}>
      {number}
    </a>
  );
}
