// The whole desk on a page, with the small server behind it.
import { Desk } from '../../../src/desk/desk.tsx';
import { openApiClient } from '../../../src/desk/api/api-client.ts';
import { config } from './builders.ts';
import { aFakeDesk, type FakeDesk } from './fake-desk.ts';
import { aHandLive, type HandLive } from './hand-stream.ts';
import { show } from './show.tsx';

/** `prepare` fills the server before anybody looks. */
export function openDesk(prepare: (server: FakeDesk) => void, hash = '') {
  const server = aFakeDesk(config);
  prepare(server);
  location.hash = hash;
  let hand: HandLive | null = null;
  const openLive = () => {
    hand = aHandLive();
    hand.stream().say('open');
    return hand.live;
  };
  const page = show(
    <Desk
      api={openApiClient(server.fetch)}
      openLive={openLive}
      clock={() => server.clock}
      isOld={() => Promise.resolve(server.isNewer)}
      reload={() => (server.reloads += 1)}
    />,
  );
  return {
    ...page,
    server,
    /** What the server tells every desk. */
    hand: (): HandLive => {
      if (hand === null) throw new Error('nobody is signed in');
      return hand;
    },
  };
}
