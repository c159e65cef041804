// Invented holders of a buurtpas. The codes never change, so that anybody can try one.
import { codeOf } from '../../domain/entries/code.ts';
import type { Personal } from '../../domain/entries/entry.ts';
import { asId, type Code } from '../../domain/ids.ts';

export interface DemoPass {
  readonly code: Code;
  readonly holder: Personal;
  readonly madeDaysAgo: number;
  readonly isLost: boolean;
}

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Makes a code of seven characters; the eighth is computed. */
const codeFrom = (word: string): Code => codeOf(Uint8Array.from(word, (sign) => signs.indexOf(sign)));

/** For trying at the kiosk: `PASS-DEMK`. */
export const demoPassCode = codeFrom('PASSDEM');

export const demoPasses: readonly DemoPass[] = [
  {
    code: demoPassCode,
    holder: {
      firstName: 'Godelieve',
      telephone: asId('+32470000003'),
      languages: ['nl'],
      supportNeeds: ['wheelchair', 'hearing'],
      note: 'zit graag vooraan',
    },
    madeDaysAgo: 40,
    isLost: false,
  },
  {
    code: codeFrom('PASS5AM'),
    holder: {
      firstName: 'Samira',
      telephone: asId('+32470000006'),
      languages: ['ar', 'fr'],
      supportNeeds: ['reading'],
    },
    madeDaysAgo: 26,
    isLost: false,
  },
  {
    code: codeFrom('PASSY5F'),
    holder: {
      firstName: 'Yusuf',
      telephone: asId('+32470000008'),
      languages: ['tr', 'nl'],
      supportNeeds: ['walker', 'transport'],
      note: 'zijn zoon brengt hem',
    },
    madeDaysAgo: 12,
    isLost: false,
  },
  {
    code: codeFrom('PASSAGN'),
    holder: { firstName: 'Agnieszka', languages: ['pl', 'nl'], supportNeeds: ['sight', 'companion'] },
    madeDaysAgo: 3,
    isLost: false,
  },
  {
    code: codeFrom('PASSW3G'),
    holder: { firstName: 'Willy', telephone: asId('+32470000020'), languages: ['nl'], supportNeeds: [] },
    madeDaysAgo: 33,
    isLost: true,
  },
];

/** What this person submits: whoever holds a pass shows it and types nothing. */
export function demoPersonal({ firstName = '', telephone }: Personal): Personal {
  const held = demoPasses.find(({ holder, isLost }) => !isLost && holder.firstName === firstName);
  if (held !== undefined) return { pass: held.code };
  return telephone === undefined ? { firstName } : { firstName, telephone };
}
