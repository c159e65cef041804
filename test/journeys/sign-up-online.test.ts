import { describe, test } from 'vitest';
import { nl } from '../support/kiosk-text.ts';
import { coordinator } from './a-colleague.ts';
import { expect } from './expect.ts';
import { inANeighbourhood } from './setting.ts';

const place = inANeighbourhood();

describe('signing up while there is a network', () => {
  test('the ticket is confirmed, and the desk has the visitor once', async () => {
    const [date] = await (await place().elsewhere()).datesWithPlaces(2);
    const visitor = await place().aKiosk({ settles: true });

    await visitor.opensTheActivity(date!);
    await visitor.signsUp({ firstName: 'Hildegarde', telephone: '0470123456', persons: 2 });

    await visitor.reads(nl.ticket.confirmed);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Hildegarde')).toHaveCount(1);
    await expect(desk.signUpsOf('Hildegarde')).toContainText(nl.persons({ count: 2 }));
  });

  test('two quick taps on the last button leave one sign-up', async () => {
    const [, date] = await (await place().elsewhere()).datesWithPlaces(2);
    const visitor = await place().aKiosk();
    const pushed: string[] = [];
    visitor.page.on('request', (request) => {
      if (!request.url().endsWith('/api/v1/push')) return;
      const { entries } = request.postDataJSON() as { entries: { header: string }[] };
      pushed.push(...entries.map(({ header }) => header));
    });

    await visitor.opensTheActivity(date!);
    await visitor.answersAll({ firstName: 'Ongeduldig', telephone: null });
    await visitor.button(nl.signUp.send).dblclick();

    await visitor.reads(nl.ticket.confirmed);
    const desk = await place().aDesk(coordinator);
    await desk.opensTheListOf(date!);
    await expect(desk.signUpsOf('Ongeduldig')).toHaveCount(1);
    expect(pushed).toHaveLength(1);
  });
});
