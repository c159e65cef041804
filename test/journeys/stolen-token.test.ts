// A script that got into the kiosk's page takes along what it can reach, and finds that it is worth nothing elsewhere.
import { describe, expect, test } from 'vitest';
import { makeProofKey, prove } from '../../src/kiosk/api/proof.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('what a script can take out of a kiosk', () => {
  test('is a token that opens nothing, and no key', async () => {
    const { origin } = place().server;
    const { page } = await place().aKiosk();
    const taken = await page.evaluate(async () => {
      const opened = indexedDB.open('buurtkiosk');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const stored = opened.result.transaction('settings').objectStore('settings');
      const get = async (name: string) => {
        const asked = stored.get(name);
        await new Promise((resolve) => asked.addEventListener('success', resolve));
        return asked.result.value;
      };
      const [device, key] = await Promise.all([get('device'), get('proof-key')]);
      const formats = ['jwk', 'pkcs8', 'raw'] as const;
      const exporting = formats.map((format) => crypto.subtle.exportKey(format, key.privateKey));
      const exported = await Promise.allSettled(exporting);
      return { token: String(device.token), exported: exported.map(({ status }) => status) };
    });
    expect(taken.exported).toEqual(['rejected', 'rejected', 'rejected']);

    const url = `${origin}/api/v1/snapshot`;
    const ask = async (headers: Record<string, string>) => fetch(url, { headers });
    expect((await ask({ Authorization: `Bearer ${taken.token}` })).status).toBe(401);
    const asked = await ask({ Authorization: `DPoP ${taken.token}`, DPoP: 'none' });
    expect(asked.status).toBe(401);
    const mine = await makeProofKey();
    const proofWith = (nonce?: string) => prove(mine, { method: 'GET', url, token: taken.token, nonce });
    const first = await ask({ Authorization: `DPoP ${taken.token}`, DPoP: await proofWith() });
    const nonce = first.headers.get('DPoP-Nonce') ?? '';
    expect(nonce).not.toBe('');
    expect((await ask({ Authorization: `DPoP ${taken.token}`, DPoP: await proofWith(nonce) })).status).toBe(401);
  });
});
