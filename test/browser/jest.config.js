import suite from '../../jest.config.js';

/** The tests that drive a browser: `npm run test:browser`. They require Chromium, which a machine need not have. */
export default {
  ...suite,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: undefined,
  globalTeardown: undefined,
  testEnvironment: 'node',
  maxWorkers: 1,
};
