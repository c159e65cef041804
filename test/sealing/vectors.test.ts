// The published test vectors, against the library as we use it. RFC 9180, appendix A.1.1: base mode, X25519, AES-128-GCM.
import { describe, expect, test } from 'vitest';
import { makeSuite } from '../../src/sealing/suite.ts';
import { fromBytes } from '../../src/sealing/text-bytes.ts';

const hex = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'hex')).buffer;

const vector = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  skRm: hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
  pkRm: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
  enc: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
  skEm: hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
  aad: hex('436f756e742d30'),
  ct: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
  pt: 'Beauty is truth, truth beauty',
};

describe('sealing by the published standard', () => {
  test('what the standard sealed, we open', async () => {
    const suite = makeSuite();
    const recipientKey = await suite.kem.deserializePrivateKey(vector.skRm);

    const opened = await suite.open({ recipientKey, enc: vector.enc, info: vector.info }, hex(vector.ct), vector.aad);

    expect(fromBytes(opened)).toBe(vector.pt);
  });

  test('with the ephemeral key of the standard, we seal the very same bytes', async () => {
    const suite = makeSuite();
    const recipientPublicKey = await suite.kem.deserializePublicKey(vector.pkRm);
    const ekm = {
      privateKey: await suite.kem.deserializePrivateKey(vector.skEm),
      publicKey: await suite.kem.deserializePublicKey(vector.enc),
    };

    const sender = await suite.createSenderContext({ recipientPublicKey, info: vector.info, ekm });
    const sealed = await sender.seal(new TextEncoder().encode(vector.pt).buffer, vector.aad);

    expect(Buffer.from(sender.enc)).toEqual(Buffer.from(vector.enc));
    expect(Buffer.from(sealed).toString('hex')).toBe(vector.ct);
  });
});
