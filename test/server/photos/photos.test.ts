// A photo of an activity: uploaded once, without what it tells about who took it, and served to every screen.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UploadedPhoto } from '../../../src/contract/desk-activity.ts';
import { photoPath } from '../../../src/domain/activities/photo.ts';
import { asId } from '../../../src/domain/ids.ts';
import { cleanJpeg } from '../../../src/server/photos/clean-jpeg.ts';
import { anActivity } from '../../support/builders.ts';
import { expectProblem, startTestServer, type TestServer } from '../../support/server.ts';

const segment = (kind: number, ...content: readonly number[]): readonly number[] => [
  0xff,
  kind,
  Math.floor((content.length + 2) / 256),
  (content.length + 2) % 256,
  ...content,
];
const text = (words: string): readonly number[] => [...new TextEncoder().encode(words)];
const start = [0xff, 0xd8];
const end = [0xff, 0xd9];
const tables = [...segment(0xdb, 0, 1), ...segment(0xc4, 0, 1)];
const frame = (width = 16, height = 8) =>
  segment(0xc0, 8, Math.floor(height / 256), height % 256, Math.floor(width / 256), width % 256, 1, 1, 0x11, 0);
/** Data in which a marker's first byte is escaped, and one restart marker. */
const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
const metadata = [
  ...segment(0xe0, ...text('JFIF')),
  ...segment(0xe1, ...text('Exif GPS 51.06 N Maria')),
  ...segment(0xed, ...text('Photoshop Maria')),
  ...segment(0xfe, ...text('made by Maria')),
];
const plain = Uint8Array.from([...start, ...tables, ...frame(), ...scan, ...end]);
const telling = Uint8Array.from([...start, ...metadata, ...tables, ...frame(), ...scan, ...end, ...text('Maria')]);

describe('a photo that tells who took it', () => {
  test('keeps only what is needed to draw it', () => {
    expect(cleanJpeg(telling)).toEqual(plain);
    expect(cleanJpeg(plain)).toEqual(plain);
  });

  test.each<[string, readonly number[]]>([
    ['nothing', []],
    ['a page', text('<!doctype html><script>')],
    ['one that ends too early', [...start, ...tables, ...frame()]],
    ['one without an image', [...start, ...tables, ...end]],
    ['one with a segment that does not fit', [...start, 0xff, 0xdb, 0xff, 0xff, 1]],
    ['one too wide', [...start, ...tables, ...frame(2001), ...scan, ...end]],
    ['one without height', [...start, ...tables, ...frame(16, 0), ...scan, ...end]],
    ['one of a kind that browsers do not draw', [...start, ...tables, ...segment(0xc3, 8), ...scan, ...end]],
  ])('is refused when it is %s', (_, bytes) => {
    expect(cleanJpeg(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('a colleague who uploads a photo', () => {
  let server: TestServer;
  let an: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer();
    an = await server.signIn('An');
  });
  afterEach(() => server.stop());

  const upload = (body: Uint8Array<ArrayBuffer>, headers = an) =>
    server.request('/api/desk/photos', { method: 'POST', headers: { ...headers, 'Content-Type': 'image/jpeg' }, body });
  const make = (photo: unknown) =>
    server.request('/api/desk/activities', {
      method: 'POST',
      headers: an,
      body: JSON.stringify({
        activity: { ...anActivity({ location: asId('de-wilg') }), photo },
      }),
    });

  test('gives everybody the cleaned one, at an address that never changes', async () => {
    const answer = await upload(telling);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as UploadedPhoto;
    const photo = await server.request(photoPath(id));
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(plain);
    expect(photo.headers.get('Content-Type')).toBe('image/jpeg');
    expect(photo.headers.get('Cache-Control')).toContain('immutable');
    expect(((await (await upload(plain)).json()) as UploadedPhoto).id).toBe(id);
    expect((await make({ id, alt: 'Mensen aan tafel' })).status).toBe(200);
  });

  test('is refused what is no photo, is too large, or has no text for who cannot see it', async () => {
    await expectProblem(await upload(Uint8Array.from(text('geen foto'))), 400);
    await expectProblem(await upload(new Uint8Array(501 * 1024)), 413);
    const { id } = (await (await upload(plain)).json()) as UploadedPhoto;
    await expectProblem(await make({ id, alt: ' ' }), 400);
    await expectProblem(await make({ id: 'x'.repeat(22), alt: 'Een tafel' }), 400);
  });

  test('must be a colleague', async () => {
    await expectProblem(await upload(plain, {}), 401);
    expect((await server.request('/photos/niets.jpg')).status).toBe(404);
  });
});
