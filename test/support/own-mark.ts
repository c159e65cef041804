// How the server's own answers look to a kiosk, for tests that answer in its place.
import { problemMediaType, type ProblemName, problemPrefix, protocolHeader } from '../../src/contract/problem.ts';
import { protocolVersion } from '../../src/contract/version.ts';

export const ownMark = { [protocolHeader]: String(protocolVersion) };
export const ownProblem = { ...ownMark, 'Content-Type': problemMediaType };

export const aProblem = (status: number, name: ProblemName): string =>
  JSON.stringify({ type: `${problemPrefix}${name}`, title: name, status, detail: 'What to do.' });
