// HTTP client for making and changing activities.
import type { ActivityDetail, ActivityList, ActivityRefusal, DatesPreview } from '../../contract/desk-activity.ts';
import type { Activity, ActivityState } from '../../domain/activities/activity.ts';
import type { ChangeScope, DateChange } from '../../domain/activities/change-dates.ts';
import type { ActivityDateId, ActivityId } from '../../domain/ids.ts';
import { done, refuse, type Result } from '../../domain/result.ts';
import type { ApiAnswer, ApiFailure, HttpAnswer } from './answer.ts';

export type ActivityFailure = ApiFailure | { readonly kind: 'refused'; readonly refusal: ActivityRefusal };
export type ActivityAnswer<Value> = Promise<Result<Value, ActivityFailure>>;

export interface ActivityApi {
  /** Drafts, published and archived, by title. */
  activities(): ApiAnswer<ActivityList>;
  activity(id: ActivityId): ApiAnswer<ActivityDetail>;
  /** The same id makes one activity, however often it is sent. */
  makeActivity(activity: Activity): ActivityAnswer<ActivityDetail>;
  /** `version` is the one that the colleague saw. */
  saveActivity(activity: Activity, version: number): ActivityAnswer<ActivityDetail>;
  setActivityState(id: ActivityId, version: number, state: ActivityState): ActivityAnswer<ActivityDetail>;
  copyActivity(id: ActivityId, copy: ActivityId): ActivityAnswer<ActivityDetail>;
  previewDates(date: ActivityDateId, change: DateChange): ActivityAnswer<DatesPreview>;
  changeDates(
    date: ActivityDateId,
    edit: { readonly version: number; readonly scope: ChangeScope; readonly change: DateChange },
  ): ActivityAnswer<ActivityDetail>;
}

interface Ways {
  readonly get: <Value>(path: string) => ApiAnswer<Value>;
  readonly send: (path: string, body: unknown) => Promise<HttpAnswer | null>;
  readonly failureOf: (heard: HttpAnswer) => ApiFailure;
}

const activityOf = (date: ActivityDateId): string => date.slice(0, date.indexOf('@'));

/** The desk and the server come from one build, so a refusal has the shape that the contract names. */
function refusalIn(body: unknown): ActivityRefusal | null {
  const refusal = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : null;
  return typeof refusal === 'object' && refusal !== null && 'kind' in refusal ? (refusal as ActivityRefusal) : null;
}

export function openActivityApi({ get, send, failureOf }: Ways): ActivityApi {
  const address = (id: string): string => `/api/desk/activities/${encodeURIComponent(id)}`;
  async function post<Value>(path: string, body: unknown): ActivityAnswer<Value> {
    const heard = await send(path, body);
    if (heard === null) return refuse({ kind: 'offline' });
    if (heard.status === 200) return done(heard.body as Value);
    const refusal = heard.status === 400 || heard.status === 409 ? refusalIn(heard.body) : null;
    return refuse(refusal === null ? failureOf(heard) : { kind: 'refused', refusal });
  }
  return {
    activities: () => get('/api/desk/activities'),
    activity: (id) => get(address(id)),
    makeActivity: (activity) => post('/api/desk/activities', { activity }),
    saveActivity: (activity, version) => post(address(activity.id), { activity, version }),
    setActivityState: (id, version, state) => post(`${address(id)}/state`, { version, state }),
    copyActivity: (id, copy) => post(`${address(id)}/copy`, { id: copy }),
    previewDates: (date, change) => post(`${address(activityOf(date))}/dates/preview`, { date, change }),
    changeDates: (date, edit) => post(`${address(activityOf(date))}/dates`, { date, ...edit }),
  };
}
