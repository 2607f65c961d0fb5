import Mocha from 'mocha';
import { noteCounts } from './counts.mjs';

/** Mocha's own report for people, and the counts for the closing line of the whole run. */
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      noteCounts({ passed: passes, failed: failures, skipped: pending });
    });
  }
}
