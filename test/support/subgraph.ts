import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { directory } from '../../subgraphs/directory/index.ts';
import type {
  RunningSubgraph,
  Subgraph,
  SubgraphEnvironment,
} from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** One subgraph beside the directory, on a seeded database of its own. */
export interface TestSubgraph {
  running: RunningSubgraph;
  database: TestDatabase;
  /** Runs an operation as the bearer of a token; the result is as it would be sent. */
  execute(text: string | DocumentNode, variables?: Record<string, unknown>, token?: string): Promise<ExecutionResult>;
  /** Starts the same subgraph once more on the same data. */
  startAgain(): Promise<RunningSubgraph>;
  close(): Promise<void>;
}

/** Starts a subgraph without the gateway: for what only its own wall and its own statements decide. */
export async function startSubgraph(
  subgraph: Subgraph,
  environment: Pick<SubgraphEnvironment, 'verify' | 'now'>,
): Promise<TestSubgraph> {
  const database = await openTestDatabase(1);
  const { pool, anchors } = database;
  const shared = { ...environment, pool, anchors, connected: {} };
  const owner = await directory.start(shared);
  const startAgain = () => subgraph.start({ ...shared, organisation: owner.organisation });
  const running = await startAgain();
  return {
    running,
    database,
    execute: async (text, variables = {}, token) => {
      const document = typeof text === 'string' ? parse(text) : text;
      const result = await running.execute({ document, variables, authorization: token, requestId: 'test' });
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
    startAgain,
    close: async () => {
      await running.close();
      await owner.close();
      await database.close();
    },
  };
}
