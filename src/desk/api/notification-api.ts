// HTTP client for people who must be told that their date changed.
import type {
  NotificationLine,
  NotificationList,
  NotificationRefusal,
  ToldHow,
} from '../../contract/desk-notification.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { ApiAnswer, ApiFailure, HttpAnswer } from './answer.ts';

export type NotificationFailure = ApiFailure | NotificationRefusal;
type Line = Pick<NotificationLine, 'entry' | 'date' | 'revision'>;

export interface NotificationApi {
  notifications(): ApiAnswer<NotificationList>;
  /** Records that the person was told. Resolves with the list as it then is. */
  told(line: Line, how: ToldHow): Promise<Result<NotificationList, NotificationFailure>>;
  /** Undoes one's own tap. */
  notTold(line: Line): Promise<Result<NotificationList, NotificationFailure>>;
}

interface Ways {
  readonly get: <Value>(path: string) => ApiAnswer<Value>;
  readonly send: (path: string, body: unknown) => Promise<HttpAnswer | null>;
  readonly failureOf: (heard: HttpAnswer) => ApiFailure;
}

function refusalIn(body: unknown): NotificationRefusal | null {
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : null;
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal ? (refusal as NotificationRefusal) : null;
}

export function openNotificationApi({ get, send, failureOf }: Ways): NotificationApi {
  async function post(what: string, body: object): Promise<Result<NotificationList, NotificationFailure>> {
    const heard = await send(`/api/desk/notifications/${what}`, body);
    if (heard === null) return refuse({ kind: 'offline' });
    if (heard.status === 200) return done(heard.body as NotificationList);
    const refusal = heard.status === 409 ? refusalIn(heard.body) : null;
    return refuse(refusal ?? failureOf(heard));
  }
  const idOf = ({ entry, date, revision }: Line) => ({ entry, date, revision });
  return {
    notifications: () => get('/api/desk/notifications'),
    told: (line, how) => post('told', { ...idOf(line), how }),
    notTold: (line) => post('not-told', idOf(line)),
  };
}
