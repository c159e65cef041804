import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApiClient, type KioskApiClient } from '../../../src/kiosk/api/api-client.ts';
import { aDevice, mondayMorning } from '../../support/kiosk.ts';
import { deviceKey } from '../../support/a-device.ts';
import { ownMark } from '../../support/own-mark.ts';
import { startSmallServer, type SmallServer } from '../support/small-server.ts';

let server: SmallServer;
const api: KioskApiClient = createApiClient(
  () => mondayMorning,
  async () => deviceKey,
);

beforeEach(async () => {
  server = await startSmallServer();
});
afterEach(() => {
  server.die();
  vi.unstubAllGlobals();
});

describe('a kiosk listens', () => {
  const heard = (signal = new AbortController().signal) => {
    let times = 0;
    const waiting: (() => void)[] = [];
    const ended = api.listen(aDevice, () => (times++, waiting.shift()?.()), signal);
    const next = () => new Promise<void>((resolve) => waiting.push(resolve));
    return { ended, next, times: () => times };
  };
  const stream = (then: (response: import('node:http').ServerResponse) => void) =>
    server.write((response) => {
      response.writeHead(200, { ...ownMark, 'Content-Type': 'text/event-stream' }).flushHeaders();
      then(response);
    });

  test('and hears once when the stream opens, and at each announcement', async () => {
    stream((response) => {
      response.write(': still here\n\n');
      response.write('event: weather\ndata: rain\n\n');
      response.write('event: snap');
      response.write('shot\ndata: {}\n\nevent: snapshot\ndata: {}\n\n');
      response.end();
    });

    const { ended, times } = heard();
    await ended;

    expect(times()).toBe(1 + 2);
  });

  test('until the server dies', async () => {
    stream((response) => void response.write('event: snapshot\ndata: {}\n\n'));
    const { ended, next } = heard();
    await next();

    server.die();

    await expect(ended).resolves.toBeUndefined();
  });

  test('until it is told to stop', async () => {
    stream(() => {});
    const stop = new AbortController();
    const { ended, next } = heard(stop.signal);
    await next();

    stop.abort();

    await expect(ended).resolves.toBeUndefined();
  });

  test.each([
    [401, 'not-enrolled'],
    [500, 'fault'],
  ] as const)('in vain when the answer is %i', async (status, name) => {
    server.refuse(status, name);
    const { ended, times } = heard();

    await ended;

    expect(times()).toBe(0);
  });

  test('in vain without a network', async () => {
    server.die();
    const { ended, times } = heard();

    await ended;

    expect(times()).toBe(0);
  });
});
