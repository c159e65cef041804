// Serves the whole kiosk from its cache, so that it boots without a network.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { url: string; revision: string | null }[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

// Only the kiosk's own page. The server answers for the desk, the phone pages and the API.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { allowlist: [/^\/(index\.html)?(\?.*)?$/] }));

/** Photos of activities: each address has one content for ever, so the first good answer is kept. */
async function photo(request: Request): Promise<Response> {
  const kept = await caches.open('photos');
  const known = await kept.match(request);
  if (known !== undefined) return known;
  const answer = await fetch(request);
  // A portal in between answers with a page of its own.
  if (answer.ok && answer.headers.get('Content-Type') === 'image/jpeg') await kept.put(request, answer.clone());
  return answer;
}
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/photos/'),
  ({ request }) => photo(request),
);

// Take control during the first visit too, so that from then on the kiosk needs no network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that nobody is at the screen.
self.addEventListener('message', (event) => {
  const said: unknown = event.data;
  if (typeof said === 'object' && said !== null && 'type' in said && said.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
