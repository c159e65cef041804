// Tells the story of the seats again from the entries alone, in the order they came in: slow, plain, and on its own.
import {
  type AboutTicketHeader,
  type SubmittedHeader,
  ownCode,
  type SignUpHeader,
} from '../../src/domain/entries/entry.ts';
import type { ActivityDateId } from '../../src/domain/ids.ts';
import { localDateOf } from '../../src/domain/time/local-date.ts';
import { headerOf, outcomeOf } from '../../src/server/store/database/json.ts';
import type { ActivityDateRow, EntryRow } from '../../src/server/store/database/schema.ts';
import { tapOf } from './ticket-truths.ts';
import { numberOf } from './visitors.ts';

interface Person {
  readonly entry: string;
  readonly persons: number;
  state: 'confirmed' | 'waiting' | 'withdrawn';
}
interface Day {
  readonly row: ActivityDateRow;
  /** In the order of signing up. */
  readonly people: Person[];
}

const seated = ({ people }: Day): number =>
  people.filter(({ state }) => state === 'confirmed').reduce((sum, { persons }) => sum + persons, 0);
const lineOf = ({ people }: Day): readonly Person[] => people.filter(({ state }) => state === 'waiting');

class Story {
  readonly broken: string[] = [];
  readonly days: readonly Day[];
  /** Since when somebody is there, by entry and date. */
  readonly arrivals = new Map<Key, number>();
  readonly #tickets = new Map<string, EntryRow>();
  /** What was said of a ticket that nobody had seen yet. */
  readonly #early = new Map<string, EntryRow[]>();

  constructor(rows: readonly ActivityDateRow[]) {
    this.days = rows.map((row) => ({ row, people: [] }));
  }

  tell(entry: EntryRow): void {
    const header = headerOf(entry.header);
    if (header.kind === 'sign-up') this.#signUp(entry, header);
    if (header.kind === 'withdrawal' || header.kind === 'check-in') this.#say(entry, header);
    if (entry.code !== null) this.#tickets.set(entry.code, entry);
    const code = ownCode(header);
    const early = (code && this.#early.get(code)) ?? [];
    for (const one of early.toSorted((first, second) => tapOf(first) - tapOf(second))) this.#do(entry, one);
  }

  #expect(entry: EntryRow, expected: string, outcomeShown: string): void {
    if (expected !== outcomeShown)
      this.broken.push(`${numberOf(entry.id)} was told "${outcomeShown}", and should be told "${expected}"`);
  }

  #signUp(entry: EntryRow, header: SubmittedHeader<SignUpHeader>): void {
    const day = this.days.find(({ row }) => row.id === header.date);
    const outcomeShown = outcomeOf(entry.outcome);
    const inWords = outcomeShown.kind === 'waiting' ? `waiting ${outcomeShown.position}` : outcomeShown.kind;
    if (day === undefined || tapOf(entry) >= day.row.starts_at || header.persons > day.row.places)
      return this.#expect(entry, 'refused', inWords);
    this.#expect(entry, this.#take(day, entry, header.persons), inWords);
    if (header.attendance === 'once') return;
    for (const other of this.days) {
      const follows = other.row.activity === day.row.activity && other.row.held_on > day.row.held_on;
      if (follows && header.persons <= other.row.places) this.#take(other, entry, header.persons);
    }
  }

  #take(day: Day, { id }: EntryRow, persons: number): string {
    const position = lineOf(day).length + 1;
    const fits = position === 1 && seated(day) + persons <= day.row.places;
    day.people.push({ entry: id, persons, state: fits ? 'confirmed' : 'waiting' });
    return fits ? 'confirmed' : `waiting ${position}`;
  }

  #say(entry: EntryRow, { ticket: code }: SubmittedHeader<AboutTicketHeader>): void {
    const ticket = this.#tickets.get(code);
    const done = entry.kind === 'check-in' ? 'checked-in' : 'withdrawn';
    const isDone = ticket === undefined || this.#do(ticket, entry);
    this.#expect(entry, isDone ? done : 'refused', outcomeOf(entry.outcome).kind);
    if (ticket === undefined) this.#early.set(code, [...(this.#early.get(code) ?? []), entry]);
  }

  /** Answers whether it could be. */
  #do(ticket: EntryRow, entry: EntryRow): boolean {
    if (entry.kind === 'check-in') return this.#receive(ticket, entry);
    this.#giveUp(ticket, entry);
    return true;
  }

  #receive(ticket: EntryRow, entry: EntryRow): boolean {
    const today = this.days.find(({ row }) => row.held_on === localDateOf(tapOf(entry)) && this.#holds(row, ticket));
    if (today === undefined) return false;
    const key = `${ticket.id} ${today.row.id}` as const;
    if (!this.arrivals.has(key)) this.arrivals.set(key, tapOf(entry));
    return true;
  }

  #holds({ id }: ActivityDateRow, ticket: EntryRow): boolean {
    const day = this.days.find(({ row }) => row.id === id);
    return day?.people.some(({ entry, state }) => entry === ticket.id && state === 'confirmed') === true;
  }

  #giveUp(ticket: EntryRow, entry: EntryRow): void {
    const held = this.days.filter(({ people }) => people.some((person) => person.entry === ticket.id));
    for (const day of held) {
      // Of a series, where somebody has been, they have been.
      if (held.length > 1 && day.row.starts_at <= tapOf(entry)) continue;
      const at = (entry.seq > ticket.seq ? entry : ticket).received_at;
      for (const person of day.people) if (person.entry === ticket.id) this.#free(day, person, at);
    }
  }

  #free(day: Day, person: Person, at: number): void {
    if (person.state === 'withdrawn') return;
    person.state = 'withdrawn';
    if (day.row.starts_at <= at) return;
    for (const head of lineOf(day)) {
      if (seated(day) + head.persons > day.row.places) return;
      head.state = 'confirmed';
    }
  }
}

/** An entry and a date. */
type Key = `${string} ${ActivityDateId}`;

/** `states` and `arrivals` by entry and date. */
export function retell(
  entries: readonly EntryRow[],
  dates: readonly ActivityDateRow[],
): {
  readonly broken: readonly string[];
  readonly states: ReadonlyMap<Key, Person['state']>;
  readonly arrivals: ReadonlyMap<Key, number>;
} {
  const story = new Story(dates);
  for (const entry of entries) story.tell(entry);
  const people = story.days.flatMap(({ row, people: all }) =>
    all.map(({ entry, state }) => [`${entry} ${row.id}` as const, state] as const),
  );
  return { broken: story.broken, states: new Map(people), arrivals: story.arrivals };
}
