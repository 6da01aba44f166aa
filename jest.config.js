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
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/property-seed.ts', '<rootDir>/test/support/refuse-internal.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/client-sdk/dist/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 180_000,
};
