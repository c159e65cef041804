// The frame around every screen of a visit: header, accessibility buttons, and a telephone number for help.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { clock } from '../../text/format/hours.ts';
import { Notice } from '../../ui/status/notice.tsx';
import { Screen } from '../../ui/layout/screen.tsx';
import { Strip, type StripTab } from '../../ui/layout/strip.tsx';
import { timeOf, type ScreenContext } from '../context/screen-context.ts';
import { useObservable } from '../store/observable.ts';
import { useFocusOn } from '../parts/use-focus.ts';
import { currentRoute, type ScreenRoute } from '../visit/visit.ts';

interface Props {
  readonly context: ScreenContext;
  readonly children: ComponentChildren;
}

/** A setting of the page that ends with the visit: `data-size` for *Groter*, `data-reach` for *Zittend*. */
function useSetting(name: 'size' | 'reach', value: string): [boolean, () => void] {
  const [on, setOn] = useState(document.documentElement.dataset[name] === value);
  const toggle = (): void => {
    if (on) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
    setOn(!on);
  };
  return [on, toggle];
}

function sheetOf(place: ScreenRoute): string {
  if ('step' in place) return `${place.at} ${place.step}`;
  return place.at === 'activity' ? `${place.at} ${place.date}` : place.at;
}

const showsOfflineNotice: ReadonlySet<ScreenRoute['at']> = new Set(['start', 'agenda', 'activity', 'where']);

/**
 * Chooses the notice. It never names the holder of a pass, because bystanders can read the screen. A ticket needs all
 * the room, so it gets none.
 */
function noticeOf({ text, visit }: ScreenContext, online: boolean) {
  if (visit.pass !== undefined && !('entry' in currentRoute(visit)))
    return (
      <Notice icon="ticket" tone="good">
        {text.passRead}
      </Notice>
    );
  return online || !showsOfflineNotice.has(currentRoute(visit).at) ? undefined : (
    <Notice icon="offline">{text.offline}</Notice>
  );
}

export function Frame({ context, children }: Props) {
  const { text, visit, now, today, contact, agenda, kiosk } = context;
  const [larger, toggleLarger] = useSetting('size', 'larger');
  const [seated, toggleSeated] = useSetting('reach', 'seated');
  const online = useObservable(kiosk.enrolment.online);
  const place = currentRoute(visit);
  const dismiss = (): void => {
    context.putPassAway();
    // The tapped button disappears, so the focus moves to the title.
    document.querySelector('h1')?.focus();
  };
  const sheet = sheetOf(place);
  useFocusOn(sheet);
  const tabs: readonly StripTab[] = [
    { id: 'back', icon: 'arrow-left', label: text.strip.back, onPress: context.back },
    { id: 'stop', icon: 'hand', label: text.strip.stop, onPress: context.wipe, stop: true },
    {
      id: 'larger',
      icon: larger ? 'zoom-out' : 'zoom-in',
      label: larger ? text.strip.smaller : text.strip.larger,
      onPress: toggleLarger,
    },
    ...(visit.pass === undefined
      ? []
      : [{ id: 'pass', icon: 'ticket', label: text.strip.removePass, onPress: dismiss } as const]),
    { id: 'seated', icon: 'chair', label: seated ? text.strip.standing : text.strip.seated, onPress: toggleSeated },
  ];
  return (
    <Screen
      marks={agenda.snapshot.config.neighbourhoods.map(({ mark }) => mark)}
      productName={text.product}
      moment={text.mastMoment({ day: text.when.fullDay(today), time: clock(timeOf(now)) })}
      demo={agenda.snapshot.demo ? text.demo : undefined}
      notice={noticeOf(context, online)}
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
