// The line between a kiosk and the server: it loses, doubles, delays and reorders, and sometimes somebody else answers.
import { type Duration, milliseconds, minutes, seconds } from '../../src/domain/time/time.ts';
import type { Chance } from './chance.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Who sends: a line is as good as the place it is at. */
export interface Sender {
  readonly name: string;
  readonly hasNetwork: boolean;
  /** Requests of which it still hopes to hear; another counter in each life. */
  hoping: { count: number };
}

interface LineDeps {
  readonly time: VirtualTime;
  readonly say: (words: string) => void;
  /** Hands it to the server. Undefined when nobody answers. */
  readonly hand: (request: Request) => Promise<Response | undefined>;
}

const fates = ['fine', 'lost', 'answer-lost', 'late', 'doubled', 'busy', 'told-when', 'broken'] as const;
type Fate = (typeof fates)[number];

/** As in `kiosk/api/api-client.ts`. */
const patience = seconds(20);

const gone = (): TypeError => new TypeError('Failed to fetch');

/** What a proxy says when it is the proxy that is in trouble. */
const proxySays: Partial<Record<Fate, () => Response>> = {
  busy: () => new Response('Service Unavailable', { status: 503 }),
  'told-when': () => new Response('Too Many Requests', { status: 429, headers: { 'Retry-After': '30' } }),
};

export interface Sending {
  readonly sender: Sender;
  readonly chance: Chance;
  readonly request: () => Request;
  /** Everything goes well from now on, but it takes its time. */
  readonly calm: boolean;
}

export function makeLine({ time, say, hand }: LineDeps) {
  const aMoment = (chance: Chance): Duration => seconds(chance.between(0, 3));

  /** Brings one copy there, and its answer back when there is one. */
  const travel = (there: Duration, { sender, chance, request }: Sending, receive: (answer: Response) => void): void => {
    time.after(there, () => {
      if (!sender.hasNetwork) return;
      void hand(request()).then((answer) => {
        if (answer === undefined) return;
        time.after(aMoment(chance), () => {
          if (sender.hasNetwork) receive(answer);
        });
      });
    });
  };

  return async (sending: Sending): Promise<Response> => {
    const { sender, chance, calm } = sending;
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    let open = true;
    const { hoping } = sender;
    hoping.count += 1;
    const end = (how: () => void): void => {
      if (!open) return;
      open = false;
      hoping.count -= 1;
      how();
    };
    if (!sender.hasNetwork) {
      time.after(milliseconds(10), () => end(() => reject(gone())));
      return promise;
    }
    const fate = calm || chance.happens(0.6) ? 'fine' : chance.oneOf(fates);
    if (fate !== 'fine') say(`${sender.name}: a push on the line is ${fate}`);
    const receive = (answer: Response): void => end(() => resolve(answer));
    time.after(patience, () => end(() => reject(gone())));
    const other = proxySays[fate];
    if (other !== undefined) time.after(aMoment(chance), () => receive(other()));
    else if (fate === 'answer-lost') travel(aMoment(chance), sending, () => undefined);
    else if (fate === 'late') travel(minutes(chance.between(1, 90)), sending, receive);
    else if (fate === 'broken')
      travel(aMoment(chance), sending, () => receive(new Response('<html>', { status: 200 })));
    else if (fate !== 'lost') travel(aMoment(chance), sending, receive);
    if (fate === 'doubled') travel(seconds(chance.between(0, 3600)), sending, () => undefined);
    return promise;
  };
}
