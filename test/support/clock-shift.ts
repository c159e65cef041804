// A clock that runs beside the real one: a test, its servers and its pages all show the same moment, whatever day it is.
import type { BrowserContext } from 'playwright';

const setting = 'TEST_CLOCK_SHIFT_MS';
const realDate = Symbol.for('buurtkiosk.real-date');

/** Runs in Node and in pages, so it stands by itself. A Date made of given parts is not touched. */
function shiftDate(shiftMs: number): void {
  const key = Symbol.for('buurtkiosk.real-date');
  const Real: DateConstructor = Reflect.get(globalThis, key) ?? Date;
  const now = (): number => Real.now() + shiftMs;
  const Shifted = new Proxy(Real, {
    construct: (target, args, called) => Reflect.construct(target, args.length === 0 ? [now()] : args, called),
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  Object.defineProperty(globalThis, key, { value: Real, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Shifted, configurable: true, writable: true });
  Object.defineProperty(Real.prototype, 'constructor', { value: Shifted, configurable: true, writable: true });
}

/** What the machine's own clock says. */
export const realNow = (): number => {
  const Real: DateConstructor = Reflect.get(globalThis, realDate) ?? Date;
  return Real.now();
};

/** Milliseconds from the machine's clock to that of this process; 0 when nobody set it. */
const clockShift = (): number => Number(process.env[setting] ?? 0);

/** For a Node process that shall show the shifted time. */
export const shiftedEnv = (shiftMs: number): Readonly<Record<string, string>> => ({
  [setting]: String(shiftMs),
  NODE_OPTIONS: `--import=${new URL('clock-shift-preload.ts', import.meta.url).href}`,
});

/** From now on this process shows the shifted time, and every Node process that it starts. */
export function shiftClock(shiftMs: number): void {
  Object.assign(process.env, shiftedEnv(shiftMs));
  shiftDate(shiftMs);
}

/** Pages of this browser window show the time of this process. */
export async function shiftClockIn(context: BrowserContext): Promise<void> {
  if (clockShift() !== 0) await context.addInitScript(shiftDate, clockShift());
}

/** In a process that was started by one with a shifted clock. */
export function followParent(): void {
  if (clockShift() !== 0) shiftDate(clockShift());
}
