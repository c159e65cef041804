// Serves the whole kiosk from its own store, so that it boots without a network.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly { url: string; revision: string | null }[];
};

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

// Only the kiosk's own page: desk, phone pages and the interface are the server's.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { allowlist: [/^\/(index\.html)?(\?.*)?$/] }));

// The first visit is served by this worker too: from then on the kiosk needs no network.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that nobody stands there.
self.addEventListener('message', (event) => {
  const said: unknown = event.data;
  if (typeof said === 'object' && said !== null && 'type' in said && said.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
