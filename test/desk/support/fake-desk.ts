// A small server for the desk: a Map of callback requests, the domain's own rules, and a network that can be cut.
import { noRole } from '../../../src/contract/desk.ts';
import type {
  CallbackLine,
  DeskDate,
  DeskSetting,
  KioskLine,
  AccessLogLine,
  ServerHealth,
  NeedsReview,
  SignUpList,
  SignedIn,
  StaffMember,
} from '../../../src/contract/desk.ts';
import type { KioskConfig } from '../../../src/contract/kiosk-config.ts';
import {
  callbackOutcomes,
  callResults,
  claim,
  inHand,
  type CallbackRefusal,
  type CallbackState,
} from '../../../src/domain/callbacks/callback-request.ts';
import { asId } from '../../../src/domain/ids.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Instant } from '../../../src/domain/time/time.ts';
import type { DeskAgenda, PosterLine } from '../../../src/contract/poster.ts';
import { karim, lies, now, today } from './builders.ts';
import { answerToPasses, type Passes } from './fake-passes.ts';
import { aFakeStaff, answerAboutStaff, type FakeStaff } from './fake-staff.ts';

export const password = 'een-lang-wachtwoord';

type Answer = readonly [status: number, body: unknown];

const nothing: Answer = [404, null];
const problemFor = (refusal: CallbackRefusal): Answer => [
  409,
  { type: 'about:blank', title: '', status: 409, refusal },
];

export interface FakeDesk {
  readonly lines: Map<string, CallbackLine>;
  /** As the server does: no longer open, found among what is closed. */
  readonly withdrawn: Map<string, CallbackLine>;
  readonly needsReview: Map<string, NeedsReview>;
  dates: readonly DeskDate[];
  readonly signUps: Map<string, SignUpList>;
  /** What was left at the desk, and the ids of all that was tried. */
  readonly left: unknown[];
  readonly tried: string[];
  /** What was told to be on paper, as it came. */
  readonly printed: unknown[];
  readonly passes: Passes;
  kiosks: readonly KioskLine[];
  posters: readonly PosterLine[];
  agenda: DeskAgenda;
  /** Newest first; a page holds three. */
  accessLog: readonly AccessLogLine[];
  backup: ServerHealth['backup'];
  readonly staff: FakeStaff;
  /** Null: nobody's session is good. */
  me: SignedIn | null;
  /** Whether it hands out a newer page than the one that is open, and how often that one was loaded again. */
  isNewer: boolean;
  reloads: number;
  /** Whether that account has a role that the server knows. */
  hasRole: boolean;
  demo: boolean;
  clock: Instant;
  cut: boolean;
  /** Asked so far, as `POST /api/desk/…`. */
  readonly asked: string[];
  /** What came with it, as text. */
  readonly bodies: string[];
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
}

export function aFakeDesk(config: KioskConfig): FakeDesk {
  const desk: FakeDesk = {
    lines: new Map(),
    withdrawn: new Map(),
    needsReview: new Map(),
    dates: [],
    signUps: new Map(),
    left: [],
    tried: [],
    printed: [],
    passes: new Map(),
    kiosks: [],
    posters: [],
    agenda: { activities: [], dates: [] },
    accessLog: [],
    backup: { every: null, lastAt: null, failedAt: null, copy: null },
    staff: aFakeStaff(),
    me: lies,
    hasRole: true,
    isNewer: false,
    reloads: 0,
    demo: true,
    clock: now,
    cut: false,
    asked: [],
    bodies: [],
    fetch: async (path, init) => {
      desk.asked.push(`${init.method ?? 'GET'} ${path}`);
      if (typeof init.body === 'string') desk.bodies.push(init.body);
      // A real network answers later, never at once.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (path.includes('/sign-ups') && typeof init.body === 'string')
        desk.tried.push(field(JSON.parse(init.body), 'id'));
      if (desk.cut) throw new TypeError('Failed to fetch');
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
      const [status, said] = answerTo(desk, config, { path, body });
      return new Response(said === null ? null : JSON.stringify(said), { status });
    },
  };
  return desk;
}

interface ApiAnswer {
  readonly path: string;
  readonly body: unknown;
}

const field = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
};

function settingFor(desk: FakeDesk, config: KioskConfig, me: SignedIn): DeskSetting {
  const { demo, clock } = desk;
  return { me, staff: [lies, karim], demo, config, publicAddress: 'https://buurt.test', now: clock, today };
}

function answerTo(desk: FakeDesk, config: KioskConfig, { path, body }: ApiAnswer): Answer {
  if (path === '/api/desk/welcome') return [200, { demo: desk.demo, firstCoordinator: false }];
  if (path === '/api/auth/sign-in/email') {
    if (field(body, 'password') !== password) return [401, { title: 'Not signed in' }];
    desk.me = lies;
    return [200, { signedIn: true }];
  }
  if (path === '/api/desk/first-coordinator') {
    return field(body, 'token') === 'a-token-that-is-printed-once' ? [200, {}] : [410, {}];
  }
  const { me } = desk;
  if (me === null) return [401, {}];
  if (path === '/api/auth/sign-out') {
    desk.me = null;
    return [200, { signedIn: false }];
  }
  if (!desk.hasRole) return [403, { refusal: noRole }];
  const aboutStaff = answerAboutStaff(desk.staff, path, body);
  if (aboutStaff !== undefined) return aboutStaff;
  return path === '/api/desk/me' ? [200, settingFor(desk, config, me)] : answerToStaff(desk, me, { path, body });
}

function answerToStaff(desk: FakeDesk, me: SignedIn, { path, body }: ApiAnswer): Answer {
  const [, , , what = '', id = '', more = '', entry = '', said = ''] = decodeURIComponent(path).split('/');
  if (what.startsWith('access-log') && body === null)
    return accessLogFor(desk, me, new URL(path, 'http://desk.test').searchParams);
  if (what.startsWith('passes'))
    return answerToPasses(desk.passes, {
      id: id === '' ? what.slice('passes'.length) : id,
      what: more,
      body,
      hand: { by: me.id, at: desk.clock },
    });
  switch (what) {
    case 'callbacks?show=open':
    case 'callbacks?show=closed': {
      const closed = what.endsWith('closed');
      const lines = [...desk.lines.values()].filter((line) => (line.state.step === 'closed') === closed);
      return [
        200,
        {
          callbacks: closed ? [...lines, ...desk.withdrawn.values()] : lines,
          needsReview: closed ? [] : [...desk.needsReview.values()],
        },
      ];
    }
    case 'callbacks':
      return tap(desk, me, { id, what: more, body });
    case 'access-log':
      desk.printed.push(body);
      return [200, {}];
    case 'needs-review':
      return desk.needsReview.delete(id) ? [200, {}] : nothing;
    case 'dates':
      if (more === 'sign-ups' && body !== null) return submitEntry(desk, { date: id, entry, what: said, body });
      return more === 'sign-ups' ? found(desk.signUps.get(id)) : [200, desk.dates];
    case 'agenda':
      return [200, desk.agenda];
    case 'posters?show=up':
    case 'posters?show=withdrawn':
      return [200, desk.posters.filter((one) => (one.withdrawn === null) === what.endsWith('up'))];
    case 'posters':
      return toPoster(desk, me, { id, what: more, body });
    case 'health':
      return [200, { backup: desk.backup }];
    case 'kiosks':
      if (more === 'revoke') return revoke(desk, id);
      return more === 'enrolment-code'
        ? [200, { code: '7K3F9QWX', until: desk.clock + 900_000, qr: ['10', '01'] }]
        : [200, desk.kiosks];
    default:
      return nothing;
  }
}

/** Puts one up, or does something to one that hangs. */
function toPoster(desk: FakeDesk, me: SignedIn, { id, what, body }: Tap): Answer {
  const hand = { by: me.id, at: desk.clock };
  if (id === '') {
    const about: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'about') : undefined;
    const neighbourhood = field(about, 'neighbourhood');
    const made: PosterLine = {
      code: asId(field(body, 'code')),
      about:
        neighbourhood === ''
          ? { kind: 'activity', activity: asId(field(about, 'activity')) }
          : { kind: 'neighbourhood', neighbourhood: asId(neighbourhood) },
      hangsAt: field(body, 'hangsAt'),
      putUp: hand,
      seen: null,
      withdrawn: null,
      days: [],
      reports: [],
    };
    desk.posters = [made, ...desk.posters];
    return [200, made];
  }
  const known = desk.posters.find(({ code }) => code === id);
  if (known === undefined) return nothing;
  const after: PosterLine = {
    ...known,
    ...(what === 'seen' ? { seen: hand } : {}),
    ...(what === 'withdraw' ? { withdrawn: hand } : {}),
    ...(what === 'reports' ? { reports: [] } : {}),
  };
  desk.posters = desk.posters.map((one) => (one.code === id ? after : one));
  return [200, after];
}

const accessesOnAPage = 3;

function accessLogFor({ accessLog }: FakeDesk, me: SignedIn, asked: URLSearchParams): Answer {
  if (me.role !== 'coordinator') return [403, {}];
  const [by, code, before] = ['by', 'code', 'before'].map((name) => asked.get(name));
  const wanted = accessLog
    .filter((access) => (by ?? access.by) === access.by && (code ?? access.code) === access.code)
    .filter(({ seq }) => before === undefined || before === null || seq < Number(before));
  const page = wanted.slice(0, accessesOnAPage);
  return [200, { accessLog: page, before: wanted.length > accessesOnAPage ? (page.at(-1)?.seq ?? null) : null }];
}

function revoke(desk: FakeDesk, id: string): Answer {
  const gone = { enrolledAt: null, lastContactAt: null, health: null, alarm: null, trouble: null };
  desk.kiosks = desk.kiosks.map((one) => (one.id === id ? { ...one, ...gone } : one));
  return [200, desk.kiosks.find((one) => one.id === id) ?? null];
}

const found = (list: SignUpList | undefined): Answer => (list === undefined ? nothing : [200, list]);

interface Left {
  readonly date: string;
  readonly entry: string;
  readonly what: string;
  readonly body: unknown;
}

/** There is always room here. */
function submitEntry(desk: FakeDesk, { date, entry, what, body }: Left): Answer {
  desk.left.push(what === '' ? body : { what });
  if (what === 'withdrawn') return [200, { outcome: { kind: 'withdrawn', what: 'sign-up' } }];
  if (what === '') return [200, { outcome: { kind: 'confirmed', series: null } }];
  const list = desk.signUps.get(date);
  const arrivedAt = what === 'arrived' ? desk.clock : null;
  if (list !== undefined)
    desk.signUps.set(date, {
      ...list,
      signUps: list.signUps.map((line) => (line.id === entry ? { ...line, arrivedAt } : line)),
    });
  return [200, { outcome: what === 'arrived' ? { kind: 'checked-in', persons: 1 } : { kind: 'undo-check-in' } }];
}

interface Tap {
  readonly id: string;
  readonly what: string;
  readonly body: unknown;
}

function tap(desk: FakeDesk, me: StaffMember, { id, what, body }: Tap): Answer {
  const line = desk.lines.get(id);
  if (line === undefined) return nothing;
  // Given up by whoever had it, it is there to claim.
  const state: CallbackState = what === 'take-over' ? { step: 'waiting' } : line.state;
  const decided = what === 'claim' || what === 'take-over' ? claim(state, me.id, desk.clock) : inHand(state, me.id);
  if (!decided.ok) return problemFor(decided.refusal);
  const after = lineAfter(desk, me, line, { what, body, decided });
  desk.lines.set(id, after);
  return [200, after];
}

interface Decided extends Omit<Tap, 'id'> {
  readonly decided: Result<CallbackState, CallbackRefusal> & { readonly ok: true };
}

function lineAfter(
  desk: FakeDesk,
  me: StaffMember,
  line: CallbackLine,
  { what, body, decided }: Decided,
): CallbackLine {
  const result = callResults.find((each) => each === field(body, 'result'));
  const outcome = callbackOutcomes.find((each) => each === field(body, 'outcome'));
  if (what === 'release') return { ...line, state: { step: 'waiting' } };
  if (what === 'attempts' && result !== undefined) {
    return { ...line, attempts: [...line.attempts, { by: asId(me.id), at: desk.clock, result }] };
  }
  if (what === 'close' && outcome !== undefined) {
    return { ...line, state: { step: 'closed', by: me.id, at: desk.clock, outcome } };
  }
  return { ...line, state: decided.value };
}
