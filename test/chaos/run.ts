// Plays a seed, and makes what fails shorter before it is told.
import { rmSync } from 'node:fs';
import { planFor } from './happen.ts';
import { drawScript, lengthOf, type Script } from './script.ts';
import { makeTemplate, type Template } from './template.ts';
import { brokenTruths } from './truths.ts';
import { type Faults, World } from './world.ts';
import { makeFolder } from '../support/folders.ts';

export interface Played {
  readonly log: readonly string[];
  /** Empty when every promise was kept. */
  readonly broken: readonly string[];
}

export interface Theatre {
  readonly play: (script: Script) => Promise<Played>;
  readonly playSeed: (seed: number) => Promise<Played>;
  /** Leaves out happenings for as long as it still fails. */
  readonly shorten: (script: Script) => Promise<Script>;
  readonly close: () => void;
}

export function openTheatre(faults: Faults = {}): Theatre {
  const folder = makeFolder('buurtkiosk-chaos-');
  const templates = new Map<string, Promise<Template>>();
  const templateFor = ({ places, kiosks }: Script): Promise<Template> => {
    const name = `${places} places, ${kiosks} kiosks`;
    const made = templates.get(name) ?? makeTemplate({ folder, places, kiosks });
    templates.set(name, made);
    return made;
  };

  const play = async (script: Script): Promise<Played> => {
    const world = new World(script, { template: await templateFor(script), folder, faults });
    try {
      await world.play(planFor(world, script), lengthOf(script));
      return { log: world.log, broken: await brokenTruths(world, script) };
    } catch (cause) {
      return { log: world.log, broken: [cause instanceof Error ? cause.message : String(cause)] };
    } finally {
      await world.end();
    }
  };

  const shorten = async (script: Script): Promise<Script> => {
    let shortest = script;
    for (let size = script.happenings.length; size > 0; size = Math.floor(size / 2)) {
      for (let from = 0; from < shortest.happenings.length;) {
        const without = { ...shortest, happenings: shortest.happenings.toSpliced(from, size) };
        if ((await play(without)).broken.length > 0) shortest = without;
        else from += size;
      }
    }
    return shortest;
  };

  return {
    play,
    playSeed: (seed) => play(drawScript(seed)),
    shorten,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
