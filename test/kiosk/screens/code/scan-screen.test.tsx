// @vitest-environment happy-dom
// The camera at the screen for codes: what it reads, what is said when it cannot, and that it never looks on.
import { fireEvent, screen } from '@testing-library/dom';
import { describe, expect, test, vi } from 'vitest';
import { makeLastingCode } from '../../../../src/domain/entries/code.ts';
import { asId } from '../../../../src/domain/ids.ts';
import { seconds } from '../../../../src/domain/time/time.ts';
import { nl, oneLine } from '../../../support/kiosk-text.ts';
import { aCode, at, day } from '../../../support/builders.ts';
import { aSnapshot, soup, withCamera } from '../../../support/kiosk.ts';
import { withACamera } from '../../support/fake-camera.ts';
import {
  begin,
  button,
  inAHall,
  offers,
  openHall,
  receipted,
  shown,
  tap,
  title,
  type,
  type Hall,
} from '../../support/hall.tsx';

inAHall();
const scene = withACamera();

const onSoup = makeLastingCode(Uint8Array.of(1, 0, 0, 0, 0, 0));
const atDeWilg = makeLastingCode(Uint8Array.of(2, 0, 0, 0, 0, 0));
const noMore = makeLastingCode(Uint8Array.of(3, 0, 0, 0, 0, 0));
const snapshot = (camera = 'front') =>
  aSnapshot({
    config: withCamera(camera),
    publicAddress: 'https://buurt.example',
    codes: [
      { code: onSoup, about: { kind: 'activity', activity: soup.id }, poster: true },
      { code: atDeWilg, about: { kind: 'location', location: asId('de-wilg') }, poster: true },
    ],
    withdrawnCodes: [noMore],
  });
async function aHall(camera?: string): Promise<Hall> {
  return openHall({ snapshot: snapshot(camera) });
}
async function scanning(camera?: string): Promise<Hall> {
  const hall = await aHall(camera);
  await begin();
  await tap(nl.start.scan);
  return hall;
}
const address = (code: string): string => `https://buurt.example/q/${code}`;
const aTicket = {
  kind: 'sign-up',
  title: 'Soep op dinsdag',
  on: day('2026-11-24'),
  startsAt: at('2026-11-24 12:00'),
  persons: 2,
  state: 'confirmed',
  position: null,
  series: false,
  date: asId<'activity-date'>('soep@2026-11-24'),
  arrived: false,
} as const;
/** Long enough for a try and its answer. */
const shows = async (hall: Hall, text: string | null): Promise<void> => {
  scene.text = text;
  await hall.pass(seconds(1));
};
const error = (): string => screen.getByRole('alert').textContent ?? '';

describe('a code before the camera', () => {
  test('of a ticket tells how it stands, and the camera stops', async () => {
    const hall = await scanning();
    hall.line.codes.set(aCode(1), aTicket);
    expect(shown()).toContain(nl.scanning.aim);

    await shows(hall, address(aCode(1)));

    expect(title()).toBe('Uw plaats is van u');
    expect(scene.camera.looking()).toBe(0);
    expect([...hall.camera.streams]).toEqual([]);
  });

  test('that stays there is looked up once', async () => {
    const hall = await scanning();
    await shows(hall, address(aCode(1)));
    await hall.pass(seconds(20));

    expect(shown()).toContain(nl.code.unknown);
    expect(hall.line.asked.filter((asked) => asked.startsWith('ticket'))).toHaveLength(1);
  });

  test.each([
    ['somebody else’s', 'https://evil.example/q/7K3F9QWX'],
    ['no address', 'WIFI:T:WPA;S=thuis;P=geheim;;'],
    ['an address that does something', 'javascript:alert(1)'],
    ['as long as a book', 'x'.repeat(4000)],
  ])('that is %s gets a kind sentence, and nothing of it is shown, asked or opened', async (_, text) => {
    const hall = await scanning();
    const opened = vi.spyOn(globalThis, 'open');

    await shows(hall, text);

    expect(shown()).toContain(nl.scanning.foreign);
    expect(document.documentElement.outerHTML).not.toContain(text.slice(0, 20));
    expect(document.querySelector('main a')).toBeNull();
    expect(hall.line.asked).toEqual([]);
    expect(opened).not.toHaveBeenCalled();
  });

  test('of ours with a wrong sign is called damaged, and nobody is asked', async () => {
    const hall = await scanning();
    const wrong = `${aCode(1).slice(0, 7)}${aCode(1).endsWith('0') ? '1' : '0'}`;

    await shows(hall, address(wrong));

    expect(shown()).toContain(nl.scanning.damaged);
    expect(hall.line.asked).toEqual([]);
  });

  test('without a network says what is true', async () => {
    const hall = await scanning();
    hall.line.cut();

    await shows(hall, address(aCode(1)));

    expect(shown()).toContain(nl.code.offline);
  });
});

describe('a poster before the camera', () => {
  test.each([
    ['with a network', true],
    ['without', false],
  ])('of an activity opens its page, %s', async (_, online) => {
    const hall = await scanning();
    hall.line.codes.set(onSoup, { kind: 'poster', about: { kind: 'activity', activity: soup.id }, state: 'up' });
    if (!online) hall.line.cut();

    await shows(hall, address(onSoup));

    expect(title()).toBe(soup.title);
    expect(scene.camera.looking()).toBe(0);
    // The camera would see the same poster again.
    await tap(nl.strip.back);
    expect(title()).toBe(oneLine(nl.start.title, ''));
  });

  test('of a place opens its agenda, and says which place; one tap shows all again', async () => {
    const hall = await scanning();
    hall.line.cut();

    await shows(hall, address(atDeWilg));

    expect(button('De Wilg').getAttribute('aria-pressed')).toBe('true');
    await tap('De Wilg');
    expect(offers('De Wilg')).toBe(false);
  });

  test('that was withdrawn says so, and leads to the agenda', async () => {
    const hall = await scanning();
    hall.line.cut();

    await shows(hall, address(noMore));

    expect(title()).toBe(nl.scanning.noLonger['withdrawn-poster'].title);
    await tap('Toon de agenda');
    expect(offers('Alle buurten')).toBe(true);
  });

  test('leads nobody anywhere who has left meanwhile', async () => {
    const hall = await scanning();
    const { promise, resolve } = Promise.withResolvers<void>();
    const ask = hall.line.api.code;
    Object.assign(hall.line.api, { code: async (...asked: Parameters<typeof ask>) => (await promise, ask(...asked)) });
    await shows(hall, address(onSoup));
    await tap(nl.strip.stop);
    await begin();
    resolve();
    await hall.pass(seconds(1));

    expect(title()).toBe(oneLine(nl.start.title, ''));
  });

  test('of which the server says nothing for seconds is decided here', async () => {
    const hall = await scanning();
    Object.assign(hall.line.api, { code: () => new Promise(() => {}) });
    await shows(hall, address(onSoup));
    expect(title()).toBe(nl.scanning.title);

    await hall.pass(seconds(4));
    expect(title()).toBe(soup.title);
  });
});

describe('typing beside the camera', () => {
  test('needs no button: the last sign is enough', async () => {
    const hall = await scanning();
    hall.line.codes.set(aCode(1), aTicket);

    await type(aCode(1));

    expect(title()).toBe('Uw plaats is van u');
  });

  test('with a wrong sign says so, and another last sign is tried again', async () => {
    const hall = await scanning();
    hall.line.codes.set(aCode(1), aTicket);
    await type(aCode(1).slice(0, 7));
    await type(aCode(1).endsWith('0') ? '1' : '0');
    expect(error()).toBe(nl.code.wrong);

    await tap(nl.keyboard.erase);
    expect(error()).toBe('');
    await type(aCode(1).slice(7));

    expect(title()).toBe('Uw plaats is van u');
  });

  test('too short, with Enter, says how many signs there are', async () => {
    await scanning();
    await type('7K3F');
    fireEvent.submit(document.querySelector('form') ?? document.body);
    await receipted();

    expect(error()).toBe(nl.code.incomplete);
  });
});

describe('a camera that does not look', () => {
  test.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
  ] as const)('%s: the screen says so and what else can be done, the team hears it', async (failure, why) => {
    scene.camera.failure = failure;
    const hall = await scanning();

    expect(shown()).toContain(nl.scanning.trouble[why].title);
    expect(shown()).toContain('Typ');
    expect(shown()).toContain('bel het nummer onderaan');
    expect(hall.camera.state.get()).toBe(why);
    expect(offers('7')).toBe(true);
  });

  test('because another program has it is tried again by itself', async () => {
    scene.camera.failure = 'NotReadableError';
    const hall = await scanning();
    scene.camera.failure = undefined;
    await hall.pass(seconds(6));

    expect(shown()).toContain(nl.scanning.aim);
    expect(hall.camera.state.get()).toBe('ok');
  });

  test('because somebody said no is not asked for again until the next scan', async () => {
    scene.camera.failure = 'NotAllowedError';
    const hall = await scanning();
    await hall.pass(seconds(30));

    expect(scene.camera.asked).toHaveLength(1);
  });

  test('because its cable was pulled says so, and looks again when it is back', async () => {
    const hall = await scanning();
    scene.camera.unplug();
    scene.camera.labels = [];
    await receipted();
    expect(shown()).toContain(nl.scanning.trouble.stopped.title);
    await hall.pass(seconds(5));
    expect(shown()).toContain(nl.scanning.trouble.missing.title);
    expect(hall.camera.state.get()).toBe('missing');

    scene.camera.labels = ['HD Webcam'];
    await hall.pass(seconds(6));
    expect(shown()).toContain(nl.scanning.aim);
  });

  test('is not on the screen of a kiosk that has none: codes are typed', async () => {
    await aHall('none');
    await begin();
    expect(offers(nl.start.scan)).toBe(false);
    await tap(nl.start.code);

    expect(title()).toBe(nl.code.title);
    expect(scene.camera.asked).toEqual([]);
  });
});

describe('the camera stops', () => {
  const accessLog = (): number => scene.camera.looking() + document.querySelectorAll('video').length;

  test.each([
    ['by going back', () => tap(nl.strip.back)],
    ['by the black button', () => tap(nl.strip.stop)],
  ])('%s', async (_, submitEntry) => {
    const hall = await scanning();
    await hall.pass(seconds(1));
    expect(scene.camera.looking()).toBe(1);

    await submitEntry();

    expect(accessLog()).toBe(0);
    expect([...hall.camera.streams]).toEqual([]);
    expect(hall.troubles).toEqual([]);
  });

  test('when nobody sees the page, and looks again with them', async () => {
    const hall = await scanning();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await receipted();
    expect(scene.camera.looking()).toBe(0);

    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await hall.pass(seconds(1));
    expect(scene.camera.looking()).toBe(1);
  });

  test('also when somebody answers the browser’s question only after they left', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    scene.camera.thinking = promise;
    const hall = await scanning();
    await tap(nl.strip.stop);
    resolve();
    await receipted();

    expect(scene.camera.looking()).toBe(0);
    expect(hall.troubles).toEqual([]);
  });

  test('or the wipe says that it was no whole one, and the page starts anew', async () => {
    const hall = await scanning();
    await receipted();
    for (const stream of hall.camera.streams)
      for (const track of stream.getTracks()) Object.assign(track, { stop: () => {} });

    await tap(nl.strip.stop);

    expect(hall.troubles).toEqual(['wipe-left-something']);
    expect(hall.reloads).toBe(1);
  });
});

describe('somebody who aims and touches nothing', () => {
  test('is not asked whether they are there for a minute and three quarters; an empty hall is', async () => {
    const hall = await scanning();
    await hall.pass(seconds(100));
    expect(title()).toBe(nl.scanning.title);

    await hall.pass(seconds(10));
    expect(shown()).toContain(nl.idle.title);
    expect(scene.camera.looking()).toBe(0);

    await hall.pass(seconds(20));
    expect(offers(nl.rest.touch)).toBe(true);
  });

  test('and says yes, looks on', async () => {
    const hall = await scanning();
    await hall.pass(seconds(110));
    await tap(nl.idle.stay);
    await hall.pass(seconds(1));

    expect(scene.camera.looking()).toBe(1);
    expect(shown()).toContain(nl.scanning.aim);
  });

  test('and shows one code after the other is somebody, for as long as it takes', async () => {
    const hall = await scanning();
    for (let times = 0; times < 5; times += 1) {
      await shows(hall, `https://elders.example/${times}`);
      await shows(hall, null);
      await hall.pass(seconds(58));
    }
    expect(title()).toBe(nl.scanning.title);
  });

  test('without a camera has the ordinary time', async () => {
    scene.camera.failure = 'NotFoundError';
    const hall = await scanning();
    await hall.pass(seconds(46));

    expect(shown()).toContain(nl.idle.title);
  });
});
