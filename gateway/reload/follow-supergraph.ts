import { type JobLog, startJob } from '../../subgraphs/kernel/process/job.ts';
import { loggedMessage } from '../../subgraphs/kernel/errors/without-values.ts';
import { supergraphReloads, supergraphTaken } from '../../subgraphs/kernel/metrics/graph-metrics.ts';
import type { Replaceable } from './replaceable.ts';
import type { SupergraphText } from './supergraph-text.ts';

/** What following a supergraph requires. */
export interface Following {
  graph: Replaceable;
  text: SupergraphText;
  /** How often it is looked whether it has changed, in milliseconds; 0: only when told to. */
  everyMs: number;
  /** Keeps in the log that a supergraph was taken over or refused. */
  tells(facts: Readonly<Record<string, string | number>>, message: string): void;
  log: JobLog;
}

/** A supergraph that is followed. */
export interface Follower {
  /** Looks now, and tries what was refused before once more. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Takes each change of a supergraph over. One that cannot be served is refused once, in the log and in the metrics, and
 * the one before it is served on.
 */
export function followSupergraph({ graph, text, everyMs, tells, log }: Following): Follower {
  supergraphTaken.setToCurrentTime();
  let refused: string | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const sdl = await text().catch((error: unknown) => {
      supergraphReloads.inc({ outcome: 'unreadable' });
      throw error;
    });
    if (sdl === undefined || sdl === graph.supergraphSdl() || sdl === refused) return;
    try {
      await graph.replace(sdl);
      refused = undefined;
      supergraphReloads.inc({ outcome: 'taken' });
      supergraphTaken.setToCurrentTime();
      tells({ subgraphs: graph.subgraphs().size }, 'another supergraph is served from now on');
    } catch (error) {
      refused = sdl;
      supergraphReloads.inc({ outcome: 'refused' });
      tells(
        { reason: loggedMessage((error as Error).message) },
        'a supergraph is refused; the one before it is served on',
      );
    }
  };
  // One at a time, whoever asks.
  const inTurn = () => (looking = looking.catch(() => {}).then(look));
  const round = async () => {
    await inTurn();
    return false;
  };
  const stop = everyMs === 0 ? async () => {} : startJob({ name: 'supergraph', everyMs, round }, log);
  return {
    look: async () => {
      refused = undefined;
      await inTurn().catch((error: unknown) => log(error, 'supergraph'));
    },
    stop: async () => {
      await stop();
      await looking.catch(() => {});
    },
  };
}
