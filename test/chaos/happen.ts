// Makes a script happen in a world.
import { type EntryHeader, isAboutTicket } from '../../src/domain/entries/entry.ts';
import type { Envelope } from '../../src/contract/sealed.ts';
import type { Code } from '../../src/domain/ids.ts';
import { milliseconds } from '../../src/domain/time/time.ts';
import type { Happening, Script } from './script.ts';
import { dates } from './template.ts';
import { headerOf, inWords, numberOf } from './visitors.ts';
import type { World } from './world.ts';

type Of<What extends Happening['what']> = Extract<Happening, { readonly what: What }>;

type Shown = { readonly envelope: Envelope; readonly pass: number | null };

const inHours = (by: number): string => `${by < 0 ? 'back' : 'on'} ${(Math.abs(by) / 3_600_000).toFixed(1)} hours`;

export const planFor =
  (world: World, { happenings }: Script) =>
  (): void => {
    for (const happening of happenings) world.schedule(happening.at, () => happen(world, happening));
  };

function happen(world: World, happening: Happening): void {
  switch (happening.what) {
    case 'visit':
      return visit(world, happening);
    case 'access_log':
      return access(world, happening);
    case 'make-pass':
    case 'withdraw-pass':
      return handlePass(world, happening);
    case 'edit-dates':
      return editDates(world, happening);
    case 'no-network':
    case 'kiosk-dies':
    case 'kiosk-disk-full':
    case 'kiosk-clock-jumps':
      return troubleAtKiosk(world, happening);
    case 'server-dies':
    case 'server-disk-full':
    case 'server-clock-jumps':
    case 'backup':
    case 'restore':
      return troubleAtServer(world, happening);
  }
}

/** What is left with a buurtpas that the desk handed out. */
function envelopeFor({ template, desk }: World, header: EntryHeader, pass: number | undefined): Shown {
  const withPass = pass !== undefined && desk.passes.has(pass) ? template.withPass[pass] : undefined;
  if (withPass === undefined || (header.kind !== 'sign-up' && header.kind !== 'callback-request'))
    return { envelope: template.envelopes[header.kind], pass: null };
  return { envelope: withPass[header.kind], pass: pass ?? null };
}

function handlePass(world: World, { what, pass }: Of<'make-pass' | 'withdraw-pass'>): void {
  const [doing, done] =
    what === 'make-pass' ? [world.desk.make(pass), 'has'] : [world.desk.withdraw(pass), 'has withdrawn'];
  world.do(async () => {
    if (await doing) world.say(`desk: ${done} buurtpas ${pass}`);
  });
}

function editDates(world: World, happening: Of<'edit-dates'>): void {
  const { date, following, edit } = happening;
  world.do(async () => {
    const outcome = await world.desk.editDates(happening);
    const which = `${String(dates[date])}${following ? ' and the following' : ''}`;
    if (outcome !== 'unheard') world.say(`desk: ${which} ${edit.kind}: ${outcome}`);
  });
}

function visit(world: World, { kiosk: at, wish, stays, number, pass: card }: Of<'visit'>): void {
  const kiosk = world.kiosks[at];
  if (kiosk === undefined || !kiosk.isUp) return;
  const given = world.left.flatMap(({ entry, outcomeShown }) =>
    outcomeShown === 'stored' && !isAboutTicket(entry.header) ? [{ code: entry.header.code, id: entry.header.id }] : [],
  );
  const tickets = given.map(({ code }) => code).toReversed();
  const header = headerOf({ wish, number, kiosk, tickets });
  if (header === undefined) return;
  const byCode = (code: Code): string => numberOf(given.find((ticket) => ticket.code === code)?.id ?? '');
  const { envelope, pass } = envelopeFor(world, header, card);
  const visitedAt = world.now();
  world.do(async () => {
    const { outcomeShown, entry } = await kiosk.submitEntry(header, { envelope, stays });
    world.left.push({ entry, kiosk, outcomeShown, pass, at: visitedAt });
    const sure =
      entry.header.kind === 'sign-up' && entry.header.seat === 'loaned' ? ', and that the seat is theirs' : '';
    const shown = pass === null ? '' : ` with buurtpas ${pass}`;
    world.say(`${kiosk.name}: #${number} ${inWords(header, byCode)}${shown}: told ${outcomeShown}${sure}`);
  });
}

function access({ kiosks, say }: World, { kiosk: at }: Of<'access_log'>): void {
  const kiosk = kiosks[at];
  if (kiosk === undefined || !kiosk.isUp) return;
  // Not waited for: it takes its time on the line.
  void kiosk.access().then(
    (has) => has && say(`${kiosk.name}: has what there is to do`),
    () => undefined,
  );
}

type KioskTrouble = Of<'no-network' | 'kiosk-dies' | 'kiosk-disk-full' | 'kiosk-clock-jumps'>;

function troubleAtKiosk({ kiosks, say, schedule }: World, trouble: KioskTrouble): void {
  const kiosk = kiosks[trouble.kiosk];
  if (kiosk === undefined) return;
  const tell = (words: string): void => say(`${kiosk.name}: ${words}`);
  switch (trouble.what) {
    case 'no-network':
      kiosk.hasNetwork = false;
      tell('loses the network');
      return schedule(trouble.lasts, () => {
        kiosk.hasNetwork = true;
        tell('has the network again');
        kiosk.greet();
      });
    case 'kiosk-dies':
      tell(trouble.death.at === 'once' ? 'the plug is pulled' : 'the plug will be pulled');
      kiosk.dieAt(trouble.death);
      return schedule(trouble.lasts, () => {
        if (!kiosk.isUp) tell('starts');
        kiosk.spare();
        kiosk.start();
        kiosk.greet();
      });
    case 'kiosk-disk-full':
      kiosk.setFull(true);
      tell('the disk is full');
      return schedule(trouble.lasts, () => {
        kiosk.setFull(false);
        tell('there is room again');
      });
    case 'kiosk-clock-jumps':
      kiosk.jumpClock(trouble.by);
      return tell(`the clock jumps ${inHours(trouble.by)}`);
  }
}

type ServerTrouble = Of<'server-dies' | 'server-disk-full' | 'server-clock-jumps' | 'backup' | 'restore'>;

function troubleAtServer(world: World, trouble: ServerTrouble): void {
  const { server, say, schedule } = world;
  switch (trouble.what) {
    case 'server-dies':
      say(trouble.death === 'once' ? 'server: the plug is pulled' : 'server: the plug will be pulled');
      server.dieAt(trouble.death);
      return schedule(trouble.lasts, () => {
        server.spare();
        world.startServer();
      });
    case 'server-disk-full':
      world.do(() => server.setFull(true));
      say('server: the disk is full');
      return schedule(trouble.lasts, () => {
        say('server: there is room again');
        world.do(() => server.setFull(false));
      });
    case 'server-clock-jumps':
      server.jumpClock(trouble.by);
      return say(`server: the clock jumps ${inHours(trouble.by)}`);
    case 'backup':
      // A moment of its own: it is made on another thread, and nothing may happen before or after it by chance.
      return schedule(milliseconds(1), () =>
        world.do(async () => say((await server.backUp()) ? 'server: a backup is made' : 'server: no backup')),
      );
    case 'restore':
      return restore(world, trouble);
  }
}

function restore(world: World, { back }: Of<'restore'>): void {
  const { server, testimony, desk, say } = world;
  server.putBack(back);
  say('server: an older backup is put back');
  testimony.goBackTo(server.knownReceipts());
  desk.goBackTo(server.storedPasses());
  desk.forgetEdits();
  world.startServer();
}
