// Talks to the server about posters, and asks the agenda to print it.
import type { DeskAgenda, NewPoster, PosterLine } from '../contract/poster.ts';
import type { Code } from '../domain/ids.ts';
import type { Asked } from './answer.ts';

export interface PosterLink {
  /** Newest first. */
  posters(show: 'up' | 'withdrawn'): Asked<readonly PosterLine[]>;
  poster(code: Code): Asked<PosterLine>;
  /** The same code is the same poster, however often it is asked. */
  putUpPoster(poster: NewPoster): Asked<PosterLine>;
  sawPoster(code: Code): Asked<PosterLine>;
  withdrawPoster(code: Code): Asked<PosterLine>;
  finishReport(code: Code, seq: number): Asked<PosterLine>;
  agenda(): Asked<DeskAgenda>;
}

interface Ways {
  readonly get: <Value>(path: string) => Asked<Value>;
  readonly post: <Value>(path: string, body?: unknown) => Asked<Value>;
}

export const openPosterLink = ({ get, post }: Ways): PosterLink => ({
  posters: (show) => get(`/api/desk/posters?show=${show}`),
  poster: (code) => get(`/api/desk/posters/${code}`),
  putUpPoster: (poster) => post('/api/desk/posters', poster),
  sawPoster: (code) => post(`/api/desk/posters/${code}/seen`),
  withdrawPoster: (code) => post(`/api/desk/posters/${code}/withdraw`),
  finishReport: (code, seq) => post(`/api/desk/posters/${code}/reports/${seq}/done`),
  agenda: () => get('/api/desk/agenda'),
});
