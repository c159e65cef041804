// Loaded by Node before a server that a test starts, so that it shows the time of the test.
import { followParent } from './clock-shift.ts';

followParent();
