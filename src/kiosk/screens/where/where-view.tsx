import type { Snapshot } from '../../../contract/snapshot.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Go } from '../../../ui/controls/button.tsx';
import { Facts } from '../../../ui/activity/facts.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import { Urgent } from '../../../ui/status/urgent.tsx';
import { Telephone } from '../../../ui/typography/words.tsx';

interface Props {
  readonly text: Text;
  readonly config: Snapshot['config'];
  readonly onAsk: () => void;
}

/** Lists the services with what they help with and their numbers, and says what to do when it cannot wait. */
export function WhereView({ text: { where, lower, anyOf }, config, onAsk }: Props) {
  const helpsWith = (contact: string): readonly string[] =>
    config.subjects
      .filter(({ answeredBy, catchAll }) => answeredBy === contact && catchAll !== true)
      .map(({ name }) => lower(name.nl));
  return (
    <Page
      wide="about"
      about={
        <>
          <Question title={where.title} lead={where.more} />
          <Facts
            long
            facts={config.contactPoints.map(({ id, name, telephone }) => ({
              id,
              icon: 'phone',
              strong: name,
              note: (
                <>
                  <Telephone>{telephone}</Telephone>
                  {helpsWith(id).length > 0 && <p>{where.about({ subjects: anyOf(helpsWith(id)) })}</p>}
                </>
              ),
            }))}
          />
        </>
      }
    >
      <Urgent
        calls={config.urgentNumbers.map(({ number, name, when }) => ({
          id: number,
          strong: number,
          note: name.nl === number ? when.nl : `${name.nl}. ${when.nl}`,
        }))}
      />
      <Go icon="phone-call" onPress={onAsk}>
        {where.ask}
      </Go>
    </Page>
  );
}
