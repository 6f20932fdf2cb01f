// Stands in for '@jest/globals'; the test file that is run at the moment gets its own.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalThis[Symbol.for('kith.jest')];
