import { activityKinds, type ActivityKind } from '../../../domain/activities/activity.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { linesOf } from '../../../text/format/lines.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Other } from '../../../ui/controls/button.tsx';
import { Card, Cards } from '../../../ui/activity/card.tsx';
import { Chip } from '../../../ui/controls/chip.tsx';
import { Deck, DeckRow } from '../../../ui/controls/deck.tsx';
import { Empty } from '../../../ui/status/empty.tsx';
import type { IconName } from '../../../ui/marks/icon.tsx';
import { Leaf } from '../../../ui/controls/leaf.tsx';
import { LongList } from '../../../ui/layout/long-list.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Question } from '../../../ui/layout/question.tsx';
import type { Location, Neighbourhood } from '../../visit/agenda.ts';
import type { AgendaFilter } from '../../visit/visit.ts';
import { agendaSummary, agendaTitle } from './agenda-words.ts';
import type { CardData } from './card-of.ts';

const kindIcons: Record<ActivityKind, IconName> = {
  eat: 'bowl',
  chat: 'chats',
  move: 'shoe',
  play: 'puzzle',
  learn: 'learn',
};

interface Props {
  readonly text: Text;
  readonly today: LocalDate;
  readonly day: LocalDate;
  /** The days on the tabs, in order. */
  readonly days: readonly LocalDate[];
  readonly filter: AgendaFilter;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** The location that is filtered on, if any. */
  readonly location: Location | undefined;
  readonly cards: readonly CardData[];
  /** Whether the day has no activities, whatever the filter. */
  readonly dayIsEmpty: boolean;
  readonly onDay: (day: LocalDate) => void;
  readonly onEarlier: (() => void) | undefined;
  readonly onLater: (() => void) | undefined;
  readonly onFilter: (part: Partial<AgendaFilter>) => void;
  readonly onOpen: (id: string) => void;
}

export function AgendaView(props: Props) {
  const { text, today, day, cards, filter, onOpen, onFilter, dayIsEmpty } = props;
  const { agenda } = text;
  const [first, second] = linesOf(agendaTitle(text, day, today));
  const cancelled = cards.filter(({ state }) => state.variant === 'cancelled').length;
  const filtered = filter.kind !== null || filter.neighbourhood !== null || filter.location !== undefined;
  const title = (
    <>
      {first} <br />
      {second}
    </>
  );
  return (
    <Page
      about={
        <Question
          title={title}
          lead={
            cards.length === 0 && !dayIsEmpty
              ? agenda.nothingFound
              : agendaSummary(text, { all: cards.length, cancelled })
          }
        />
      }
      list={
        <LongList more={agenda.more} toFirst={agenda.toFirst} key={day}>
          {cards.length === 0 ? (
            <Empty picture="quiet" title={agenda.nothing}>
              {dayIsEmpty ? agenda.nothingToday : agenda.nothingMore}
              {filtered && !dayIsEmpty && (
                <Other onPress={() => onFilter({ kind: null, neighbourhood: null, location: undefined })}>
                  {agenda.showAll}
                </Other>
              )}
            </Empty>
          ) : (
            <Cards label={`${first} ${second}`}>
              {cards.map(({ id, ...card }) => (
                <Card key={id} {...card} onPress={() => onOpen(id)} />
              ))}
            </Cards>
          )}
        </LongList>
      }
    >
      <Filters {...props} />
    </Page>
  );
}

function Filters({
  text,
  today,
  day,
  days,
  filter,
  neighbourhoods,
  location,
  onDay,
  onEarlier,
  onLater,
  onFilter,
}: Props) {
  const { agenda, when } = text;
  return (
    <Deck>
      <DeckRow label={agenda.days}>
        {onEarlier && <Leaf icon="arrow-left" name={agenda.earlier} onPress={onEarlier} />}
        {days.map((one) => (
          <Leaf
            key={one}
            number={when.dayNumber(one)}
            name={when.leaf(one, today)}
            pressed={one === day}
            onPress={() => onDay(one)}
          />
        ))}
        {onLater && <Leaf icon="arrow-right" name={agenda.later} onPress={onLater} />}
      </DeckRow>
      {(neighbourhoods.length > 1 || location) && (
        <DeckRow label={agenda.neighbourhoods}>
          <Chip
            label={agenda.allNeighbourhoods}
            pressed={filter.neighbourhood === null && location === undefined}
            onPress={() => onFilter({ neighbourhood: null, location: undefined })}
          />
          {location ? (
            <Chip icon="pin" label={location.shortName} pressed onPress={() => onFilter({ location: undefined })} />
          ) : (
            neighbourhoods.map(({ id, name, mark, letter }) => (
              <Chip
                key={id}
                label={name}
                mark={mark}
                letter={letter}
                pressed={filter.neighbourhood === id}
                onPress={() => onFilter({ neighbourhood: id })}
              />
            ))
          )}
        </DeckRow>
      )}
      <DeckRow label={agenda.kinds}>
        <Chip
          stacked
          icon="grid"
          label={agenda.allKinds}
          pressed={filter.kind === null}
          onPress={() => onFilter({ kind: null })}
        />
        {activityKinds.map((kind) => (
          <Chip
            key={kind}
            stacked
            icon={kindIcons[kind]}
            label={agenda.kind[kind]}
            pressed={filter.kind === kind}
            onPress={() => onFilter({ kind })}
          />
        ))}
      </DeckRow>
    </Deck>
  );
}
