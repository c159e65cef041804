// What visitors will see of an activity: the card on the screen, and the poster.
import type { DeskSetting } from '../../../contract/desk.ts';
import type { Activity, ActivityDate } from '../../../domain/activities/activity.ts';
import { makeLastingCode } from '../../../domain/entries/code.ts';
import { localTimeOf } from '../../../domain/time/local-date.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { Card, Cards } from '../../../ui/activity/card.tsx';
import { deskFormat, deskText } from '../../../text/desk.ts';
import { posterWords } from '../../print/poster-words.ts';
import { PosterPaper } from '../posters/poster-paper.tsx';
import type { ActivityDraft } from './activity-draft.ts';
import style from './editor.module.css';

const text = deskText.editor;
/** Stands where the code of the activity will stand. */
const sampleCode = makeLastingCode(new Uint8Array(6));

interface Props {
  readonly setting: DeskSetting;
  readonly today: LocalDate;
  readonly draft: ActivityDraft;
  readonly activity: Activity | undefined;
  /** The first date to come. */
  readonly next: ActivityDate | undefined;
}

export function EditorPreview({ setting, today, draft, activity, next }: Props) {
  const { config } = setting;
  const location = config.locations.find(({ id }) => id === draft.location);
  const neighbourhood = config.neighbourhoods.find(({ id }) => id === location?.neighbourhood);
  if (activity === undefined || location === undefined || neighbourhood === undefined)
    return (
      <aside class={style.preview}>
        <h2>{text.preview}</h2>
        <p>{text.previewLater}</p>
      </aside>
    );
  const source = {
    config,
    today,
    demo: setting.demo,
    publicAddress: setting.publicAddress,
    agenda: { activities: [{ ...activity, code: sampleCode }], dates: [] },
  };
  const words = posterWords(source, {
    code: sampleCode,
    about: { kind: 'activity', activity: activity.id },
    hangsAt: '',
  });
  return (
    <aside class={style.preview} aria-label={text.preview}>
      <h2>{text.preview}</h2>
      <p>{text.onScreen}</p>
      <div inert>
        <Cards label={text.onScreen}>
          <Card
            title={activity.title}
            line={text.cardLine({
              place: [location.shortName, activity.room].filter((part) => part !== null).join(', '),
              price: activity.priceCents === 0 ? text.free.toLowerCase() : text.euro({ amount: draft.price }),
              access: activity.stepFree ? 'stepFree' : 'other',
            })}
            time={next === undefined ? '' : deskFormat.hour(localTimeOf(next.startsAt))}
            until={next === undefined ? text.noDate : deskFormat.calendar.dayAndMonth(next.on)}
            mark={neighbourhood.mark}
            letter={neighbourhood.letter}
            neighbourhood={neighbourhood.name}
            state={
              activity.signUp.needed
                ? { variant: 'open', count: String(activity.places), unit: text.placesFree }
                : { variant: 'open', unit: text.walkIn }
            }
          />
        </Cards>
      </div>
      {words !== undefined && (
        <>
          <p>{text.onPoster}</p>
          <PosterPaper
            words={words}
            code={sampleCode}
            publicAddress={setting.publicAddress}
            format={{ paper: 'a4', ink: 'full' }}
            printable={false}
          />
        </>
      )}
    </aside>
  );
}
