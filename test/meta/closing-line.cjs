'use strict';

/** Ends a Jest run with the one line that people and machines look for. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    // A suite that does not even load has no failed test of its own.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest's own summary is printed after every reporter; this line must be the last.
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`));
  }
};
