/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  transform: {},
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  // The product is loaded once per worker, not once per file.
  testRunner: '<rootDir>/test/support/plain-node/run-test-file.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/one-seed.ts'],
  roots: ['<rootDir>/test'],
  reporters: ['default', '<rootDir>/test/support/summary-reporter.cjs'],
  testMatch: ['**/*.test.ts'],
  // Most of a journey's time is waiting, so a few more than there are cores.
  maxWorkers: 3,
  // Two commands of their own, so that the everyday run stays short: npm run test:long (bad days, rare
  // ways, storms; every folder called `long`) and npm run test:chaos (processes and databases that are killed).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/chaos/', '/long/'],
  testTimeout: 40_000,
};
