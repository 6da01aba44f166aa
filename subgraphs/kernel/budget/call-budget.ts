import { LRUCache } from 'lru-cache';
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

/** The part of a budget that a process lets a caller spend before it tells the others. */
const untold = 1 / 100;
/** Of how many callers a process remembers how they stand; of others it asks. */
const mostCallers = 10_000;

/**
 * Counts in the process, or, with a pool, in a table of the database that all processes share. Servers of one name share
 * one budget: the gateway's, and that of each subgraph that runs alone. A process tells the table of a caller when it knows
 * nothing of them in this minute, and when they have spent a hundredth of their budget since: so each process may let them
 * have a hundredth more, and most operations cost no statement.
 */
export async function openBudget(perMinute: number, pool?: pg.Pool, server = 'gateway'): Promise<Budget> {
  const settings = { points: perMinute, duration: minute, keyPrefix: `cost ${server}` };
  const here = new RateLimiterMemory(settings);
  const limiter = pool ? await sharedLimiter(pool, { ...settings, insuranceLimiter: here }) : here;
  const consume = pool ? seldomTold(limiter, perMinute * untold) : limiter.consume.bind(limiter);
  return {
    spend: async (caller, cost) => {
      try {
        return leftOf(await consume(caller, cost), perMinute);
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

/** How a caller stands in a minute, as far as a process knows. */
interface Standing {
  left: number;
  /** When the minute is over, by the clock that `performance.now` reads. */
  until: number;
  /** What was spent and is not told yet. */
  untold: number;
}

type Left = Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'>;

/** A limiter that is told of a caller's points once they are more than so many. */
function seldomTold(
  limiter: Pick<RateLimiterMemory, 'consume'>,
  most: number,
): (caller: string, points: number) => Promise<Left> {
  const standings = new LRUCache<string, Standing>({ max: mostCallers });
  return async (caller, points) => {
    const now = performance.now();
    const known = standings.get(caller);
    const isKnown = known !== undefined && now < known.until;
    if (isKnown && known.untold + points <= most && known.left >= points) {
      known.untold += points;
      known.left -= points;
      return { remainingPoints: known.left, msBeforeNext: known.until - now };
    }
    const owed = isKnown ? points + known.untold : points;
    if (isKnown) Object.assign(known, { left: known.left - points, untold: 0 });
    const told = await limiter.consume(caller, owed);
    const until = now + told.msBeforeNext;
    const since = standings.get(caller);
    // Within a minute nothing comes back: what is known of later calls holds beside what this one was told.
    if (since && since.until > now) since.left = Math.min(since.left, told.remainingPoints - since.untold);
    else standings.set(caller, { left: told.remainingPoints, until, untold: 0 });
    return told;
  };
}

function leftOf({ remainingPoints, msBeforeNext }: Left, limit: number): BudgetLeft {
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
