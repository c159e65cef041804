import { linesOf } from '../../../text/format/lines.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Go } from '../../../ui/controls/button.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import type { FullScreenContext } from '../../context/screen-context.ts';
import type { ScreenRoute } from '../../visit/visit.ts';
import { StartView } from '../start/start-view.tsx';

/** Tasks that a visitor resumes after showing a pass. */
const tasks: ReadonlySet<ScreenRoute['at'] | undefined> = new Set(['activity', 'sign-up', 'callback']);

/** The screen after a pass is read or put away: a greeting without a name, and what can be done now. */
export function PassScreen({ context }: { readonly context: FullScreenContext }) {
  const { text, visit, camera, go, back } = context;
  const isRead = visit.pass !== undefined;
  const words = text.pass;
  const title = isRead ? words.title : words.gone;
  if (!tasks.has(visit.trail.at(-2)?.at))
    return (
      <StartView
        text={text}
        title={title}
        canScan={camera !== 'none'}
        onChoose={(at) => go(at === 'callback' ? { at, step: 'subject' } : { at })}
      />
    );
  const [hello, more] = linesOf(title);
  return (
    <Page
      place="centre"
      about={
        <Question
          title={
            <>
              {hello} <br />
              {more}
            </>
          }
          lead={isRead ? words.more : words.goneMore}
          picture={<Art name="code" />}
        />
      }
    >
      <Go icon="arrow-right" onPress={back}>
        {words.onward}
      </Go>
    </Page>
  );
}
