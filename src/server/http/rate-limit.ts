// Limits attempts per client and period, so that a short code cannot be guessed.
import type { Context } from 'hono';
import { problem } from './problem.ts';
import { type Duration, type Instant, addDuration } from '../../domain/time/time.ts';

/** More clients than this at once is itself an attack; the oldest are dropped. */
const mostNames = 10_000;

export class RateLimit {
  readonly #tries = new Map<string, { count: number; readonly until: Instant }>();
  readonly #most: number;
  readonly #within: Duration;

  constructor(most: number, within: Duration) {
    this.#most = most;
    this.#within = within;
  }

  /** How many clients are being counted. */
  get size(): number {
    return this.#tries.size;
  }

  /** Counts an attempt and returns whether it is allowed, or how many seconds to wait. */
  try(name: string, now: Instant): { readonly may: true } | { readonly may: false; readonly waitSeconds: number } {
    const known = this.#tries.get(name);
    const open = known !== undefined && known.until > now ? known : { count: 0, until: addDuration(now, this.#within) };
    open.count += 1;
    this.#tries.delete(name);
    this.#tries.set(name, open);
    if (this.#tries.size > mostNames)
      for (const oldest of this.#tries.keys()) {
        this.#tries.delete(oldest);
        break;
      }
    if (open.count <= this.#most) return { may: true };
    return { may: false, waitSeconds: Math.ceil((open.until - now) / 1000) };
  }
}

export function tooManyTries(c: Context, { waitSeconds }: { readonly waitSeconds: number }): Response {
  c.header('Retry-After', String(waitSeconds));
  return problem(c, 429, {
    type: 'too-many-tries',
    title: 'Too many requests',
    detail: `Wait ${waitSeconds} seconds.`,
  });
}
