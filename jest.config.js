/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  setupFiles: ['<rootDir>/test/support/one-seed.ts'],
  roots: ['<rootDir>/test'],
  reporters: ['default', '<rootDir>/test/support/summary-reporter.cjs'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Most of a journey's time is waiting, so a few more than there are cores.
  maxWorkers: 3,
  // Processes and databases that are killed have a command of their own: npm run test:chaos
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/chaos/'],
  testTimeout: 40_000,
};
