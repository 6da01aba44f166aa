/** Tests run as ES modules against real parts: a real database, real HTTP, real tokens. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^@province-graph/client$': '<rootDir>/client-sdk/src/index.ts',
    '^@province-graph/client/(directory|documents|overview|reports|services|labels)$':
      '<rootDir>/client-sdk/src/generated/$1.ts',
    '^@province-graph/client/(.+)$': '<rootDir>/client-sdk/src/$1.ts',
  },
  testPathIgnorePatterns: [
    ...['/node_modules/', '<rootDir>/test/browser/'],
    // Several processes share the database of a server; an embedded one has one process.
    ...(process.env.DATABASE_URL ? [] : ['\\.server\\.test\\.ts$']),
  ],
  runtime: '<rootDir>/test/support/runtime.mjs',
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/property-seed.ts', '<rootDir>/test/support/refuse-internal.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/.data/',
    '<rootDir>/client-sdk/dist/',
    '<rootDir>/test/sdk/consumers/',
  ],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  // Collecting gigabytes takes seconds, which time-outs would not survive.
  workerIdleMemoryLimit: '2GB',
  testTimeout: 180_000,
};
