// Hostile inputs at every door: only answers that are documented, nothing given away, nothing changed.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, doors } from './routes.ts';
import {
  anyBody,
  anyValue,
  anyWord,
  bodies,
  headers as hostileHeaders,
  placesIn,
  strangers,
  values,
  withValueAt,
  words,
} from './inputs.ts';
import { aStreet, type Street } from './requests.ts';

let street: Street;
beforeAll(async () => {
  street = await aStreet();
});
afterAll(() => street.server.stop());

const json = { 'Content-Type': 'application/json' };
/** An address that a stranger could write; what a URL cannot hold is left out of it. */
const at = ({ address }: Door, word: string): string => {
  const path = address.replaceAll('*', () => word);
  return URL.canParse(path, 'http://localhost')
    ? path
    : address.replaceAll('*', () => encodeURIComponent(word.toWellFormed()));
};
const quiet = (routeCase: Door): string => at(routeCase, routeCase.address.includes('?') ? '' : 'x');
const list = Object.entries(doors).map(([route, routeCase]) => {
  const [method = ''] = route.split(' ');
  return { route, method, routeCase };
});
const reading = list.filter(({ routeCase }) => routeCase.message !== undefined);

test('every route of the server is known here, and nothing that is no route', () => {
  const routes = street.server.app.routes.filter(({ method }) => method !== 'ALL');
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(Object.keys(doors)));
});

describe.each(list)('$route', ({ method, routeCase }) => {
  const body = (text: string | Uint8Array<ArrayBuffer>) => (method === 'POST' ? { body: text } : {});

  test('is closed to whoever is somebody else', async () => {
    const others = routeCase.for === 'device' ? street.desk : street.device;
    for (const headers of routeCase.for === 'all' ? [] : [...strangers, others])
      for (const sent of [{}, body(JSON.stringify(routeCase.message ?? {}))])
        expect([401, 403]).toContain(
          await street.knock({ method, path: quiet(routeCase), headers, ...sent }, routeCase.answers),
        );
  });

  test('is calm when its address is hostile', async () => {
    for (const word of words) {
      const knock = { method, path: at(routeCase, word), headers: street.keyOf(routeCase), ...body('{}') };
      // A word with a slash in it, or none at all, asks for something else: nothing is there.
      await street.knock(knock, [...routeCase.answers, 404]);
    }
  });

  test('is calm when headers lie', async () => {
    for (const lie of hostileHeaders)
      for (const headers of [{ ...street.keyOf(routeCase), ...lie }, lie])
        await street.knock({ method, path: quiet(routeCase), headers, ...body('{}') }, routeCase.answers);
  });

  test('has no other methods', async () => {
    for (const other of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].filter((one) => one !== method)) {
      if (doors[`${other} ${routeCase.address.replace(/\?.*$/, '')}`] !== undefined) continue;
      const knock = {
        method: other,
        path: quiet(routeCase),
        headers: { ...street.keyOf(routeCase), ...json },
        body: '{}',
      };
      const refusals = [401, 403, 404, ...(routeCase.locks === true ? [423] : [])];
      expect(refusals).toContain(await street.knock(knock, refusals));
    }
    const head = { method: 'HEAD', path: quiet(routeCase), headers: street.keyOf(routeCase) };
    const asGet = doors[`GET ${routeCase.address.replace(/\?.*$/, '')}`] ?? routeCase;
    await street.knock(head, [...asGet.answers, 401, 404]);
  });
});

describe.each(reading)('$route', ({ method, routeCase, route }) => {
  const send = (body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
    street.knock(
      { method, path: quiet(routeCase), headers: { ...street.keyOf(routeCase), ...json, ...headers }, body },
      routeCase.answers,
    );

  test('is calm when its body is no message', async () => {
    for (const one of bodies) {
      await send(one);
      await send(one, { 'Content-Encoding': 'gzip' });
    }
  });

  test('is calm when a field is missing, of another kind, or far too much', async () => {
    for (const place of placesIn(routeCase.message))
      for (const value of [...values, undefined]) {
        const text = JSON.stringify(withValueAt(routeCase.message, place, value));
        await send(text ?? '');
      }
  });

  test('is calm whatever comes', async () => {
    const places = fc.constantFrom(...placesIn(routeCase.message));
    const nearly = fc
      .tuple(places, anyValue)
      .map(([place, value]) => JSON.stringify(withValueAt(routeCase.message, place, value)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBody, nearly), async (one) => void (await send(one ?? ''))),
      { numRuns: route === 'POST /api/v1/push' ? 200 : 60 },
    );
  });
});

test('addresses by chance lead nowhere, or to an answer', async () => {
  const start = fc.constantFrom('/', '/api/', '/api/v1/', '/api/desk/', '/api/auth/', '/desk/', '/assets/', '/q/');
  await fc.assert(
    fc.asyncProperty(start, anyWord, fc.constantFrom('GET', 'POST', 'DELETE'), async (from, word, method) => {
      const path = at({ for: 'all', answers: [], address: `${from}*` }, word);
      await street.knock({ method, path, headers: { ...street.desk } }, [200, 400, 401, 403, 404]);
    }),
    { numRuns: 200 },
  );
});
