import { useEffect, useMemo, useState } from 'preact/hooks';
import { localDateOf, localTimeOf } from '../../../domain/time/local-date.ts';
import { seconds, type Instant } from '../../../domain/time/time.ts';
import { clock } from '../../../text/format/hours.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Empty } from '../../../ui/status/empty.tsx';
import { QrCode } from '../../../ui/qr/qr-code.tsx';
import { Rest, type RestPoster } from '../../../ui/layout/rest.tsx';
import { CallLine } from '../../../ui/layout/strip.tsx';
import { posters, type Agenda, type ContactPoint, type Occurrence } from '../../visit/agenda.ts';
import { freePlaces } from '../../../domain/activities/seats-and-waiting-list.ts';
import { availabilityOf } from '../../../domain/activities/sign-up.ts';
import { priceOf } from '../agenda/card-of.ts';

/** Long enough to read a poster from the other side of a hall. */
const turnsEvery = seconds(12);

interface Props {
  readonly text: Text;
  readonly agenda: Agenda;
  readonly contact: ContactPoint;
  readonly now: Instant;
  readonly onTouch: () => void;
}

function roomOf({ date }: Occurrence, now: Instant, { rest, agenda }: Text): string {
  const room = availabilityOf(date, now);
  if (room.kind === 'walk-in') return agenda.walkIn;
  return room.kind === 'full' || room.kind === 'waiting-list' ? rest.full : rest.placesLeft({ left: freePlaces(date) });
}

function posterOf(one: Occurrence, now: Instant, text: Text): RestPoster {
  const { date, activity, location, neighbourhood } = one;
  return {
    id: date.id,
    mark: neighbourhood.mark,
    letter: neighbourhood.letter,
    neighbourhood: neighbourhood.name,
    when: text.when.at(text.when.day(date.on, localDateOf(now)), localTimeOf(date.startsAt)),
    date: text.when.fullDay(date.on),
    title: activity.title,
    facts: [location.shortName, priceOf(activity, text), roomOf(one, now, text)],
    picture: activity.picture,
  };
}

/** The screen while nobody is present: today and tomorrow, one poster at a time. */
export function RestScreen({ text, agenda, contact, now, onTouch }: Props) {
  const { config, kiosk, demo, agendaQr } = agenda.snapshot;
  const mine = config.kiosks.find(({ id }) => id === kiosk);
  const location = config.locations.find(({ id }) => id === mine?.location);
  const all = useMemo(() => posters(agenda, now), [agenda, now]);
  const [turn, setTurn] = useState(0);
  const qr = useMemo(() => agendaQr?.map((row) => Array.from(row, (square) => square === '1')), [agendaQr]);
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), turnsEvery);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    // A key wakes the screen as a touch does.
    addEventListener('keydown', onTouch);
    return () => removeEventListener('keydown', onTouch);
  }, [onTouch]);
  const shown = all[turn % Math.max(1, all.length)];
  return (
    <Rest
      placeName={location?.name ?? config.organisation}
      time={clock(localTimeOf(now))}
      demo={demo ? text.demo : undefined}
      poster={shown && posterOf(shown, now, text)}
      quiet={
        <Empty heading="h1" picture="quiet" title={text.rest.quiet}>
          {text.rest.quietMore}
        </Empty>
      }
      touch={text.rest.touch}
      phone={
        qr && {
          words: text.rest.ownPhone,
          code: <QrCode matrix={qr} label={text.rest.ownPhone} size="small" />,
        }
      }
      languages={null}
      callLine={
        <CallLine
          question={text.strip.talk}
          call={text.strip.call({ name: contact.shortName })}
          telephone={contact.telephone}
        />
      }
      onTouch={onTouch}
    />
  );
}
