import type pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { byTurns } from '../database/connection.ts';
import { GraphError } from '../errors/errors.ts';

/** What a caller has left in the minute that they are in. */
export interface BudgetLeft {
  limit: number;
  left: number;
  /** Seconds until all of it is there again. */
  reset: number;
}

/** Lets each caller ask for so much a minute, by what operations cost. */
export interface Budget {
  /** Takes a cost; throws RATE_LIMITED with limit, asked and retryAfter when not so much is left. */
  spend(caller: string, cost: number): Promise<BudgetLeft>;
}

const minute = 60;

/**
 * Counts in the process, or, with a pool, in a table of the database that all processes share. Servers of one name share
 * one budget: the gateway's, and that of each subgraph that runs alone.
 */
export async function openBudget(perMinute: number, pool?: pg.Pool, server = 'gateway'): Promise<Budget> {
  const settings = { points: perMinute, duration: minute, keyPrefix: `cost ${server}` };
  const here = new RateLimiterMemory(settings);
  const limiter = pool ? await sharedLimiter(pool, { ...settings, insuranceLimiter: here }) : here;
  return {
    spend: async (caller, cost) => {
      try {
        return leftOf(await limiter.consume(caller, cost), perMinute);
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        const { reset } = leftOf(refused as RateLimiterRes, perMinute);
        const message = `This minute's ${perMinute} points are spent; the operation costs ${cost}: ask again in ${reset} seconds`;
        throw new GraphError('RATE_LIMITED', message, undefined, undefined, {
          limit: perMinute,
          asked: cost,
          retryAfter: reset,
        });
      }
    },
  };
}

function leftOf({ remainingPoints, msBeforeNext }: RateLimiterRes, limit: number): BudgetLeft {
  return { limit, left: Math.max(0, remainingPoints), reset: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

/** Two servers that start at once make its table by turns. */
async function sharedLimiter(
  pool: pg.Pool,
  settings: ConstructorParameters<typeof RateLimiterMemory>[0],
): Promise<RateLimiterPostgres> {
  await byTurns(pool, 'gateway.cost_budget', (client) =>
    client.query(`create schema if not exists gateway; create unlogged table if not exists gateway.cost_budget
      (key varchar(255) primary key, points integer not null default 0, expire bigint)`),
  );
  const place = { schemaName: 'gateway', tableName: 'cost_budget', tableCreated: true };
  return new RateLimiterPostgres({ ...settings, ...place, storeClient: pool, storeType: 'pool' });
}
