// The addresses of the pages. An address that was printed or sent to somebody never changes.
import { dayField } from '../../domain/entries/code-address.ts';
import type { Code } from '../../domain/ids.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import type { Scope } from './feeds.ts';

import { codePath } from '../../domain/entries/code-address.ts';

export { codePath, dayField } from '../../domain/entries/code-address.ts';

/** Query field: the first day of the agenda. */
export const fromField = 'vanaf';

/** The last part of an address that belongs to a code. */
export const codeActions = {
  signUp: 'inschrijven',
  withdraw: 'afzeggen',
  report: 'melden',
  reported: 'gemeld',
} as const;
const onDay = (path: string, day: LocalDate | undefined): string =>
  day === undefined ? path : `${path}?${dayField}=${day}`;

export const actionPath = (code: Code, doing: keyof typeof codeActions): string => `/q/${code}/${codeActions[doing]}`;

export const contactPath = '/contact';

/**
 * The address a form is sent to differs from the form's own. A browser replaces its stored copy of a page when a form
 * is sent to the same address; going back would then show a form with the ids of another entry.
 */
const sending = 'versturen';
export const contactSendPath = `${contactPath}/${sending}`;
export const signUpSendPath = (code: Code, day: LocalDate): string =>
  onDay(`${actionPath(code, 'signUp')}/${sending}`, day);
export const signUpSendRoute = `/q/:code/${codeActions.signUp}/${sending}`;

/** Query field: the form that led here was sent before, with other answers. */
export const sentField = 'al';
export const sentBeforePath = (code: Code): string => `${codePath(code)}?${sentField}=verstuurd`;

export const signUpPath = (code: Code, day: LocalDate): string => onDay(actionPath(code, 'signUp'), day);
export const calendarPath = (code: Code, day?: LocalDate): string => onDay(`/q/${code}.ics`, day);

export function agendaPath({ kind, id }: Pick<Scope, 'kind' | 'id'>, from?: LocalDate): string {
  const path = kind === 'municipality' ? '/agenda' : `/agenda/${id}`;
  return from === undefined ? path : `${path}?${fromField}=${from}`;
}
