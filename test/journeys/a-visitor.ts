// Somebody who stands at a kiosk: touches what they read, types on the keys of the screen, and sees words.
import type { Locator, Page } from 'playwright';
import type { DayPart } from '../../src/domain/entries/entry.ts';
import { localDateOf } from '../../src/domain/time/local-date.ts';
import { asInstant, type LocalDate } from '../../src/domain/time/time.ts';
import type { Occurrence } from '../../src/kiosk/visit/agenda.ts';
import { expect } from './expect.ts';
import { nl, oneLine } from '../support/kiosk-text.ts';

export interface SignUp {
  readonly firstName: string;
  /** As typed; null comes to the desk. */
  readonly telephone: string | null;
  readonly persons?: number;
  readonly attendance?: 'once' | 'series';
  /** Asked of who comes alone. */
  readonly together?: boolean;
}

export interface CallbackWish {
  readonly subject: string;
  readonly dayPart?: DayPart;
  readonly firstName: string;
  readonly telephone: string | null;
}

export interface Visitor {
  readonly page: Page;
  readonly button: (name: string) => Locator;
  readonly touches: (name: string) => Promise<void>;
  readonly chooses: (name: string) => Promise<void>;
  readonly reads: (title: string) => Promise<void>;
  readonly seesTheRestScreen: () => Promise<void>;
  readonly wakesTheScreen: () => Promise<void>;
  readonly opensTheAgenda: () => Promise<void>;
  readonly turnsTo: (day: LocalDate) => Promise<void>;
  readonly cards: () => Locator;
  /** From the rest screen, through the agenda. */
  readonly opensTheActivity: (occurrence: Occurrence) => Promise<void>;
  readonly types: (words: string) => Promise<void>;
  readonly typesNumber: (digits: string) => Promise<void>;
  /** On an activity's page: answers every question, up to the button that sends. */
  readonly answersAll: (answers: SignUp) => Promise<void>;
  /** On an activity's page: all of it. */
  readonly signsUp: (answers: SignUp) => Promise<void>;
  /** From the rest screen. */
  readonly asksToBeCalled: (wish: CallbackWish) => Promise<void>;
  readonly losesTheNetwork: () => Promise<void>;
  readonly hasTheNetworkAgain: () => Promise<void>;
}

const exactly = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);

/** By finger, as on a kiosk; `mouse` where the browser was not told that it has a touchscreen. */
export function aVisitor(page: Page, by: 'finger' | 'mouse' = 'finger'): Visitor {
  const touch = (what: Locator): Promise<void> => (by === 'finger' ? what.tap() : what.click());
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const touches = (name: string): Promise<void> => touch(button(name));
  const chooses = (name: string): Promise<void> => touch(page.getByRole('radio', { name }).first());
  const reads = (title: string): Promise<void> =>
    expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  const pageNow = async () => localDateOf(asInstant(await page.evaluate(() => Date.now())));

  const wakesTheScreen = async (): Promise<void> => {
    await touches(nl.rest.touch);
    await reads(oneLine(nl.start.title));
  };
  const opensTheAgenda = async (): Promise<void> => {
    await wakesTheScreen();
    await touch(page.getByRole('button', { name: nl.start.agenda }));
    await expect(page.getByRole('group', { name: nl.agenda.days })).toBeVisible();
  };
  const turnsTo = async (day: LocalDate): Promise<void> => {
    const days = page.getByRole('group', { name: nl.agenda.days });
    const today = await pageNow();
    const leaf = days.getByRole('button', {
      name: new RegExp(`^${nl.when.dayNumber(day)}\\s*${nl.when.leaf(day, today)}$`),
    });
    // Sixty days of agenda, at least two on each row of leaves.
    for (let row = 0; row < 30 && !(await leaf.isVisible()); row += 1)
      await touch(days.getByRole('button', { name: nl.agenda.later }));
    await touch(leaf);
    await expect(leaf).toHaveAttribute('aria-pressed', 'true');
  };
  const cards = (): Locator => page.getByRole('list').getByRole('listitem');
  const opensTheActivity = async ({ date, activity }: Occurrence): Promise<void> => {
    await opensTheAgenda();
    await turnsTo(date.on);
    await touch(page.getByRole('list').getByRole('button').filter({ hasText: activity.title }));
    await reads(activity.title);
  };

  const types = async (words: string): Promise<void> => {
    const keys = page.getByRole('group', { name: nl.keyboard.label });
    const key = (sign: string): Locator => keys.getByRole('button', { name: sign, exact: true });
    for (const sign of words) {
      const wanted = key(sign === ' ' ? nl.keyboard.space : sign);
      if (!(await wanted.isVisible())) await touch(key(`${nl.keyboard.upper}, ${nl.keyboard.capitals}`));
      await touch(wanted);
    }
  };
  const typesNumber = async (digits: string): Promise<void> => {
    const pad = page.getByRole('group', { name: nl.keyboard.numbers });
    for (const digit of digits) await touch(pad.getByRole('button', { name: digit, exact: true }));
  };

  const givesNumber = async (title: string, telephone: string | null, without: string): Promise<void> => {
    await reads(title);
    if (telephone === null) {
      await touches(without);
      return;
    }
    await typesNumber(telephone);
  };

  const comesAlone = ({ persons = 1 }: SignUp): boolean => persons === 1;
  const answersAll = async (answers: SignUp): Promise<void> => {
    await touch(
      page.getByRole('button', { name: new RegExp(`^(?:${nl.activity.signUp}|${nl.activity.joinWaitingList})$`) }),
    );
    const often = page.getByRole('heading', { name: nl.signUp.attendance });
    await expect(often.or(page.getByRole('heading', { name: nl.signUp.persons }))).toBeVisible();
    if (await often.isVisible()) {
      await chooses(answers.attendance === 'series' ? nl.signUp.series : nl.signUp.once);
      await touches(nl.next);
    }
    await reads(nl.signUp.persons);
    await chooses(nl.persons({ count: answers.persons ?? 1 }));
    await touches(nl.next);
    await reads(nl.signUp.name);
    await types(answers.firstName);
    await touches(nl.next);
    if (!comesAlone(answers)) {
      await reads(nl.signUp.telephone);
      if (answers.telephone !== null) await typesNumber(answers.telephone);
      return;
    }
    await givesNumber(nl.signUp.telephone, answers.telephone, nl.signUp.noTelephone);
    if (answers.telephone !== null) await touches(nl.next);
    await reads(nl.signUp.together);
    await chooses(answers.together === true ? nl.signUp.togetherYes : nl.signUp.togetherNo);
  };

  return {
    page,
    button,
    touches,
    chooses,
    reads,
    wakesTheScreen,
    opensTheAgenda,
    turnsTo,
    cards,
    opensTheActivity,
    types,
    typesNumber,
    answersAll,
    seesTheRestScreen: () => expect(button(nl.rest.touch)).toBeVisible(),
    signsUp: async (answers) => {
      await answersAll(answers);
      const without = !comesAlone(answers) && answers.telephone === null;
      const { send, sendToWaitingList, sendWithout, sendToWaitingListWithout } = nl.signUp;
      const sends = without ? [sendWithout, sendToWaitingListWithout] : [send, sendToWaitingList];
      await touch(page.getByRole('button', { name: new RegExp(`^(?:${sends.join('|')})$`) }));
    },
    asksToBeCalled: async ({ subject, dayPart = 'morning', firstName, telephone }) => {
      await wakesTheScreen();
      await touch(page.getByRole('button', { name: nl.start.callback }));
      await reads(oneLine(nl.callback.subject));
      await touch(page.getByRole('button', { name: exactly(subject) }));
      await reads(nl.callback.when);
      await chooses(nl.callback.dayPart[dayPart]);
      await touches(nl.next);
      await reads(nl.callback.name);
      await types(firstName);
      await touches(nl.next);
      await givesNumber(nl.callback.telephone, telephone, nl.callback.sendVisit);
      if (telephone === null) return;
      await touches(nl.next);
      await reads(nl.callback.message);
      await chooses(nl.callback.messageYes);
      await touches(nl.callback.send);
    },
    losesTheNetwork: () => page.context().setOffline(true),
    hasTheNetworkAgain: () => page.context().setOffline(false),
  };
}
