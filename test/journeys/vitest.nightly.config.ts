// The journeys as they run each night and before a release: `vitest run --config test/journeys/vitest.nightly.config.ts`.
import { journeys } from './vitest.config.ts';

export default journeys({ nightly: true });
