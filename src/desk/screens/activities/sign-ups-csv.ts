// The list of one date as a file.
import type { SignUpList } from '../../../contract/desk.ts';
import { showCode } from '../../../domain/code.ts';
import type { LocalDate } from '../../../domain/time.ts';
import { deskText } from '../../../text/desk-nl.ts';
import { toCsv } from '../../csv.ts';
import { isConfirmed, numberOf, remarksOn } from './sign-up-words.ts';

const text = deskText.activities;

export function signUpsCsv({ signUps }: SignUpList, today: LocalDate): string {
  return toCsv([
    text.csvColumns,
    ...signUps.map((line) => [
      isConfirmed(line) ? text.confirmed : `${text.waitingList} ${line.position ?? ''}`.trim(),
      line.firstName,
      numberOf(line),
      String(line.persons),
      remarksOn(line).join(', '),
      showCode(line.code),
      deskText.moment(line.madeAt, today),
    ]),
  ]);
}
