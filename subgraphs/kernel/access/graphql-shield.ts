import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * graphql-shield, by its CommonJS build: its ES module imports `util.isUndefined`, which Node 23 has removed, and so does
 * not load there; this one looks for it in `chain` and `race` alone, which are not given here.
 */
export const { allow, rule, shield } = require('graphql-shield') as Pick<
  typeof import('graphql-shield'),
  'allow' | 'rule' | 'shield'
>;

/** What applies its rules; of the same build, since it knows them by their class. */
export const { applyMiddleware } = require('graphql-middleware') as Pick<
  typeof import('graphql-middleware'),
  'applyMiddleware'
>;
