// What a server asked of the kernel, in order: so that a test sees when it wrote, when it synced and when it answered.
import { firstThatRuns, installByApt } from './debian.ts';

const places = ['/usr/bin/strace', '/usr/local/bin/strace'];
const calls = 'fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg,read,recvfrom';

async function findTracer(): Promise<string> {
  const found = (await firstThatRuns(places)) ?? ((await installByApt('strace')) && (await firstThatRuns(places)));
  if (typeof found === 'string') return found;
  throw new Error('There is no strace and it could not be installed. Install it, as with "apt-get install strace".');
}

/** The command that starts a program and writes all of this into the file; the program stays the process that was started. */
export async function tracing(file: string): Promise<readonly string[]> {
  // A page of the log is 4096 bytes: its words are in the trace whole.
  return [await findTracer(), '-D', '-f', '-yy', '-s', '5000', '-e', `trace=${calls}`, '-o', file];
}

interface Call {
  readonly name: string;
  /** What the descriptor is: a file's path, or a socket with both ends. */
  readonly on: string;
  readonly said: string;
  /** The lines on which it began and ended. */
  readonly began: number;
  readonly ended: number;
}

const line = /^(\d+)\s+(?:(\w+)\((.*)|<\.\.\. \w+ resumed>(.*))$/s;
const parts = /^\d+<(.*?)>(?=\s*[,)])(.*)$/s;

function toCall(name: string, text: string, [began, ended]: readonly [number, number]): Call | undefined {
  const read = parts.exec(text);
  const failed = /\) = -1 /.test(text.slice(-200));
  return read === null || failed ? undefined : { name, on: read[1] ?? '', said: read[2] ?? '', began, ended };
}

/** The calls that succeeded, in the order in which they ended. */
export function readCalls(trace: string): readonly Call[] {
  const open = new Map<string, { name: string; text: string; began: number }>();
  return trace.split('\n').flatMap((written, at) => {
    const [, thread = '', name, rest = '', resumed = ''] = line.exec(written) ?? [];
    const begun = open.get(thread);
    if (name !== undefined && rest.endsWith('<unfinished ...>')) {
      open.set(thread, { name, text: rest.slice(0, -'<unfinished ...>'.length), began: at });
      return [];
    }
    if (name === undefined && begun === undefined) return [];
    open.delete(thread);
    const whole = name === undefined ? `${begun?.text ?? ''}${resumed}` : rest;
    return toCall(name ?? begun?.name ?? '', whole, [name === undefined ? (begun?.began ?? at) : at, at]) ?? [];
  });
}

const isSync = ({ name, on }: Call): boolean => /^f(?:data)?sync$/.test(name) && on.endsWith('.sqlite-wal');
const isLogWrite = ({ name, on }: Call): boolean => name.startsWith('pwrite') && on.endsWith('.sqlite-wal');
const isRead = ({ name, on }: Call): boolean => /^(?:read|recvfrom)$/.test(name) && on.startsWith('TCP');
const isAnswer = ({ name, on }: Call): boolean =>
  /^(?:write|writev|sendto|sendmsg)$/.test(name) && on.startsWith('TCP');

/** `lost`: the trace does not hold its arrival or its answer. `unsynced`: it was answered before a sync of all it left. */
export type Synced =
  | { readonly kind: 'lost' | 'unsynced' }
  /** The line of the sync that made it durable. */
  | { readonly kind: 'synced'; readonly by: number };

/**
 * Whether this batch was on the disk before its answer went to the socket.
 *
 * Each of its ids is written to the database's log after the batch arrived; then the log is synced, and that has ended before
 * the answer begins.
 */
export function syncedBefore(calls: readonly Call[], ids: readonly string[]): Synced {
  const arrivals = calls.filter((call) => isRead(call) && ids.some((id) => call.said.includes(id)));
  const taken = arrivals.flatMap((arrived) => {
    const answered = calls.find((call) => isAnswer(call) && call.on === arrived.on && call.began > arrived.ended);
    return answered?.said.includes('HTTP/1.1 200 ') === true ? [{ arrived, answered }] : [];
  });
  const [{ arrived, answered } = {}] = taken;
  if (arrived === undefined || answered === undefined) return { kind: 'lost' };
  const between = calls.filter(({ began, ended }) => began > arrived.ended && ended < answered.began);
  const written = ids.map(
    (id) => between.find((call) => isLogWrite(call) && call.said.includes(id))?.ended ?? Infinity,
  );
  const sync = between.find((call) => isSync(call) && call.began > Math.max(...written));
  return sync === undefined ? { kind: 'unsynced' } : { kind: 'synced', by: sync.ended };
}
