/** For tests of applications: a graph without a server, which answers from the schema and the seed. */
export {
  createTestGraph,
  type Some,
  type TestFailure,
  type TestGraph,
  type TestGraphOptions,
  type TestRequest,
} from './testing/test-graph.ts';
