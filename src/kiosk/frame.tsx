// What stands on every screen of a visit: mast, helpers and the number of a person.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { clock } from '../text/format/hours.ts';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { Strip, type StripTab } from '../ui/strip.tsx';
import { timeOf, type Here } from './here.ts';
import { useObserved } from './observed.ts';
import { useFocusOn } from './use-focus.ts';
import { placeOf, type Place } from './visit.ts';

interface Props {
  readonly here: Here;
  readonly children: ComponentChildren;
}

/** A setting of the page itself, gone after the visit: `data-size` for Groter, `data-reach` for Zittend. */
function useSetting(name: 'size' | 'reach', value: string): [boolean, () => void] {
  const [on, setOn] = useState(document.documentElement.dataset[name] === value);
  const toggle = (): void => {
    if (on) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
    setOn(!on);
  };
  return [on, toggle];
}

function sheetOf(place: Place): string {
  if ('step' in place) return `${place.at} ${place.step}`;
  return place.at === 'activity' ? `${place.at} ${place.date}` : place.at;
}

const untroubled: ReadonlySet<Place['at']> = new Set(['start', 'agenda', 'activity', 'where']);

/** Never whose pass it is: everybody who stands near can read the screen. A ticket needs all the room there is. */
function noticeOf({ text, visit }: Here, online: boolean) {
  if (visit.pass !== undefined && !('entry' in placeOf(visit)))
    return (
      <Notice icon="ticket" tone="good">
        {text.passRead}
      </Notice>
    );
  return online || !untroubled.has(placeOf(visit).at) ? undefined : <Notice icon="offline">{text.offline}</Notice>;
}

export function Frame({ here, children }: Props) {
  const { text, visit, now, today, contact, agenda, kiosk } = here;
  const [larger, toggleLarger] = useSetting('size', 'larger');
  const [seated, toggleSeated] = useSetting('reach', 'seated');
  const online = useObserved(kiosk.keeper.online);
  const place = placeOf(visit);
  const putAway = (): void => {
    here.putPassAway();
    // This tab goes with it.
    document.querySelector('h1')?.focus();
  };
  const sheet = sheetOf(place);
  useFocusOn(sheet);
  const tabs: readonly StripTab[] = [
    { id: 'back', icon: 'arrow-left', label: text.strip.back, onPress: here.back },
    { id: 'stop', icon: 'hand', label: text.strip.stop, onPress: here.forget, stop: true },
    {
      id: 'larger',
      icon: larger ? 'zoom-out' : 'zoom-in',
      label: larger ? text.strip.smaller : text.strip.larger,
      onPress: toggleLarger,
    },
    ...(visit.pass === undefined
      ? []
      : [{ id: 'pass', icon: 'ticket', label: text.strip.forgetPass, onPress: putAway } as const]),
    { id: 'seated', icon: 'chair', label: seated ? text.strip.standing : text.strip.seated, onPress: toggleSeated },
  ];
  return (
    <Screen
      marks={agenda.snapshot.config.neighbourhoods.map(({ mark }) => mark)}
      productName={text.product}
      moment={text.mastMoment({ day: text.when.fullDay(today), time: clock(timeOf(now)) })}
      demo={agenda.snapshot.demo ? text.demo : undefined}
      notice={noticeOf(here, online)}
      sheet={sheet}
      strip={
        <Strip
          label={text.strip.label}
          tabs={tabs}
          question={text.strip.talk}
          call={text.strip.call({ name: contact.shortName })}
          telephone={contact.telephone}
        />
      }
    >
      {children}
    </Screen>
  );
}
