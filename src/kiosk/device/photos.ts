import type { Snapshot } from '../../contract/snapshot.ts';
import { photoPath } from '../../domain/activities/photo.ts';

/** Asks for every photo once, so that the service worker has it when there is no network. */
export function fetchPhotos({ activities }: Pick<Snapshot, 'activities'>): void {
  for (const { photo } of activities) if (photo !== null) void fetch(photoPath(photo.id)).catch(() => undefined);
}
