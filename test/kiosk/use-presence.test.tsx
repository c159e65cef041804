// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/dom';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hours, seconds, type Duration } from '../../src/domain/time/time.ts';
import { usePresence } from '../../src/kiosk/visit/idle.ts';
import { handTurnedClock, type HandClock } from '../support/kiosk.ts';

const times = { quiet: seconds(45), countdown: seconds(20) };

let clock: HandClock;
let drawn: number;
let refresh: () => void;
/** What a camera does that sees a visitor. */
let access: () => void;
let seen: string[];

/** Shows what is known of the visitor, as the kiosk does. */
function AwaitedReceipts({ active }: { readonly active: boolean }) {
  const [, setTurn] = useState(0);
  const [presence, stay, touch] = usePresence(active, times, clock.now);
  drawn += 1;
  access = touch;
  refresh = () => setTurn((before) => before + 1);
  const words = presence.kind === 'asking' ? `asking ${presence.left}` : presence.kind;
  if (seen.at(-1) !== words) seen.push(words);
  return (
    <>
      <output>{words}</output>
      <input />
      <button type="button" onClick={stay}>
        Yes
      </button>
    </>
  );
}

/** Lets what was decided be drawn, without time going by for the visitor. */
const drawnAgain = (): Promise<unknown> => vi.advanceTimersByTimeAsync(50);

const show = async (active: boolean): Promise<void> => {
  render(<AwaitedReceipts active={active} />, document.body);
  await drawnAgain();
};
const pass = async (by: Duration): Promise<void> => {
  for (let left = by / seconds(1); left > 0; left -= 1) {
    clock.pass(seconds(1));
    await vi.advanceTimersByTimeAsync(seconds(1));
  }
  await drawnAgain();
};
const known = (): string | null => document.querySelector('output')?.textContent ?? null;
const element = (name: string): Element => document.querySelector(name) ?? document.body;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame'] });
  clock = handTurnedClock();
  drawn = 0;
  seen = [];
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('a visitor at the screen', () => {
  test('is asked after a while, and gone after the countdown', async () => {
    await show(true);

    await pass(seconds(44));
    expect(known()).toBe('here');
    await pass(seconds(1));
    expect(known()).toBe('asking 20');
    await pass(seconds(19));
    expect(known()).toBe('asking 1');
    await pass(seconds(1));
    expect(known()).toBe('gone');
  });

  test.each([
    ['a finger', () => fireEvent.pointerDown(element('button'))],
    ['a finger that moves', () => fireEvent.pointerMove(document.body)],
    ['a key', () => fireEvent.keyDown(element('input'), { key: 'a' })],
    ['scrolling', () => fireEvent.wheel(document.body)],
    ['dragging a list', () => fireEvent.touchMove(document.body)],
    ['a camera that sees somebody', () => access()],
  ])('%s postpones the question', async (_, touch) => {
    await show(true);

    await pass(seconds(40));
    touch();
    await pass(seconds(44));
    expect(known()).toBe('here');

    await pass(seconds(1));
    expect(known()).toBe('asking 20');
  });

  test('a screen that refreshes itself postpones nothing', async () => {
    await show(true);

    for (let turn = 0; turn < 9; turn += 1) {
      await pass(seconds(5));
      refresh();
    }
    await pass(seconds(1));

    expect(known()).toBe('asking 19');
  });

  test('nothing is drawn again while nothing changes', async () => {
    await show(true);
    await pass(seconds(2));
    const before = drawn;

    await pass(seconds(30));

    expect(drawn).toBe(before);
  });
});

describe('the question whether somebody is there', () => {
  test('is answered by its button alone: a sleeve along the screen does not count', async () => {
    await show(true);
    await pass(seconds(50));

    fireEvent.pointerMove(document.body);
    fireEvent.pointerDown(document.body);
    access();
    await pass(seconds(1));
    expect(known()).toBe('asking 14');

    fireEvent.click(element('button'));
    await pass(seconds(1));
    expect(known()).toBe('here');
  });

  test('comes again when somebody stayed and then left', async () => {
    await show(true);
    await pass(seconds(50));
    fireEvent.click(element('button'));

    await pass(seconds(45));

    expect(known()).toBe('asking 20');
  });
});

describe('a screen at rest', () => {
  test('asks nobody', async () => {
    await show(false);

    await pass(seconds(120));

    expect(seen).toEqual(['here']);
  });

  test('greets whoever comes after an hour, and does not think them gone', async () => {
    await show(false);
    clock.pass(hours(1));

    await show(true);
    await pass(seconds(40));

    expect(seen).toEqual(['here']);
  });

  test('starts anew for the next visitor', async () => {
    await show(true);
    await pass(seconds(65));
    expect(known()).toBe('gone');

    await show(false);
    await show(true);
    await pass(seconds(44));

    expect(known()).toBe('here');
  });
});
