// Playwright's expect, with the patience of a slow machine: it only ends what hangs.
import { expect as impatient } from 'playwright/test';

export const expect = impatient.configure({ timeout: 30_000 });
