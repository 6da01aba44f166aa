import type {
  GenerateOptions,
  RunningSubgraph,
  SubgraphEnvironment,
} from '../../subgraphs/kernel/subgraph/define-subgraph.ts';
import { subgraphs } from '../../subgraphs/index.ts';
import { inProcess, type SubgraphSource } from './subgraph-source.ts';

/** All subgraphs of the province in this process. */
export interface Federation {
  sourceOf(name: string): SubgraphSource;
  /** Adds synthetic data to every subgraph; answers how many rows of what each has added. */
  generate(options: GenerateOptions): Promise<Record<string, Record<string, number>>>;
  /** The subgraph of that name. */
  running(name: string): RunningSubgraph;
  /** What the subgraphs cannot do without besides their database. */
  needs: RunningSubgraph['needs'];
  close(): Promise<void>;
}

/** What the subgraphs share. */
export interface FederationParts extends Omit<SubgraphEnvironment, 'organisation'> {
  /** The pool of one of them; the shared one when left out. */
  poolOf?(subgraph: string): SubgraphEnvironment['pool'];
}

/** Migrates, seeds and starts every subgraph on one database; the directory first, whose picture the others read. */
export async function startFederation({ poolOf, ...parts }: FederationParts): Promise<Federation> {
  const running = new Map<string, RunningSubgraph>();
  const environment: SubgraphEnvironment = { ...parts };
  for (const subgraph of subgraphs) {
    const started = await subgraph.start({ ...environment, pool: poolOf?.(subgraph.name) ?? parts.pool });
    environment.organisation ??= started.organisation;
    running.set(subgraph.name, started);
  }
  return {
    sourceOf: (name) => inProcess(running.get(name)!),
    generate: async (options) => {
      const added: Record<string, Record<string, number>> = {};
      for (const [name, subgraph] of running) added[name] = await subgraph.generate(options);
      return added;
    },
    running: (name) => running.get(name)!,
    needs: Object.assign({}, ...[...running.values()].map(({ needs }) => needs)) as RunningSubgraph['needs'],
    close: async () => {
      for (const subgraph of [...running.values()].reverse()) await subgraph.close();
    },
  };
}
