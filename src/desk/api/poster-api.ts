// HTTP client for posters, and for the agenda to print.
import type { DeskAgenda, NewPoster, PosterLine } from '../../contract/poster.ts';
import type { Code } from '../../domain/ids.ts';
import type { ApiAnswer } from './answer.ts';

export interface PosterApi {
  /** Newest first. */
  posters(show: 'up' | 'withdrawn'): ApiAnswer<readonly PosterLine[]>;
  poster(code: Code): ApiAnswer<PosterLine>;
  /** The same code is the same poster, however often it is sent. */
  putUpPoster(poster: NewPoster): ApiAnswer<PosterLine>;
  sawPoster(code: Code): ApiAnswer<PosterLine>;
  withdrawPoster(code: Code): ApiAnswer<PosterLine>;
  finishReport(code: Code, seq: number): ApiAnswer<PosterLine>;
  agenda(): ApiAnswer<DeskAgenda>;
}

interface Ways {
  readonly get: <Value>(path: string) => ApiAnswer<Value>;
  readonly post: <Value>(path: string, body?: unknown) => ApiAnswer<Value>;
}

export const openPosterApi = ({ get, post }: Ways): PosterApi => ({
  posters: (show) => get(`/api/desk/posters?show=${show}`),
  poster: (code) => get(`/api/desk/posters/${code}`),
  putUpPoster: (poster) => post('/api/desk/posters', poster),
  sawPoster: (code) => post(`/api/desk/posters/${code}/seen`),
  withdrawPoster: (code) => post(`/api/desk/posters/${code}/withdraw`),
  finishReport: (code, seq) => post(`/api/desk/posters/${code}/reports/${seq}/done`),
  agenda: () => get('/api/desk/agenda'),
});
