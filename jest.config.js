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
  // Two commands of their own, so that the everyday run stays short: npm run test:long (bad days, rare
  // ways, storms; every folder called `long`) and npm run test:chaos (processes and databases that are killed).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/chaos/', '/long/'],
  testTimeout: 40_000,
};
