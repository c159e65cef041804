// Every route of the server: who it is for, what it may answer, and a message that it would read.
import { makeCode, makeLastingCode } from '../../../src/domain/entries/code.ts';

export interface Door {
  readonly for: 'all' | 'device' | 'desk';
  /** Everything that it may answer, whatever is asked. kiosk-config/README.md says what each means. */
  readonly answers: readonly number[];
  /** Where `*` stands, something hostile goes. */
  readonly address: string;
  /** A message of the right shape that still does nothing, as by a wrong code; undefined where no body is read. */
  readonly message?: unknown;
  /** Locks the session, so it gets one of its own. */
  readonly locks?: true;
}

const wrongCode = makeCode(Uint8Array.from([1, 2, 3, 4, 5, 6, 7]));
const unknownId = '01936b2a-0000-7000-8000-0000000000ff';
const someone = { name: 'Nobody', email: 'nobody@desk.test', password: 'a-long-test-password' };
const page = { for: 'all', answers: [200, 404] } as const;
/** Of a page: what is not for anybody is told in words. */
const form = { for: 'all', answers: [403, 404, 413] } as const;
const list = { for: 'desk', answers: [200, 401] } as const;
const deed = { for: 'desk', answers: [401, 403, 404, 409, 413] } as const;
const shown = { ...deed, answers: [400, ...deed.answers] } as const;
const nobody = (answers: readonly number[]) => ({ for: 'all', answers: [...answers, 413, 429] }) as const;

export const doors: Readonly<Record<string, Door>> = {
  'GET /': { ...page, answers: [200, 206, 416], address: '/?*' },
  'GET /desk': { ...page, answers: [200, 206, 416], address: '/desk?*' },
  'GET /desk/*': { ...page, answers: [200, 206, 404, 416], address: '/desk/*' },
  'GET /*': { ...page, answers: [200, 206, 404, 416], address: '/assets/*' },
  'GET /agenda': { ...page, answers: [200], address: '/agenda?*' },
  'GET /agenda.ics': { ...page, answers: [200, 304, 429], address: '/agenda.ics?*' },
  'GET /agenda.json': { ...page, answers: [200, 304, 429], address: '/agenda.json?*' },
  'GET /feed.xml': { ...page, answers: [200, 304, 429], address: '/feed.xml?*' },
  'GET /agenda/:file': { ...page, answers: [200, 304, 404, 429], address: '/agenda/*' },
  'GET /agenda/:place{[a-z0-9-]+}': { ...page, address: '/agenda/*' },
  'GET /contact': { ...page, answers: [200], address: '/contact?*' },
  'GET /contact/versturen': { ...page, answers: [303], address: '/contact/versturen?*' },
  'POST /contact/versturen': { ...form, answers: [400, 403, 413], address: '/contact/versturen?*' },
  'GET /q/:code/inschrijven': { ...page, answers: [404], address: '/q/*/inschrijven' },
  'GET /q/:code/inschrijven/versturen': { ...page, answers: [404], address: '/q/*/inschrijven/versturen' },
  'POST /q/:code/inschrijven/versturen': { ...form, address: '/q/*/inschrijven/versturen' },
  'GET /q/:code/afzeggen': { ...page, answers: [404, 429], address: '/q/*/afzeggen' },
  'POST /q/:code/afzeggen': { ...form, answers: [403, 404, 413, 429], address: '/q/*/afzeggen' },
  'GET /q/:code/melden': { ...page, answers: [404], address: '/q/*/melden' },
  'GET /q/:code/gemeld': { ...page, answers: [404], address: '/q/*/gemeld' },
  'POST /q/:code/melden': { ...form, address: '/q/*/melden' },
  'GET /q/:file{[^/]*\\.ics}': { ...page, answers: [200, 404, 429], address: '/q/*.ics' },
  'GET /q/': { ...page, answers: [404], address: '/q/?*' },
  'GET /q/:code?': { ...page, answers: [200, 404, 429], address: '/q/*' },
  'GET /healthz': { ...page, answers: [200], address: '/healthz?*' },
  'GET /photos/:name': { ...page, answers: [200, 404], address: '/photos/*' },
  'GET /readyz': { ...page, answers: [200, 503], address: '/readyz?*' },

  'POST /api/v1/enrol': {
    ...nobody([400, 401, 403]),
    address: '/api/v1/enrol?*',
    message: { code: wrongCode, kiosk: 'de-wilg-hal' },
  },
  'POST /api/v1/push': {
    for: 'device',
    answers: [200, 400, 401, 413, 426],
    address: '/api/v1/push?*',
    message: { v: 1, sentAt: 0, lastReceipt: { id: unknownId, receivedAt: null }, health: null, entries: [] },
  },
  'GET /api/v1/snapshot': { for: 'device', answers: [200, 304, 401], address: '/api/v1/snapshot?*' },
  'GET /api/v1/events': { for: 'device', answers: [200, 401], address: '/api/v1/events?*' },
  'GET /api/v1/codes/:code': { for: 'device', answers: [200, 401, 404, 429], address: '/api/v1/codes/*' },

  'POST /api/auth/sign-in/email': {
    ...nobody([401, 403]),
    address: '/api/auth/sign-in/email?*',
    message: { email: someone.email, password: 'wrong' },
  },
  // Whoever is not signed in is told that they are not, as often as they like.
  'POST /api/auth/sign-out': { ...nobody([200, 403]), address: '/api/auth/sign-out?*' },

  'GET /api/desk/welcome': { ...page, answers: [200], address: '/api/desk/welcome?*' },
  'POST /api/desk/first-coordinator': {
    ...nobody([400, 403]),
    address: '/api/desk/first-coordinator?*',
    message: { ...someone, token: 'x'.repeat(43) },
  },
  'POST /api/auth/second-factor': {
    ...nobody([401, 403]),
    address: '/api/auth/second-factor?*',
    message: { code: '000000' },
  },
  'POST /api/desk/one-time-link': {
    ...nobody([403]),
    address: '/api/desk/one-time-link?*',
    message: { token: 'x'.repeat(43) },
  },
  'POST /api/desk/one-time-link/use': {
    ...nobody([400, 403]),
    address: '/api/desk/one-time-link/use?*',
    message: { ...someone, token: 'x'.repeat(43) },
  },
  'GET /api/desk/colleagues': { ...list, answers: [200, 401, 403], address: '/api/desk/colleagues?*' },
  'POST /api/desk/colleagues/:id/role': {
    ...shown,
    address: '/api/desk/colleagues/*/role',
    message: { role: 'desk-worker' },
  },
  'POST /api/desk/colleagues/:id/remove': { ...deed, address: '/api/desk/colleagues/*/remove' },
  'POST /api/desk/colleagues/:id/reset-second-factor': {
    ...deed,
    address: '/api/desk/colleagues/*/reset-second-factor',
  },
  'POST /api/desk/colleagues/:id/end-sessions': { ...deed, address: '/api/desk/colleagues/*/end-sessions' },
  'POST /api/desk/colleagues/:id/sessions/:session/end': {
    ...deed,
    address: '/api/desk/colleagues/*/sessions/*/end',
  },
  'POST /api/desk/colleagues/:id/password-link': { ...deed, address: '/api/desk/colleagues/*/password-link' },
  // An invitation can be made by any coordinator, and withdrawing one that is gone does nothing.
  'POST /api/desk/invitations': {
    ...shown,
    answers: [200, ...shown.answers],
    address: '/api/desk/invitations?*',
    message: { name: 'Nobody', role: 'desk-worker' },
  },
  'POST /api/desk/invitations/:id/withdraw': {
    ...deed,
    answers: [200, ...deed.answers],
    address: '/api/desk/invitations/*/withdraw',
  },
  'POST /api/desk/second-factor-from': {
    ...shown,
    answers: [200, ...shown.answers],
    address: '/api/desk/second-factor-from?*',
    message: { from: '2099-01-01' },
  },
  'GET /api/desk/account': { ...list, address: '/api/desk/account?*' },
  'POST /api/desk/account/password': {
    ...shown,
    answers: [...shown.answers, 429],
    address: '/api/desk/account/password?*',
    message: { current: 'wrong', next: someone.password },
  },
  'POST /api/desk/account/second-factor': {
    ...shown,
    answers: [...shown.answers, 429],
    address: '/api/desk/account/second-factor?*',
    message: { password: 'wrong' },
  },
  'POST /api/desk/account/second-factor/confirm': {
    ...shown,
    answers: [...shown.answers, 429],
    address: '/api/desk/account/second-factor/confirm?*',
    message: { code: '000000' },
  },
  'POST /api/desk/account/second-factor/remove': {
    ...shown,
    answers: [...shown.answers, 429],
    address: '/api/desk/account/second-factor/remove?*',
    message: { password: 'wrong' },
  },
  'POST /api/desk/account/lock': {
    ...deed,
    answers: [200, 423, ...deed.answers],
    address: '/api/desk/account/lock?*',
    locks: true,
  },
  'POST /api/desk/account/unlock': {
    ...shown,
    answers: [...shown.answers, 429],
    address: '/api/desk/account/unlock?*',
    message: { password: 'wrong' },
  },
  'POST /api/desk/account/sessions/:id/end': {
    ...deed,
    answers: [200, ...deed.answers],
    address: '/api/desk/account/sessions/*/end',
  },
  'GET /api/desk/me': { ...list, address: '/api/desk/me?*' },
  'GET /api/desk/events': { ...list, address: '/api/desk/events?*' },
  'GET /api/desk/health': { ...list, address: '/api/desk/health?*' },
  'GET /api/desk/kiosks': { ...list, address: '/api/desk/kiosks?*' },
  'GET /api/desk/agenda': { ...list, address: '/api/desk/agenda?*' },
  'GET /api/desk/posters': { ...list, answers: [200, 400, 401], address: '/api/desk/posters?show=*' },
  'GET /api/desk/posters/:code': { ...list, answers: [200, 401, 404], address: '/api/desk/posters/*' },
  'GET /api/desk/activities': { ...list, address: '/api/desk/activities?*' },
  'GET /api/desk/activities/:id': { ...list, answers: [200, 401, 404], address: '/api/desk/activities/*' },
  'POST /api/desk/activities': { ...shown, address: '/api/desk/activities?*', message: { activity: { id: 'x' } } },
  'POST /api/desk/activities/preview': {
    ...shown,
    address: '/api/desk/activities/preview?*',
    message: { activity: { id: 'x' } },
  },
  'POST /api/desk/activities/:id': {
    ...shown,
    address: '/api/desk/activities/*',
    message: { version: 1, activity: { id: 'x' } },
  },
  'POST /api/desk/activities/:id/dates': {
    ...shown,
    address: '/api/desk/activities/*/dates',
    message: { version: 1, date: 'x@2026-11-24', scope: 'one', change: { kind: 'cancelled', reason: null } },
  },
  'POST /api/desk/activities/:id/dates/preview': {
    ...shown,
    address: '/api/desk/activities/*/dates/preview',
    message: { date: 'x@2026-11-24', change: { kind: 'cancelled', reason: null } },
  },
  'POST /api/desk/activities/:id/state': {
    ...shown,
    address: '/api/desk/activities/*/state',
    message: { version: 1, state: 'draft' },
  },
  'POST /api/desk/activities/:id/copy': { ...shown, address: '/api/desk/activities/*/copy', message: { id: 'x' } },
  'POST /api/desk/photos': { ...shown, address: '/api/desk/photos?*' },
  'GET /api/desk/dates': { ...list, address: '/api/desk/dates?*' },
  'GET /api/desk/dates/:id/sign-ups': { ...list, answers: [200, 401, 404], address: '/api/desk/dates/*/sign-ups' },
  'POST /api/desk/dates/:id/sign-ups': {
    ...shown,
    answers: [400, 401, 403, 404, 413],
    address: '/api/desk/dates/*/sign-ups',
    message: { id: unknownId, firstName: 'Mia', telephone: null, persons: 1, attendance: 'once' },
  },
  'POST /api/desk/dates/:id/sign-ups/:entry/withdrawn': {
    ...shown,
    address: '/api/desk/dates/soep@2026-11-24/sign-ups/*/withdrawn',
    message: { id: unknownId },
  },
  'POST /api/desk/dates/:id/sign-ups/:entry/arrived': {
    ...shown,
    address: '/api/desk/dates/soep@2026-11-24/sign-ups/*/arrived',
    message: { id: unknownId },
  },
  'POST /api/desk/dates/:id/sign-ups/:entry/undo-check-in': {
    ...shown,
    address: '/api/desk/dates/soep@2026-11-24/sign-ups/*/undo-check-in',
    message: { id: unknownId },
  },
  'GET /api/desk/dates/:id/sign-ups.csv': {
    ...list,
    answers: [200, 401, 404],
    address: '/api/desk/dates/*/sign-ups.csv',
  },
  'GET /api/desk/callbacks': { ...list, answers: [200, 400, 401], address: '/api/desk/callbacks?show=*' },
  'GET /api/desk/callbacks.csv': { ...list, address: '/api/desk/callbacks.csv?*' },
  'GET /api/desk/notifications': { ...list, address: '/api/desk/notifications?*' },
  'POST /api/desk/notifications/told': {
    ...shown,
    answers: [400, 401, 403, 409, 413],
    address: '/api/desk/notifications/told?*',
    message: { entry: unknownId, date: 'soep@2026-11-24', revision: 0, how: 'spoken' },
  },
  'POST /api/desk/notifications/not-told': {
    ...shown,
    answers: [400, 401, 403, 409, 413],
    address: '/api/desk/notifications/not-told?*',
    message: { entry: unknownId, date: 'soep@2026-11-24', revision: 0 },
  },
  'GET /api/desk/access-log': { ...list, answers: [200, 400, 401, 403], address: '/api/desk/access-log?before=*' },
  'POST /api/desk/access-log': {
    ...shown,
    answers: [400, 401, 403, 413],
    address: '/api/desk/access-log?*',
    message: { entries: ['x'] },
  },
  'POST /api/desk/callbacks/:id/claim': { ...deed, address: '/api/desk/callbacks/*/claim' },
  'POST /api/desk/callbacks/:id/release': { ...deed, address: '/api/desk/callbacks/*/release' },
  'POST /api/desk/callbacks/:id/take-over': {
    ...shown,
    address: '/api/desk/callbacks/*/take-over',
    message: { from: 'x' },
  },
  'POST /api/desk/callbacks/:id/attempts': {
    ...shown,
    address: '/api/desk/callbacks/*/attempts',
    message: { result: 'spoken' },
  },
  'POST /api/desk/callbacks/:id/close': {
    ...shown,
    address: '/api/desk/callbacks/*/close',
    message: { outcome: 'helped' },
  },
  'GET /api/desk/passes': { ...list, answers: [200, 400, 401, 403], address: '/api/desk/passes?show=*' },
  'POST /api/desk/passes': {
    ...shown,
    // A pass can be made by anybody at the desk, again and again with the same id.
    answers: [200, 400, 401, 403, 413],
    address: '/api/desk/passes?*',
    message: {
      id: unknownId,
      holder: { firstName: 'Nobody', telephone: '+32470000000', languages: ['nl'], supportNeeds: ['sight'], note: 'x' },
    },
  },
  'POST /api/desk/passes/:id/withdraw': { ...deed, address: '/api/desk/passes/*/withdraw' },
  'POST /api/desk/passes/:id/replace': {
    ...shown,
    address: '/api/desk/passes/*/replace',
    message: { id: unknownId },
  },
  'POST /api/desk/passes/:id/correct': {
    ...shown,
    address: '/api/desk/passes/*/correct',
    message: { id: unknownId, since: null, holder: { firstName: 'Nobody', languages: ['nl'], supportNeeds: [] } },
  },
  'POST /api/desk/posters': {
    ...shown,
    address: '/api/desk/posters?*',
    message: {
      code: makeLastingCode(new Uint8Array(6)),
      about: { kind: 'location', location: 'nowhere' },
      hangsAt: 'nowhere',
    },
  },
  'POST /api/desk/posters/:code/seen': { ...deed, address: '/api/desk/posters/*/seen' },
  'POST /api/desk/posters/:code/withdraw': { ...deed, address: '/api/desk/posters/*/withdraw' },
  'POST /api/desk/posters/:code/reports/:seq/done': { ...deed, address: '/api/desk/posters/x/reports/*/done' },
  'POST /api/desk/needs-review/:id/seen': { ...deed, address: '/api/desk/needs-review/*/seen' },
  'POST /api/desk/kiosks/:id/revoke': { ...deed, address: '/api/desk/kiosks/*/revoke' },
  'POST /api/desk/kiosks/:id/enrolment-code': { ...deed, address: '/api/desk/kiosks/*/enrolment-code' },
};
