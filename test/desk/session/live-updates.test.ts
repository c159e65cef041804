import { describe, expect, test } from 'vitest';
import { aHandLive } from '../support/hand-stream.ts';

function aListener() {
  const desk = aHandLive();
  const changes: string[] = [];
  const reach: boolean[] = [];
  desk.live.onChange((change) => changes.push(change));
  desk.live.onReach((reached) => reach.push(reached));
  return { ...desk, changes, reach };
}

describe('hearing what changes', () => {
  test('a change is heard at once, as a bare word and as JSON', () => {
    const { stream, changes } = aListener();
    stream().say('open');
    stream().say('changed', 'callbacks');
    stream().say('changed', '"dates"');
    expect(changes).toEqual(['callbacks', 'dates']);
  });

  test('a change that this desk does not know yet is a reason to look at everything', () => {
    const { stream, changes } = aListener();
    stream().say('changed', '"weather"');
    expect(changes).toEqual(['all']);
  });

  test('who no longer listens hears nothing', () => {
    const { live, stream } = aListener();
    const heard: string[] = [];
    live.onChange((change) => heard.push(change))();
    stream().say('changed', 'callbacks');
    expect(heard).toEqual([]);
  });
});

describe('the line breaks', () => {
  test('a blink of a second is not reported, and everything is asked again after it', () => {
    const { stream, pass, changes, reach } = aListener();
    stream().say('open');
    stream().say('error');
    pass(1000);
    stream().say('open');
    pass(10_000);
    expect(reach).toEqual([true]);
    expect(changes).toContain('all');
  });

  test('a longer silence is said, and taken back when the line is there again', () => {
    const { stream, pass, reach } = aListener();
    stream().say('open');
    stream().say('error');
    pass(1000);
    stream().say('error');
    pass(2000);
    expect(reach).toEqual([true, false]);
    stream().say('open');
    expect(reach).toEqual([true, false, true]);
  });

  test('it is tried again and again, at most ten seconds apart', () => {
    const { stream, streams, pass } = aListener();
    for (let tries = 0; tries < 8; tries += 1) {
      stream().say('error');
      pass(10_000);
    }
    expect(streams.length).toBe(9);
  });

  test('two missed pings are a line that died without a word', () => {
    const { stream, streams, pass, reach } = aListener();
    stream().say('open');
    pass(40_000);
    stream().say('ping');
    pass(40_000);
    expect(streams.length).toBe(1);
    pass(15_000);
    expect(streams.length).toBeGreaterThan(1);
    expect(reach.at(-1)).toBe(false);
  });

  test('a network that is back is tried at once', () => {
    const { live, stream, streams, pass } = aListener();
    stream().say('error');
    pass(100);
    live.retry();
    expect(streams.length).toBe(2);
  });

  test('a desk that is closed tries no more', () => {
    const { live, stream, streams, pass } = aListener();
    stream().say('error');
    live.close();
    pass(60_000);
    expect(streams.length).toBe(1);
  });
});
