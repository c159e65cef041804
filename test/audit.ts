// Asks the registry whether something that we build on has a known weakness. One of any level fails.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Verdict {
  readonly fails: boolean;
  readonly said: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function read(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/** What `npm audit --json` printed, in words. A registry that does not answer is no reason to stop, and not to be silent. */
export function verdictOf(printed: string): Verdict {
  const report = read(printed);
  const found = isRecord(report) ? report['vulnerabilities'] : undefined;
  if (!isRecord(found)) {
    const why = isRecord(report) && typeof report['message'] === 'string' ? ` (${report['message']})` : '';
    return {
      fails: false,
      said: `NOT AUDITED: the registry could not be asked${why}. Whether a dependency has a known weakness is not known.`,
    };
  }
  const names = Object.entries(found).map(
    ([name, one]) => `  ${name}: ${isRecord(one) ? String(one['severity']) : 'unknown'}`,
  );
  if (names.length === 0) return { fails: false, said: 'No dependency has a known weakness.' };
  return { fails: true, said: ['Known weaknesses; npm audit tells more:', ...names].join('\n') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(import.meta.dirname, '..');
  execFile('npm', ['audit', '--json'], { cwd: root, shell: process.platform === 'win32' }, (_, printed) => {
    const { fails, said } = verdictOf(printed);
    console.log(said);
    process.exitCode = fails ? 1 : 0;
  });
}
